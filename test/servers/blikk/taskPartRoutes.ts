/** Comments and checklists of a task. Stint reads and writes neither. */
import { z } from 'zod'
import type { SandboxResponse } from '../http.ts'
import { empty, found, invalid, json, notFound } from './errors.ts'
import { absentable, readBody } from './forms.ts'
import { byId, type State, type TaskChecklist, type TaskComment } from './model.ts'
import { pagedList, route, type Call, type Route } from './route.ts'
import { userRef } from './serialize.ts'
import { stamp, stampOrNull } from './time.ts'

/** The rows of the task in the path; a 400 where there is no such task. */
export function partsOf<T extends { taskId: number }>({ state, id }: Call, rows: T[]): T[] {
  found(byId(state.tasks, id), id)
  return rows.filter(({ taskId }) => taskId === id)
}

/** The row that the second number of the path names. */
export const partOf = <T extends { id: number; taskId: number }>(call: Call, rows: T[]): T =>
  found(byId(partsOf(call, rows), call.partId), call.partId)

export function removePart<T extends { id: number; taskId: number }>(call: Call, rows: T[]): SandboxResponse {
  rows.splice(rows.indexOf(partOf(call, rows)), 1)
  return empty(200)
}

/** What a new row of a task begins with. */
export function newPart(call: Call) {
  partsOf(call, [])
  const { state, now, id: taskId } = call
  const id = state.nextRowId
  state.nextRowId += 1
  return { id, taskId, createdAt: now, updatedAt: null }
}

/** [inferred] As the application stands for no person, the company's first one has made everything. */
export const author = ({ users }: State) => userRef(users[0])

const commentJson = (state: State, { id, text, createdAt, updatedAt }: TaskComment) => ({
  objectName: 'task.comment.list',
  id,
  text,
  createdByUser: author(state),
  updatedByUser: updatedAt === null ? null : author(state),
  createdDate: stamp(createdAt),
  updatedDate: stampOrNull(updatedAt),
})

const checklistJson = (state: State, { id, name, items, createdAt, updatedAt }: TaskChecklist) => ({
  objectName: 'task.checklist.list',
  id,
  name,
  items: items.map((item, sortOrder) => ({
    objectName: 'task.checklistitem.detail',
    id: item.id,
    title: item.title,
    sortOrder,
    completedDate: stampOrNull(item.completedAt),
    createdByUser: author(state),
    createdDate: stamp(item.createdAt),
    updatedDate: null,
  })),
  createdByUser: author(state),
  createdDate: stamp(createdAt),
  updatedDate: stampOrNull(updatedAt),
})

const commentForm = z.object({ text: z.string().min(1) })

/** Rows that were there keep their place, those that are left out are deleted, those without an id are new. */
const checklistForm = z.object({
  name: z.string().min(1),
  items: absentable(
    z.array(z.object({ id: absentable(z.int()), name: z.string(), isCompleted: absentable(z.boolean()) })),
  ),
})

type Items = TaskChecklist['items']

function itemsOf({ state, now }: Call, given: z.output<typeof checklistForm>['items'], before: Items): Items {
  const items = (given ?? []).map(({ id, name, isCompleted }) => {
    const old = before.find((item) => item.id === id)
    if (id !== null && old === undefined) throw invalid(notFound('items', id))
    const completedAt = isCompleted ? (old?.completedAt ?? now) : null
    if (old === undefined) state.nextRowId += 1
    return { id: old?.id ?? state.nextRowId, title: name, completedAt, createdAt: old?.createdAt ?? now }
  })
  const place = (id: number) => before.findIndex((item) => item.id === id)
  const kept = items.filter(({ id }) => place(id) >= 0).toSorted((a, b) => place(a.id) - place(b.id))
  return [...kept, ...items.filter(({ id }) => place(id) < 0)]
}

const comments = '/Core/Tasks/{id}/Comments'
const checklists = '/Core/Tasks/{id}/Checklists'

/** [inferred] The bodies of the answers to writes; the documents have only their status. */
export const TASK_PART_ROUTES: Route[] = [
  route('GET', comments, 'Task_Read', (call) =>
    pagedList(call, {
      rows: partsOf(call, call.state.taskComments),
      item: (comment) => commentJson(call.state, comment),
      sorts: { createdDate: ({ createdAt }) => createdAt },
    }),
  ),
  route('POST', comments, 'Task_Write', (call) => {
    const comment = { ...readBody(commentForm, call.body()), ...newPart(call) }
    call.state.taskComments.push(comment)
    return json(200, commentJson(call.state, comment))
  }),
  route('PUT', `${comments}/{id}`, 'Task_Write', (call) => {
    const comment = partOf(call, call.state.taskComments)
    Object.assign(comment, readBody(commentForm, call.body()), { updatedAt: call.now })
    return json(200, commentJson(call.state, comment))
  }),
  route('DELETE', `${comments}/{id}`, 'Task_Write', (call) => removePart(call, call.state.taskComments)),
  route('GET', checklists, 'Task_Read', (call) =>
    pagedList(call, {
      rows: partsOf(call, call.state.taskChecklists),
      item: (checklist) => checklistJson(call.state, checklist),
      sorts: { name: ({ name }) => name },
    }),
  ),
  route('POST', checklists, 'Task_Write', (call) => {
    const { name, items } = readBody(checklistForm, call.body())
    const checklist = { name, ...newPart(call), items: itemsOf(call, items, []) }
    call.state.taskChecklists.push(checklist)
    return json(200, checklistJson(call.state, checklist))
  }),
  route('PUT', `${checklists}/{id}`, 'Task_Write', (call) => {
    const checklist = partOf(call, call.state.taskChecklists)
    const { name, items } = readBody(checklistForm, call.body())
    Object.assign(checklist, { name, items: itemsOf(call, items, checklist.items), updatedAt: call.now })
    return json(200, checklistJson(call.state, checklist))
  }),
  route('DELETE', `${checklists}/{id}`, 'Task_Write', (call) => removePart(call, call.state.taskChecklists)),
]
