/** The company's tables as Blikk writes them (page 2). */
import { byId, fullName } from './model.ts'
import type {
  AbsenceProject,
  Activity,
  InternalProject,
  Project,
  Registered,
  State,
  Task,
  TaskBoard,
  TimeArticle,
  TimeCode,
  User,
} from './model.ts'
import { LONG_AGO } from './sandbox.ts'
import { stamp, stampOrNull } from './time.ts'

/** How the vendor links one thing to another. */
export const nameAndId = (row: { id: number; name: string } | undefined) =>
  row === undefined ? null : { objectName: 'generic.name_id', id: row.id, name: row.name }

export const userRef = (user: User | undefined) =>
  nameAndId(user === undefined ? undefined : { id: user.id, name: fullName(user) })

export const projectRef = (project: Project | undefined) =>
  project === undefined
    ? null
    : { objectName: 'project.name_id', id: project.id, name: project.title, number: project.orderNumber }

/** An enum's text in the reply's casing. */
export const enumText = (state: State, text: string): string =>
  state.config.enums === 'documented' ? text : text.charAt(0).toUpperCase() + text.slice(1)

export const newer = (state: State, members: object): object => (state.config.edition === 'newer' ? members : {})

/** Who made a row and when. [inferred] The company's first person, long ago: nothing tells it from others. */
const origin = (state: State) => ({
  createdBy: userRef(state.users[0]),
  updatedBy: null,
  created: stamp(LONG_AGO),
  updated: null,
})

export const tagsOf = (tags: Registered[], ids: number[] = []): Registered[] =>
  tags.filter(({ id }) => ids.includes(id))

export const projectJson = (state: State, project: Project, objectName = 'project.list') => ({
  objectName,
  id: project.id,
  orderNumber: project.orderNumber,
  title: project.title,
  status: { objectName: 'project.list.status', ...project.status },
  startDate: project.startDate,
  endDate: project.endDate,
  invoiceType: enumText(state, project.invoiceType),
  projectManager: userRef(byId(state.users, project.managerId)),
  customer: nameAndId(byId(state.contacts, project.customerId)),
  projectCollection: null,
  location: null,
  createdBy: origin(state).createdBy,
  updatedBy: null,
  created: stamp(project.createdAt),
  updated: stampOrNull(project.updatedAt),
  ...newer(state, { category: null, tags: [], costCenter: null, salesResponsible: null }),
})

export const internalProjectJson = (project: InternalProject, state: State) => ({
  objectName: 'internalproject.list',
  ...project,
  ...origin(state),
})

export const absenceProjectJson = ({ salaryCode, ...project }: AbsenceProject, state: State) => ({
  objectName: 'absenceproject.list',
  ...project,
  salaryCodeForMonthlySalary: salaryCode,
  salaryCodeForHourlySalary: salaryCode,
  ...origin(state),
})

/** Who made a board or a column of it, and when. */
const boardOrigin = (state: State) => ({
  createdByUser: userRef(state.users[0]),
  updatedByUser: null,
  createdDate: stamp(LONG_AGO),
  updatedDate: null,
})

/** [inferred] That each board has all tags, and the people of its tasks as members. */
export function taskBoardJson(state: State, board: TaskBoard) {
  const tasks = state.tasks.filter(({ boardId }) => boardId === board.id)
  const members = new Set(tasks.flatMap(({ memberIds }) => memberIds))
  return {
    objectName: 'taskboard.list',
    id: board.id,
    name: board.title,
    project: projectRef(byId(state.projects, board.projectId)),
    tags: state.registers.TaskTags,
    columns: board.columns.map(({ id, title }) => ({
      objectName: 'taskboard.list.column',
      id,
      name: title,
      taskCount: tasks.filter(({ columnId }) => columnId === id).length,
      ...boardOrigin(state),
    })),
    members: state.users.filter(({ id }) => members.has(id)).map(userRef),
    ...boardOrigin(state),
  }
}

export function taskJson(state: State, task: Task) {
  const board = byId(state.taskBoards, task.boardId)
  const column = byId(board?.columns ?? [], task.columnId)
  const checklists = state.taskChecklists.filter(({ taskId }) => taskId === task.id)
  const members = task.memberIds.map((id) => byId(state.users, id)).filter((user) => user !== undefined)
  return {
    objectName: 'task.list',
    id: task.id,
    title: task.title,
    description: task.description,
    startDate: task.startDate,
    startTime: null,
    endDate: task.endDate,
    endTime: null,
    completedDate: stampOrNull(task.completedAt),
    timeReportingEnabled: task.timeReportingEnabled,
    estimate: task.estimate,
    numberOfComments: state.taskComments.filter(({ taskId }) => taskId === task.id).length,
    numberOfAttachments: state.taskAttachments.filter(({ taskId }) => taskId === task.id).length,
    numberOfChecklistPoints: checklists.reduce((sum, { items }) => sum + items.length, 0),
    tags: tagsOf(state.registers.TaskTags, task.tagIds),
    members: members.map((user) => ({ objectName: 'task.member', userId: user.id, userName: fullName(user) })),
    board: nameAndId(board && { id: board.id, name: board.title }),
    boardColumn: nameAndId(column && { id: column.id, name: column.title }),
    project: projectRef(byId(state.projects, task.projectId)),
    projectCollection: null,
    opportunity: null,
    createdByUser: userRef(byId(state.users, task.createdByUserId)),
    createdDate: stamp(task.createdAt),
    updatedDate: stampOrNull(task.updatedAt ?? null),
  }
}

export const activityJson = (state: State, activity: Activity) => ({
  objectName: 'activity.list',
  id: activity.id,
  name: activity.name,
  isActive: activity.isActive,
  preferredTimeCode: nameAndId(byId(state.timeCodes, activity.preferredTimeCodeId)),
  preferredTimeArticle: nameAndId(byId(state.timeArticles, activity.preferredTimeArticleId)),
  ...origin(state),
})

export const timeCodeJson = (code: TimeCode, state: State) => ({
  objectName: 'timecode.list',
  ...code,
  description: null,
  ...origin(state),
})

export const timeArticleJson = (article: TimeArticle, state: State) => ({
  objectName: 'timearticle.list',
  ...article,
  description: null,
  ...origin(state),
})

/** The company's departments. [inferred] Their ids, from 1 in the order of the people. */
export function departmentOf(state: State, { department }: User) {
  const names = [...new Set(state.users.map((user) => user.department).filter((name) => name !== null))]
  return department === null ? null : nameAndId({ id: names.indexOf(department) + 1, name: department })
}

const userCore = (state: State, user: User) => ({
  id: user.id,
  firstName: user.firstName,
  lastName: user.lastName,
  startDate: user.startDate,
  endDate: user.endDate,
  timeReportingProfile: nameAndId({ id: 1, name: 'Base reporting profile' }),
  department: departmentOf(state, user),
  license: enumText(state, 'total'),
  permissions: user.id === state.users[0]?.id ? ['administrator'] : [],
  createdBy: null,
  updatedBy: null,
  createdDate: stamp(LONG_AGO),
  updatedDate: null,
})

const userContact = ({ email, employeeNumber }: User) => ({ email, employeeNumber })

/** As in the list, where the documents have neither e-mail nor standards. */
export const userListJson = (state: State, user: User) => ({
  objectName: 'user.list',
  ...userCore(state, user),
  ...newer(state, userContact(user)),
})

export const userJson = (state: State, user: User) => ({
  objectName: 'user.detail',
  ...userCore(state, user),
  ...userContact(user),
  standardTimeArticle: nameAndId(byId(state.timeArticles, user.standardTimeArticleId)),
  standardActivity: nameAndId(byId(state.activities, user.standardActivityId)),
  schedule: nameAndId({ id: 1, name: 'Full time' }),
  socialSecurityNumber: null,
  mobilePhoneNumber: null,
  workPhoneNumber: null,
  note: null,
  costCenter: null,
  salaryType: enumText(state, 'monthly'),
  costPerHour: null,
  settlementAccount: null,
  address: null,
  nextOfKin: null,
  nextOfKinRelation: null,
  nextOfKinPhoneNumber: null,
  manager: userRef(state.users[0]),
  timeBankEnabled: false,
  currentTimeBank: null,
  planningCapacityInPercent: null,
  tags: null,
})
