/** The lists that a report is put together from (page 2), and the two single reads. */
import { found, json } from './errors.ts'
import { byId, fullName, type Project, type State, type Task } from './model.ts'
import type { Query } from './query.ts'
import { pagedList, route, type Call, type Listing, type Route } from './route.ts'
import {
  absenceProjectJson,
  activityJson,
  internalProjectJson,
  projectJson,
  taskBoardJson,
  taskJson,
  timeArticleJson,
  timeCodeJson,
  userJson,
  userListJson,
} from './serialize.ts'

/** Whether one of `texts` holds `filter.query`. */
const matches = (query: Query, ...texts: string[]): boolean => {
  const wanted = query.text('filter.query')?.toLowerCase() ?? ''
  return texts.some((text) => text.toLowerCase().includes(wanted))
}

const named = <T extends { id: number; name: string }>(
  path: string,
  rows: (state: State) => T[],
  item: (row: T, state: State) => object,
  dated: 'byNameAndDate' | 'byName',
): Route =>
  route('GET', path, null, (call) =>
    pagedList(call, {
      rows: rows(call.state),
      item: (row) => item(row, call.state),
      sorts: {
        name: (row) => row.name,
        ...(dated === 'byName' ? {} : { createdDate: () => null, updatedDate: () => null }),
      },
    }),
  )

const projects = ({ state, query }: Call): Listing<Project> => ({
  rows: state.projects.filter((project) =>
    matches(query, project.orderNumber, project.title, byId(state.contacts, project.customerId)?.name ?? ''),
  ),
  item: (project) => projectJson(state, project),
  sorts: {
    orderNumber: (project) => project.orderNumber,
    title: (project) => project.title,
    createdDate: (project) => project.createdAt,
    updatedDate: (project) => project.updatedAt,
  },
})

const tasks = ({ state, query }: Call): Listing<Task> => ({
  rows: state.tasks.filter(taskFilter(query)),
  item: (task) => taskJson(state, task),
  sorts: {
    createdDate: (task) => task.createdAt,
    title: (task) => task.title,
    startDate: (task) => task.startDate,
    endDate: (task) => task.endDate,
  },
})

/** There is none by project. A task without a start has no place in `from`, one without an end none in `to`. */
function taskFilter(query: Query): (task: Task) => boolean {
  const from = query.day('filter.from')
  const to = query.day('filter.to')
  const members = query.integers('filter.memberIds')
  const creators = query.integers('filter.createdByUserIds')
  const ids = query.integers('filter.taskIds')
  const board = query.integer('filter.taskBoardId')
  const column = query.integer('filter.taskBoardColumnId')
  return (task) =>
    (from === undefined || (task.startDate !== null && task.startDate >= from)) &&
    (to === undefined || (task.endDate !== null && task.endDate <= to)) &&
    (members === undefined || task.memberIds.some((id) => members.includes(id))) &&
    (creators === undefined || creators.includes(task.createdByUserId)) &&
    (ids === undefined || ids.includes(task.id)) &&
    (board === undefined || (board === -1 ? task.boardId === null : task.boardId === board)) &&
    (column === undefined || task.columnId === column)
}

export const CATALOG_ROUTES: Route[] = [
  route('GET', '/Core/Projects', 'Project_Read', (call) => pagedList(call, projects(call))),
  route('GET', '/Core/Projects/{id}', 'Project_Read', ({ state, id }) =>
    json(200, projectJson(state, found(byId(state.projects, id), id), 'project.detail')),
  ),
  route('GET', '/Core/Tasks', 'Task_Read', (call) => pagedList(call, tasks(call))),
  route('GET', '/Core/TaskBoards', 'Task_Read', (call) => {
    const { state, query } = call
    const of = query.integers('filter.projectIds')
    return pagedList(call, {
      rows: state.taskBoards.filter(
        ({ projectId, title }) =>
          matches(query, title) && (of === undefined || (projectId !== null && of.includes(projectId))),
      ),
      item: (board) => taskBoardJson(state, board),
      sorts: { name: (board) => board.title, createdDate: () => null, updatedDate: () => null },
    })
  }),
  named('/Admin/InternalProjects', (state) => state.internalProjects, internalProjectJson, 'byName'),
  named('/Admin/AbsenceProjects', (state) => state.absenceProjects, absenceProjectJson, 'byName'),
  named(
    '/Admin/Activities',
    (state) => state.activities,
    (row, state) => activityJson(state, row),
    'byNameAndDate',
  ),
  named('/Admin/TimeCodes', (state) => state.timeCodes, timeCodeJson, 'byNameAndDate'),
  named('/Admin/TimeArticles', (state) => state.timeArticles, timeArticleJson, 'byNameAndDate'),
  route('GET', '/Admin/Users', null, (call) => {
    const { state, query } = call
    return pagedList(call, {
      rows: state.users.filter((user) => matches(query, fullName(user), user.email)),
      item: (user) => userListJson(state, user),
      sorts: { name: fullName },
    })
  }),
  route('GET', '/Admin/Users/{id}', null, ({ state, id }) =>
    json(200, userJson(state, found(byId(state.users, id), id))),
  ),
]
