/** Entities as JSON, the way each release writes them. */
import { safeColor } from './colors.ts'
import {
  displayName,
  type Activity,
  type Context,
  type Customer,
  type Project,
  type Tag,
  type Timesheet,
  type User,
} from './model.ts'
import { mayOnRecord, may } from './permissions.ts'
import { isoText } from './time.ts'

type Json = Record<string, unknown>

/** A short form inside another entity, a row of a list, or the full answer of a single read or write. */
export type Depth = 'nested' | 'list' | 'entity'

const safe = ({ state }: Context, item: { color: string | null; name: string }): Json =>
  state.features.richEntities ? { 'color-safe': safeColor(item.color, item.name) } : {}

const extras = ({ state }: Context, depth: Depth): Json => ({
  ...(depth !== 'nested' || state.features.richEntities ? { metaFields: [] } : {}),
  ...(depth === 'nested' ? {} : { teams: [] }),
})

/** Up to 2.65 budgets were shown with single entities only, since then to whom they are granted. */
function budget({ state, user }: Context, depth: Depth, kind: string, item: Customer | Project | Activity): Json {
  const guarded = state.features.guardedFields
  if (depth === 'nested' || (!guarded && depth === 'list')) return {}
  const money = !guarded || may(state, user, `budget_${kind}`)
  const time = !guarded || may(state, user, `time_${kind}`)
  return {
    ...(money ? { budget: item.budget } : {}),
    ...(time ? { timeBudget: item.timeBudget } : {}),
    ...(money || time ? { budgetType: item.budgetType } : {}),
  }
}

export function customerJson(context: Context, item: Customer, depth: Depth): Json {
  const rich = context.state.features.richEntities
  const { company, country, language, currency, phone, fax, mobile, homepage, timezone } = item
  const { vatId, contact, address, email } = item
  const details: Json = rich
    ? { company, country, language, currency, phone, fax, mobile, homepage, timezone }
    : depth === 'nested'
      ? {}
      : { currency }
  const single: Json =
    depth !== 'entity'
      ? {}
      : rich
        ? {
            vatId,
            addressLine1: null,
            addressLine2: null,
            addressLine3: null,
            postCode: null,
            city: null,
            contact,
            address,
            email,
            invoiceEmail: null,
            buyerReference: null,
          }
        : { company, vatId, contact, address, country, phone, fax, mobile, email, homepage, timezone }
  return {
    ...safe(context, item),
    id: item.id,
    name: item.name,
    number: item.number,
    comment: item.comment,
    visible: item.visible,
    billable: item.billable,
    ...details,
    ...single,
    ...extras(context, depth),
    ...budget(context, depth, 'customer', item),
    color: item.color,
  }
}

export function projectJson(context: Context, item: Project, depth: Depth): Json {
  const rich = context.state.features.richEntities
  const nested = depth === 'nested'
  return {
    ...(nested ? {} : { parentTitle: item.customer.name }),
    customer: nested ? customerJson(context, item.customer, 'nested') : item.customer.id,
    ...safe(context, item),
    id: item.id,
    name: item.name,
    ...(rich || depth === 'entity' ? { orderNumber: item.orderNumber, orderDate: item.orderDate } : {}),
    ...(rich || !nested ? { start: item.start, end: item.end } : {}),
    comment: item.comment,
    visible: item.visible,
    billable: item.billable,
    ...extras(context, depth),
    globalActivities: item.globalActivities,
    number: item.number,
    ...budget(context, depth, 'project', item),
    color: item.color,
  }
}

export function activityJson(context: Context, item: Activity, depth: Depth): Json {
  const nested = depth === 'nested'
  const project = item.project
  return {
    ...(nested ? {} : { parentTitle: project?.name ?? null }),
    project: project === null ? null : nested ? projectJson(context, project, 'nested') : project.id,
    ...safe(context, item),
    id: item.id,
    name: item.name,
    comment: item.comment,
    visible: item.visible,
    billable: item.billable,
    ...extras(context, depth),
    number: item.number,
    ...budget(context, depth, 'activity', item),
    color: item.color,
  }
}

export const tagJson = (item: Tag): Json => ({
  'color-safe': safeColor(item.color, item.name),
  id: item.id,
  name: item.name,
  visible: item.visible,
  color: item.color,
})

/** The short form of a user, inside records and in lists. */
export function userJson({ state }: Context, user: User): Json {
  const rich = state.features.richEntities
  return {
    apiToken: user.apiToken,
    ...(rich ? { locale: user.locale, timezone: user.timezone, language: user.language } : {}),
    initials: initials(displayName(user)),
    ...(rich ? { 'color-safe': safeColor(user.color, displayName(user)) } : {}),
    id: user.id,
    alias: user.alias,
    title: user.title,
    ...(rich ? { avatar: user.avatar } : {}),
    username: user.username,
    ...(rich ? { email: user.email } : {}),
    accountNumber: user.accountNumber,
    enabled: user.enabled,
    ...(rich ? { systemAccount: user.systemAccount } : {}),
    color: user.color,
  }
}

/** The first letters of up to two words, or the first two letters of a single one. */
function initials(name: string): string {
  const plain = /^\S+@\S+$/.test(name) ? name.replaceAll('.', ' ') : name
  const words = plain.split(' ')
  const letters =
    words.length === 1 ? Array.from(plain).slice(0, 2) : words.map((word) => Array.from(word)[0] ?? '').slice(0, 2)
  return letters.join('').toUpperCase()
}

export function recordJson(context: Context, record: Timesheet, depth: 'list' | 'entity', expanded: boolean): Json {
  const { state } = context
  const shown = !state.features.guardedFields || mayOnRecord(context, 'view_rate', record)
  const { fixedRate, hourlyRate, rate, internalRate, project, activity } = record
  return {
    ...(expanded
      ? {
          user: userJson(context, record.user),
          activity: activity === null ? null : activityJson(context, activity, 'nested'),
          project: project === null ? null : projectJson(context, project, 'nested'),
        }
      : { activity: activity?.id ?? null, project: project?.id ?? null, user: record.user.id }),
    tags: record.tags.map((tag) => tag.name),
    id: record.id,
    begin: isoText(record.zone, record.begin),
    end: record.end === null ? null : isoText(record.zone, record.end),
    duration: record.duration,
    ...(state.features.breaks ? { break: record.break } : {}),
    description: record.description,
    ...(shown ? { rate, internalRate } : {}),
    ...(shown && depth === 'entity' ? { fixedRate, hourlyRate } : {}),
    exported: record.exported,
    billable: record.billable,
    metaFields: [],
  }
}
