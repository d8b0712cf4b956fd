/** Tasks are made, replaced and deleted, with the body of the documents. Stint sends none of this. */
import { z } from 'zod'
import type { SandboxResponse } from '../http.ts'
import { empty, found, invalid, json, notFound, refused } from './errors.ts'
import { absentable, day, readBody } from './forms.ts'
import { byId, type State, type Task } from './model.ts'
import { route, type Call, type Route } from './route.ts'
import { taskJson } from './serialize.ts'

const ids = z
  .array(z.int())
  .nullish()
  .transform((value) => value ?? [])

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

const taskForm = z.object({
  title: z.string().min(1),
  description: absentable(z.string()),
  isCompleted: flag,
  timeReportingEnabled: flag,
  estimate: absentable(z.number()),
  startDate: absentable(day),
  endDate: absentable(day),
  tagIds: ids,
  memberIds: ids,
  taskBoardColumnId: absentable(z.int()),
  projectId: absentable(z.int()),
})

/** What of a task comes from a body; ids that lead nowhere are refused, as the documents say. */
function readTask({ state, body, now }: Call) {
  const { isCompleted, taskBoardColumnId, ...form } = readBody(taskForm, body())
  const board = boardOf(state, taskBoardColumnId)
  const lost = [
    ...form.memberIds.filter((id) => !byId(state.users, id)).map((id) => notFound('memberIds', id)),
    ...form.tagIds.filter((id) => !byId(state.registers.TaskTags, id)).map((id) => notFound('tagIds', id)),
    ...(taskBoardColumnId === null || board ? [] : [notFound('taskBoardColumnId', taskBoardColumnId)]),
    ...(form.projectId === null || byId(state.projects, form.projectId) ? [] : [notFound('projectId', form.projectId)]),
  ]
  if (lost.length > 0) throw invalid(...lost)
  return {
    ...form,
    boardId: board?.id ?? null,
    columnId: taskBoardColumnId,
    completedAt: isCompleted ? now : null,
  } satisfies Partial<Task>
}

const boardOf = (state: State, columnId: number | null) =>
  state.taskBoards.find(({ columns }) => columns.some(({ id }) => id === columnId))

/** [inferred] The body of the answer, here and below; the documents have only the status. */
function create(call: Call): SandboxResponse {
  const { state, now } = call
  const task: Task = {
    ...readTask(call),
    id: state.tasks.reduce((most, each) => Math.max(most, each.id), 0) + 1,
    createdByUserId: state.users[0]?.id ?? 0,
    createdAt: now,
  }
  state.tasks.push(task)
  return json(200, taskJson(state, task))
}

function replace(call: Call): SandboxResponse {
  const task = found(byId(call.state.tasks, call.id), call.id)
  Object.assign(task, readTask(call), { updatedAt: call.now })
  return json(200, taskJson(call.state, task))
}

function remove({ state, id }: Call): SandboxResponse {
  const task = found(byId(state.tasks, id), id)
  if (state.reports.some(({ taskId }) => taskId === id)) throw refused('Tid är rapporterad på uppgiften.')
  state.tasks.splice(state.tasks.indexOf(task), 1)
  return empty(200)
}

export const TASK_ROUTES: Route[] = [
  route('POST', '/Core/Tasks', 'Task_Write', create),
  route('PUT', '/Core/Tasks/{id}', 'Task_Write', replace),
  route('DELETE', '/Core/Tasks/{id}', 'Task_Write', remove),
]
