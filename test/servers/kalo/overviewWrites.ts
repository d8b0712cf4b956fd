/**
 * The writes that only the vendor's overview has: its table lets every resource be made and changed. The pages of the
 * resources show no body for these. [inferred] What they take. Stint sends none of them.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { badInput } from './errors.ts'
import type { Freelancer, Invoice, Project, State } from './model.ts'
import { parse } from './writes.ts'

const text = z.string().nullable()
const date = z.iso.date().nullable()
const amount = z
  .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)])
  .nullable()
  .transform((value) => (value === null ? null : Number(value)))

const projectAttributes = z.object({ title: z.string().min(1), description: text, start_date: date, end_date: date })

const freelancerAttributes = z.object({
  name: z.string().min(1),
  email: z.string().min(1),
  city: text,
  country: text,
  currency: z.string(),
  daily_rate: amount,
  hourly_rate: amount,
})

const invoiceAttributes = z.object({
  amount,
  currency: z.string(),
  status: z.string(),
  reference: z.string(),
  vat: amount,
})

const link = <T extends string>(type: T) => z.object({ data: z.object({ type: z.literal(type), id: z.string() }) })

const newFreelancer = z.object({
  data: z.object({
    type: z.literal('freelancer'),
    attributes: freelancerAttributes.extend({
      city: text.default(null),
      country: text.default(null),
      currency: z.string().default('EUR'),
      daily_rate: amount.default(null),
      hourly_rate: amount.default(null),
    }),
  }),
})

const newInvoice = z.object({
  data: z.object({
    type: z.literal('invoice'),
    attributes: z.object({
      amount: amount.default(null),
      currency: z.string().default('EUR'),
      status: z.string().default('draft'),
      reference: z.string().default(''),
      vat: amount.default(null),
    }),
    relationships: z.object({ freelancer: link('freelancer'), task: link('task') }),
  }),
})

const changed = <T extends string, S extends z.ZodRawShape>(type: T, attributes: z.ZodObject<S>) =>
  z.object({
    data: z.object({ type: z.literal(type), id: z.string().optional(), attributes: attributes.partial() }),
  })

/** Keeps what isn't named. */
function change<T extends { id: string }>(record: T, data: { id?: string | undefined; attributes: object }): T {
  if (data.id !== undefined && data.id !== record.id) throw badInput('The id must be that of the path.', '/data/id')
  return Object.assign(record, data.attributes)
}

export const changeProject = (project: Project, body: string): Project =>
  change(project, parse(changed('project', projectAttributes), body))

export const changeFreelancer = (freelancer: Freelancer, body: string): Freelancer =>
  change(freelancer, parse(changed('freelancer', freelancerAttributes), body))

export const changeInvoice = (invoice: Invoice, body: string): Invoice =>
  change(invoice, parse(changed('invoice', invoiceAttributes), body))

export function createFreelancer(state: State, team: number, body: string): Freelancer {
  const { attributes } = parse(newFreelancer, body)
  const freelancer = { id: randomUUID(), team, ...attributes }
  state.freelancers.push(freelancer)
  return freelancer
}

export function createInvoice(state: State, team: number, body: string): Invoice {
  const { attributes, relationships } = parse(newInvoice, body)
  const freelancer = relationships.freelancer.data.id
  const task = relationships.task.data.id
  const ours = (records: { id: string; team: number }[], id: string) =>
    records.some((record) => record.id === id && record.team === team)
  if (!ours(state.freelancers, freelancer)) throw badInput('No such freelancer.', '/data/relationships/freelancer')
  if (!ours(state.tasks, task)) throw badInput('No such task.', '/data/relationships/task')
  const invoice = {
    id: randomUUID(),
    team,
    freelancer,
    task,
    ...attributes,
    created_at: new Date(state.clock.now()).toISOString(),
  }
  state.invoices.push(invoice)
  return invoice
}
