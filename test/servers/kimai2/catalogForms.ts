/** The forms that create and change tags, customers, projects and activities. */
import { Form, Unreadable, amountOf, choiceOf, textOf, type Violation } from './forms.ts'
import { looseInstant, dateText } from './time.ts'
import { nextId, type Activity, type Context, type Customer, type Project, type Tag } from './model.ts'
import type { Fields, Value } from './php.ts'
import { sameText } from './collate.ts'

const BLANK = 'This value should not be blank.'
const NULL = 'This value should not be null.'
const COLOR = 'The given value is not a valid hexadecimal color.'

/** Length rules of names. */
function named(name: string, least: number, most: number): Violation[] {
  const path = 'name'
  if (name === '') return [{ message: BLANK, path }]
  const parameters = (limit: number): Record<string, string> => ({ '{{ limit }}': String(limit) })
  if (Array.from(name).length < least) {
    const message = 'This value is too short. It should have {{ limit }} characters or more.'
    return [{ message, path, parameters: parameters(least) }]
  }
  if (Array.from(name).length > most) {
    const message = 'This value is too long. It should have {{ limit }} characters or less.'
    return [{ message, path, parameters: parameters(most) }]
  }
  return []
}

const colored = (color: string | null): Violation[] =>
  color === null || /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color) ? [] : [{ message: COLOR, path: 'color' }]

/** A new tag is hidden unless it says `visible`, in all releases. */
export function createTag(context: Context, body: Fields): Tag {
  const tag: Tag = { id: 0, name: '', visible: true, color: null }
  const form = new Form(context)
    .add('name', (value) => (tag.name = textOf(value) ?? ''))
    .add('color', (value) => (tag.color = textOf(value)))
    .addFlag('visible', (checked) => (tag.visible = checked))
  form.submit(body, true)
  form.report(named(tag.name, 2, 100))
  if (tag.name.includes(',')) form.report([{ message: 'Tag name cannot contain comma', path: 'name' }])
  if (context.state.tags.some((other) => sameText(other.name, tag.name))) {
    form.report([{ message: 'This value is already used.', path: 'name' }])
  }
  form.report(colored(tag.color))
  form.check()
  tag.id = nextId(context.state.tags)
  context.state.tags.push(tag)
  return tag
}

/** Kimai counts from one past what exists, and skips numbers in use. */
function nextNumber(list: { number: string | null }[]): string {
  for (let count = list.length + 2; ; count += 1) {
    const number = String(count).padStart(4, '0')
    if (!list.some((item) => item.number === number)) return number
  }
}

interface Shared {
  name: string
  number: string | null
  comment: string | null
  visible: boolean
  billable: boolean
  color: string | null
  budget: number
  timeBudget: number
  budgetType: 'month' | null
}

const shared = ({ state }: Context, list: { number: string | null }[]): Shared => ({
  name: '',
  number: state.features.defaultsOnCreate ? nextNumber(list) : null,
  comment: null,
  visible: true,
  billable: true,
  color: null,
  budget: 0,
  timeBudget: 0,
  budgetType: null,
})

function sharedFields(form: Form, item: Shared): Form {
  return form
    .add('name', (value) => (item.name = textOf(value) ?? ''))
    .add('number', (value) => (item.number = textOf(value)))
    .add('comment', (value) => (item.comment = textOf(value)))
    .add('invoiceText', (value) => void textOf(value))
    .add('color', (value) => (item.color = textOf(value)))
    .add('budget', (value) => (item.budget = amountOf(value) ?? 0))
    .add('timeBudget', (value) => (item.timeBudget = Math.round((amountOf(value) ?? 0) * 3600)))
    .add('budgetType', (value) => (item.budgetType = textOf(value) === 'month' ? 'month' : null))
    .addFlag('visible', (checked) => (item.visible = checked))
    .addFlag('billable', (checked) => (item.billable = checked))
}

/** Creates (no `existing`) or changes a customer. */
export function submitCustomer(context: Context, body: Fields, existing?: Customer): Customer {
  const { state } = context
  const fill = existing === undefined && !state.features.defaultsOnCreate
  const defaults = state.config.customer
  const item: Customer =
    existing === undefined
      ? {
          ...shared(context, state.customers),
          id: 0,
          company: null,
          phone: null,
          fax: null,
          mobile: null,
          homepage: null,
          vatId: null,
          contact: null,
          address: null,
          email: null,
          teams: [],
          ...(fill ? { country: '', currency: '', timezone: '', language: 'en' } : defaults),
        }
      : { ...existing }
  const form = sharedFields(new Form(context), item)
  const optional = ['company', 'vatId', 'contact', 'address', 'phone', 'fax', 'mobile', 'homepage', 'email'] as const
  for (const name of optional) form.add(name, (value) => (item[name] = textOf(value)))
  for (const name of ['country', 'currency', 'timezone'] as const)
    form.add(name, (value) => (item[name] = textOf(value) ?? ''))
  form.submit(body, fill)
  form.report(named(item.name, 2, 150))
  for (const path of ['country', 'currency', 'timezone'] as const) {
    if (item[path] === '') form.report([{ message: BLANK, path }])
  }
  form.report(colored(item.color))
  form.check()
  return keep(state.customers, item, existing)
}

export function submitProject(context: Context, body: Fields, existing?: Project): Project {
  const { state } = context
  const fill = existing === undefined && !state.features.defaultsOnCreate
  const draft: Omit<Project, 'customer'> & { customer: Customer | null } =
    existing === undefined
      ? {
          ...shared(context, state.projects),
          id: 0,
          customer: null,
          globalActivities: true,
          orderNumber: null,
          orderDate: null,
          start: null,
          end: null,
          zone: context.user.timezone,
          teams: [],
        }
      : { ...existing }
  const form = sharedFields(new Form(context), draft)
  form.add('customer', (value) => (draft.customer = choice(context, state.customers, value)))
  form.add('orderNumber', (value) => (draft.orderNumber = textOf(value)))
  for (const name of ['orderDate', 'start', 'end'] as const)
    form.add(name, (value) => Object.assign(draft, { [name]: dateOf(context, value), zone: context.user.timezone }))
  form.addFlag('globalActivities', (checked) => (draft.globalActivities = checked))
  if (existing === undefined) form.add('teams', () => undefined)
  form.submit(body, fill)
  form.report(named(draft.name, 2, 150))
  if (draft.customer === null) form.report([{ message: NULL, path: 'customer' }])
  form.report(colored(draft.color))
  form.check()
  const { customer } = draft
  if (customer === null) throw new Error('A project without customer passed its form')
  return keep(state.projects, { ...draft, customer }, existing)
}

export function submitActivity(context: Context, body: Fields, existing?: Activity): Activity {
  const { state } = context
  const fill = existing === undefined && !state.features.defaultsOnCreate
  const item: Activity =
    existing === undefined ? { ...shared(context, state.activities), id: 0, project: null, teams: [] } : { ...existing }
  const form = sharedFields(new Form(context), item)
  if (existing === undefined || item.project !== null) {
    form.add('project', (value) => (item.project = choice(context, state.projects, value)))
  }
  if (existing === undefined) form.add('teams', () => undefined)
  form.submit(body, fill)
  form.report(named(item.name, 2, 150))
  form.report(colored(item.color))
  form.check()
  return keep(state.activities, item, existing)
}

function keep<T extends { id: number }>(list: T[], item: T, existing: T | undefined): T {
  if (existing !== undefined) return Object.assign(existing, item)
  item.id = nextId(list)
  list.push(item)
  return item
}

function choice<T extends { id: number }>(context: Context, list: T[], value: Value): T | null {
  const id = choiceOf(context, value)
  if (id === null) return null
  const item = list.find((each) => String(each.id) === id)
  if (item === undefined) throw new Unreadable('The selected choice is invalid.')
  return item
}

function dateOf({ user }: Context, value: Value): string | null {
  const text = textOf(value, 'Please enter a valid date.')
  if (text === null) return null
  const instant = looseInstant(user.timezone, text.length === 10 ? `${text}T00:00:00` : text)
  if (instant === undefined) throw new Unreadable('Please enter a valid date.')
  return dateText(user.timezone, instant)
}
