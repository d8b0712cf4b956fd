/** The company's tables as Blikk writes them (page 2). */
import { byId, fullName } from './model.ts'
import type {
  AbsenceProject,
  Activity,
  Contact,
  InternalProject,
  Project,
  State,
  Task,
  TaskBoard,
  TimeArticle,
  TimeCode,
  User,
} from './model.ts'
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
const enumText = (state: State, text: string): string =>
  state.config.enums === 'documented' ? text : text.charAt(0).toUpperCase() + text.slice(1)

export const newer = (state: State, members: object): object => (state.config.edition === 'newer' ? members : {})

export const projectJson = (state: State, project: Project, objectName = 'project.list') => ({
  objectName,
  id: project.id,
  orderNumber: project.orderNumber,
  title: project.title,
  status: project.status,
  startDate: project.startDate,
  endDate: project.endDate,
  invoiceType: enumText(state, project.invoiceType),
  projectManager: userRef(byId(state.users, project.managerId)),
  customer: nameAndId(byId(state.contacts, project.customerId)),
  projectCollection: null,
  location: null,
  created: stamp(project.createdAt),
  updated: stamp(project.updatedAt),
  ...newer(state, { category: null, tags: [], costCenter: null, salesResponsible: null }),
})

export const internalProjectJson = (project: InternalProject) => ({ objectName: 'internalproject.list', ...project })

export const absenceProjectJson = ({ salaryCode, ...project }: AbsenceProject) => ({
  objectName: 'absenceproject.list',
  ...project,
  salaryCodeForMonthlySalary: salaryCode,
  salaryCodeForHourlySalary: salaryCode,
})

export const contactJson = (state: State, contact: Contact) => ({
  objectName: 'contact.list',
  id: contact.id,
  name: contact.name,
  contactType: enumText(state, contact.type),
})

export const taskBoardJson = (state: State, board: TaskBoard) => ({
  objectName: 'taskboard.list',
  id: board.id,
  name: board.title,
  project: projectRef(byId(state.projects, board.projectId)),
  tags: [],
  columns: board.columns.map(({ id, title }) => ({
    objectName: 'taskboard.list.column',
    id,
    name: title,
    taskCount: state.tasks.filter(({ columnId }) => columnId === id).length,
    updatedDate: null,
  })),
  members: [],
  updatedByUser: null,
  updatedDate: null,
})

export function taskJson(state: State, task: Task) {
  const board = byId(state.taskBoards, task.boardId)
  const column = byId(board?.columns ?? [], task.columnId)
  const members = task.memberIds.map((id) => byId(state.users, id)).filter((user) => user !== undefined)
  return {
    objectName: 'task.list',
    id: task.id,
    title: task.title,
    description: task.description,
    startDate: task.startDate,
    endDate: task.endDate,
    completedDate: stampOrNull(task.completedAt),
    timeReportingEnabled: task.timeReportingEnabled,
    estimate: task.estimate,
    members: members.map((user) => ({ objectName: 'task.member', userId: user.id, userName: fullName(user) })),
    board: nameAndId(board && { id: board.id, name: board.title }),
    boardColumn: nameAndId(column && { id: column.id, name: column.title }),
    project: projectRef(byId(state.projects, task.projectId)),
    createdDate: stamp(task.createdAt),
  }
}

export const activityJson = (state: State, activity: Activity) => ({
  objectName: 'activity.list',
  id: activity.id,
  name: activity.name,
  isActive: activity.isActive,
  preferredTimeCode: nameAndId(byId(state.timeCodes, activity.preferredTimeCodeId)),
  preferredTimeArticle: nameAndId(byId(state.timeArticles, activity.preferredTimeArticleId)),
})

export const timeCodeJson = (code: TimeCode) => ({ objectName: 'timecode.list', ...code })

export const timeArticleJson = (article: TimeArticle) => ({ objectName: 'timearticle.list', ...article })

/** [inferred] What `license` and `permissions` hold; nothing reads them. */
const userCore = (user: User) => ({
  id: user.id,
  firstName: user.firstName,
  lastName: user.lastName,
  startDate: user.startDate,
  endDate: user.endDate,
  license: 'full',
  permissions: [],
})

const userContact = ({ email, employeeNumber }: User) => ({ email, employeeNumber })

/** As in the list, where the documents have neither e-mail nor standards. */
export const userListJson = (state: State, user: User) => ({
  objectName: 'user.list',
  ...userCore(user),
  ...newer(state, userContact(user)),
})

export const userJson = (state: State, user: User) => ({
  objectName: 'user.detail',
  ...userCore(user),
  ...userContact(user),
  standardTimeArticle: nameAndId(byId(state.timeArticles, user.standardTimeArticleId)),
  standardActivity: nameAndId(byId(state.activities, user.standardActivityId)),
  schedule: { objectName: 'generic.name_id', id: 1, name: 'Full time' },
  timeReportingProfile: null,
})
