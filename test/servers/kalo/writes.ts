/** The three documented writes: a new project, a new task, and changes to a task. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { Refusal, badInput } from './errors.ts'
import type { Project, State, Task } from './model.ts'

const date = z.iso.date().nullable().default(null)
const name = z.string().min(1)
const integer = z.union([z.int(), z.string().regex(/^\d{1,9}$/)]).transform(Number)
const workgroupLink = z.object({ type: z.literal('workgroup'), id: integer })
const projectLink = z.object({ type: z.literal('project'), id: z.string() })
const userLink = z.object({ type: z.literal('user'), id: integer })

const newProject = z.object({
  data: z.object({
    type: z.literal('project'),
    attributes: z.object({
      title: name,
      description: z.string().nullable().default(null),
      start_date: date,
      end_date: date,
    }),
    relationships: z.object({ workgroup: z.object({ data: workgroupLink.nullable() }).optional() }).optional(),
  }),
})

/** [inferred] A summary, a project and a manager are mandatory, since the vendor's example has all three. */
const newTask = z.object({
  data: z.object({
    type: z.literal('task'),
    attributes: z.object({ summary: name, description: z.string().nullable().default(null) }),
    relationships: z.object({
      project: z.object({ data: projectLink }),
      managers: z.object({ data: z.array(userLink).min(1) }),
    }),
  }),
})

/** [inferred] Any case is taken, since the prose has capitals; back to pending is no documented move. */
const status = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['ongoing', 'completed']))

/** [inferred] Rates can be written: the worst case, in which a client that touches money is found out. */
const changes = z.object({
  data: z.object({
    type: z.literal('task'),
    id: z.string().optional(),
    attributes: z
      .object({
        summary: name,
        description: z.string().nullable(),
        status,
        rate: z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)]).transform(Number),
        rate_type: z.enum(['fixed', 'daily', 'hourly']),
      })
      .partial()
      .default({}),
  }),
})

export function createProject(state: State, team: number, body: string): Project {
  const { attributes, relationships } = parse(newProject, body)
  const workgroup = relationships?.workgroup?.data?.id ?? null
  const project = { id: randomUUID(), team, ...attributes, workgroup }
  state.projects.push(project)
  return project
}

/** A task of nobody's yet, pending until somebody changes it [inferred]. */
export function createTask(state: State, team: number, body: string): Task {
  const { attributes, relationships } = parse(newTask, body)
  const project = relationships.project.data.id
  const managers = relationships.managers.data.map(({ id }) => id)
  if (!state.projects.some((each) => each.id === project && each.team === team)) {
    throw badInput('No such project.', '/data/relationships/project')
  }
  if (!managers.every((id) => state.users.some((user) => user.id === id && user.team === team))) {
    throw badInput('No such user.', '/data/relationships/managers')
  }
  checkLength(state, attributes.description)
  const rest = { freelancer: null, rate: null, rate_type: null, status: 'pending' } as const
  const task = { id: randomUUID(), team, project, managers, ...attributes, ...rest }
  state.tasks.push(task)
  return task
}

/** Replaces what is named and keeps the rest: there is no version to compare with, so the last writer wins (page 7). */
export function changeTask(state: State, task: Task, body: string): Task {
  const { id, attributes } = parse(changes, body)
  if (id === undefined ? state.config.patchId === 'required' : id !== task.id) {
    throw badInput('The id must be that of the path.', '/data/id')
  }
  const { description, ...others } = attributes
  if (description !== undefined) checkDescription(state, description)
  state.hooks.onPatch?.(task)
  if (others.status === 'completed') bill(state, task)
  Object.assign(task, others)
  if (description !== undefined) describe(state, task, description)
  if (state.config.patchCrashes) throw new Refusal(500, 'Server Error')
  return task
}

function describe({ config }: State, task: Task, description: string | null): void {
  if (config.patchDescription === 'ignored') return
  task.description = config.patchDescription === 'trimmed' ? (description?.trim() ?? null) : description
}

function checkDescription(state: State, description: string | null): void {
  if (state.config.patchDescription === 'refused') {
    throw badInput('This field may not be changed.', '/data/attributes/description')
  }
  checkLength(state, description)
}

function checkLength({ config }: State, description: string | null): void {
  if (config.descriptionLimit === null || (description ?? '').length <= config.descriptionLimit) return
  const detail = `Ensure this field has no more than ${config.descriptionLimit} characters.`
  throw badInput(detail, '/data/attributes/description')
}

/** An invoice arises when a freelancer completes a task (page 3). [inferred] Only a fixed rate is known to be its sum. */
function bill(state: State, task: Task): void {
  if (task.freelancer === null) return
  if (task.status === 'completed' && state.config.completedAgain === 'nothing') return
  state.invoices.push({
    id: randomUUID(),
    team: task.team,
    freelancer: task.freelancer,
    task: task.id,
    amount: task.rate_type === 'fixed' ? task.rate : null,
    currency: state.freelancers.find(({ id }) => id === task.freelancer)?.currency ?? 'EUR',
    status: 'draft',
    reference: `INV-${String(state.invoices.length + 1).padStart(4, '0')}`,
    vat: null,
    created_at: new Date(state.clock.now()).toISOString(),
  })
}

/** Reads the `data` of a body, or throws what is wrong with it. */
export function parse<T>(schema: z.ZodType<{ data: T }>, body: string): T {
  const document = schema.safeParse(parsed(body))
  if (document.success) return document.data.data
  const issue = document.error.issues[0]
  throw badInput(issue?.message ?? 'Invalid.', `/${(issue?.path ?? []).join('/')}`)
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw badInput('JSON parse error.', '')
  }
}
