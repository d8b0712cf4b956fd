/** Records as JSON:API resources. The shape of a reply is [inferred] throughout: the vendor shows none. */
import type { Config } from './config.ts'
import type { Freelancer, Invoice, Project, Task } from './model.ts'

interface Linkage {
  type: string
  id: string | number
}

type Relations = Record<string, Linkage | Linkage[] | null>

export interface Resource {
  type: string
  id: string
  attributes: Record<string, unknown>
  relationships?: Record<string, unknown>
}

export function projectResource(config: Config, project: Project): Resource {
  const { title, description, start_date, end_date } = project
  return resource(
    config,
    'project',
    project.id,
    { title, description, start_date, end_date },
    {
      workgroup: project.workgroup === null ? null : numbered(config, 'workgroup', project.workgroup),
    },
  )
}

export function taskResource(config: Config, task: Task): Resource {
  const { summary, description, rate_type } = task
  const attributes = { summary, description, rate: money(config, task.rate), rate_type, status: statusOf(config, task) }
  return resource(config, 'task', task.id, attributes, {
    project: { type: 'project', id: task.project },
    freelancer: task.freelancer === null ? null : { type: 'freelancer', id: task.freelancer },
    managers: task.managers.map((id) => numbered(config, 'user', id)),
  })
}

export function freelancerResource(config: Config, freelancer: Freelancer): Resource {
  const { name, email, city, country, currency } = freelancer
  const daily_rate = money(config, freelancer.daily_rate)
  const hourly_rate = money(config, freelancer.hourly_rate)
  const known = { name, email, telephone: null, country, city, area_code: null, currency, daily_rate, hourly_rate }
  const links = { instagram: null, linkedin: null, twitter: null, website: null, youtube: null }
  return resource(
    config,
    'freelancer',
    freelancer.id,
    { ...known, ...links, next_available: null, custom_data: {} },
    {},
  )
}

export function invoiceResource(config: Config, invoice: Invoice): Resource {
  const { currency, status, reference, created_at } = invoice
  const amounts = { amount: money(config, invoice.amount), vat: money(config, invoice.vat) }
  return resource(
    config,
    'invoice',
    invoice.id,
    { ...amounts, currency, status, reference, created_at },
    {
      team: numbered(config, 'team', invoice.team),
      freelancer: { type: 'freelancer', id: invoice.freelancer },
      task: { type: 'task', id: invoice.task },
    },
  )
}

function resource(
  config: Config,
  type: string,
  id: string,
  attributes: Record<string, unknown>,
  relations: Relations,
): Resource {
  if (config.relations === 'ids') return { type, id, attributes: { ...attributes, ...each(relations, bare) } }
  const linked = each(relations, (relation) => ({ data: relation }))
  if (config.relations === 'attributes') return { type, id, attributes: { ...attributes, ...linked } }
  return { type, id, attributes, ...(Object.keys(linked).length === 0 ? {} : { relationships: linked }) }
}

const each = (relations: Relations, shape: (relation: Relations[string]) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(relations).map(([name, relation]) => [name, shape(relation ?? null)]))

function bare(relation: Relations[string]): unknown {
  return Array.isArray(relation) ? relation.map(({ id }) => id) : (relation?.id ?? null)
}

const numbered = (config: Config, type: string, id: number): Linkage => ({
  type,
  id: config.ids === 'number' ? id : String(id),
})

const money = (config: Config, amount: number | null): string | number | null =>
  amount === null || config.rates === 'number' ? amount : amount.toFixed(2)

function statusOf(config: Config, { status }: Task): string {
  if (config.status === 'upper') return status.toUpperCase()
  return config.status === 'capitalised' ? status.charAt(0).toUpperCase() + status.slice(1) : status
}
