/** The form behind POST and PATCH of a record. Which fields exist depends on permissions, settings and version. */
import { crash } from './errors.ts'
import { Form, Unreadable, amountOf, checkedOf, choiceOf, textOf } from './forms.ts'
import { truthy, scalarText, type Fields, type Value } from './php.ts'
import type { Activity, Context, Project, Tag, Timesheet } from './model.ts'
import { may, mayOnRecord, seesEverything } from './permissions.ts'
import { looseInstant, wholeSeconds } from './time.ts'
import { sameText } from './collate.ts'
import { projectBounds } from './validate.ts'

const INVALID = 'The selected choice is invalid.'

/** Submits `body` into `record`, which the caller throws away if the form complains. */
export function submitRecord(context: Context, record: Timesheet, body: Fields): Form {
  const { state, user } = context
  const isNew = record.id === 0
  const zone = record.zone
  const form = new Form(context)
  if (mayWriteTimes(context)) {
    form
      .add('begin', (value) => {
        const begin = dateOf(state, value, zone)
        // Kimai hands nothing on to a setter that takes only dates.
        if (begin === null) throw crash()
        record.begin = begin
      })
      .add('end', (value) => {
        record.end = dateOf(state, value, zone)
        if (record.end === null) {
          record.duration = 0
          record.rate = 0
        }
      })
  }
  if (state.features.breaks && state.config.breakTime) form.add('break', (value) => (record.break = secondsOf(value)))
  form
    .add('project', (value) => (record.project = projectChoice(context, record, value)))
    .add('activity', (value) => (record.activity = activityChoice(context, record, body, value)))
    .add('description', (value) => (record.description = textOf(value)))
    .add('tags', (value) => (record.tags = taggedWith(state.tags, record.tags, value)))
  if (mayOnRecord(context, 'edit_rate', record)) {
    form
      .add('fixedRate', (value) => (record.fixedRate = amountOf(value)))
      .add('hourlyRate', (value) => (record.hourlyRate = amountOf(value)))
  }
  if (isNew ? may(state, user, 'create_other_timesheet') : mayOnRecord(context, 'edit', record)) {
    form.add('user', (value) => (record.user = userChoice(context, record, value)))
  }
  if (mayOnRecord(context, 'edit_export', record)) {
    form.add('exported', (value) => (record.exported = checkedOf(value)))
  }
  if (mayOnRecord(context, 'edit_billable', record)) {
    form.add('billable', (value) => (record.billableMode = truthy(value) ? 'yes' : 'no'))
    if ('billable' in body) form.add('billableMode', () => undefined)
  }
  form.submit(body)
  return form
}

/** Begin and end may be sent in the default mode; from 2.25 also by those who may see others' records. */
function mayWriteTimes({ state, user }: Context): boolean {
  if (state.config.trackingMode === 'default' || state.config.trackingMode === 'duration_only') return true
  return state.features.teamleadTimes && may(state, user, 'view_other_timesheet')
}

function dateOf({ ignoresOffsets }: Context['state'], value: Value, zone: string): number | null {
  const message = 'Please enter a valid date and time.'
  const text = textOf(value, message)
  if (text === null) return null
  const instant = looseInstant(zone, text, ignoresOffsets)
  if (instant === undefined) throw new Unreadable(message)
  return wholeSeconds(instant)
}

/** `1:30`, `90m`, `1h30m`, decimal hours. */
function secondsOf(value: Value): number {
  const text = textOf(value)
  if (text === null) return 0
  const clock = /^(\d+):(\d{1,2})(?::(\d{1,2}))?$/.exec(text)
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  const units = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/i.exec(text)
  if (units !== null) return Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0)
  const hours = Number(text)
  if (!Number.isFinite(hours)) throw new Unreadable('This value is not valid.')
  return Math.round(hours * 3600)
}

/**
 * New records choose from visible projects of visible customers. An edit chose from all at first; by 2.66 from its own and those
 * that are visible and run now.
 */
function projectChoice(context: Context, record: Timesheet, value: Value): Project | null {
  const id = choiceOf(context, value)
  if (id === null) return null
  const project = context.state.projects.find((each) => String(each.id) === id)
  if (project === undefined) throw new Unreadable(INVALID)
  const isShown = project.visible && project.customer.visible
  if (record.id === 0 && !isShown) throw new Unreadable(INVALID)
  if (record.id === 0 || project === record.project || !context.state.features.offeredProjectsOnly) return project
  const { start, end } = projectBounds(project)
  if (!isShown || context.now < start || context.now > end) throw new Unreadable(INVALID)
  return project
}

/** Activities of the submitted project (else the record's own; else any), and global ones where it takes them. */
function activityChoice(context: Context, record: Timesheet, body: Fields, value: Value): Activity | null {
  const id = choiceOf(context, value)
  if (id === null) return null
  const activity = context.state.activities.find((each) => String(each.id) === id)
  if (activity === undefined) throw new Unreadable(INVALID)
  if (record.id !== 0 && activity.id === record.activity?.id) return activity
  const submitted = scalarText(body.project ?? null)
  const projectId = submitted ?? (record.project === null ? null : String(record.project.id))
  const project = context.state.projects.find((each) => String(each.id) === projectId)
  const own = activity.project
  const fits = own === null ? (project?.globalActivities ?? true) : [null, '', String(own.id)].includes(projectId)
  const shown = activity.visible && (own === null || (own.visible && own.customer.visible))
  if (!fits || !shown) throw new Unreadable(INVALID)
  return activity
}

function userChoice(context: Context, record: Timesheet, value: Value): Timesheet['user'] {
  const id = choiceOf(context, value)
  if (id === null) throw new Unreadable('This value should not be null.')
  const user = context.state.users.find((each) => String(each.id) === id)
  const choosable = user !== undefined && (user.enabled || user.id === record.user.id)
  const allowed = user?.id === context.user.id || seesEverything(context.user) || user?.id === record.user.id
  if (!choosable || !allowed) throw new Unreadable(INVALID)
  return user
}

/**
 * Comma separated names; unknown ones are dropped. What a record keeps stays in its place, what is new is appended in
 * the order given.
 */
function taggedWith(all: Tag[], current: Tag[], value: Value): Tag[] {
  const text = textOf(value) ?? ''
  const wanted = [...new Set(text.split(',').map((name) => name.trim()))]
    .filter((name) => name !== '' && name !== '0')
    .map((name) => all.find((tag) => sameText(tag.name, name)))
    .filter((tag) => tag !== undefined)
  const kept = current.filter((tag) => wanted.includes(tag))
  return [...kept, ...new Set(wanted.filter((tag) => !kept.includes(tag)))]
}
