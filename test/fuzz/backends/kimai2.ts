/** Kimai 2 in the fuzz test: both ends of its versions, all roundings, profiles of several zones, with and without live records. */
import fc from 'fast-check'
import { kimai2 } from '../../../electron/providers/kimai2/index.ts'
import { Refusal } from '../../servers/kimai2/errors.ts'
import { type Kimai2, SANDBOX_TOKEN, sandboxSeed, startKimai2 } from '../../servers/kimai2/index.ts'
import type { Context } from '../../servers/kimai2/model.ts'
import { create, stop } from '../../servers/kimai2/timesheets.ts'
import { actsWithoutOverlaps } from '../actions.ts'
import type { Backend, ByHand } from '../backend.ts'

const MINUTE = 60_000

const rounding = fc.record({
  mode: fc.constantFrom('default', 'floor', 'ceil', 'closest'),
  minutes: fc.constantFrom(0, 1, 15, 45, 90),
})

interface Variant {
  version: string
  rounding: { mode: string; minutes: number }
  /** Of the person's profile. */
  zone: string
  /** Plain users may not say what is billable. */
  saysBillable: boolean
  live: boolean
  /** Whether records may overlap. */
  overlaps: boolean
}

const versions = fc.constantFrom('2.24.0', '2.66.0')
const zones = fc.constantFrom('Europe/Berlin', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata')
/** Anna at Kimai's own pages. */
function byHandAt(server: Kimai2, made: Set<number>): ByHand {
  const doing = (act: (context: Context) => void) => {
    const user = server.state.users.find(({ username }) => username === 'anna')
    if (!user) throw new Error('there is no anna')
    try {
      act({ state: server.state, user, now: server.clock.now() })
    } catch (thrown) {
      // What Kimai refuses doesn't happen.
      if (!(thrown instanceof Refusal)) throw thrown
    }
  }
  return {
    add: ({ target, description, startedAt, endedAt }) =>
      doing((context) => {
        const text = (at: number) => new Date(at).toISOString()
        const times = endedAt === null ? {} : { begin: text(startedAt), end: text(endedAt) }
        const { projectId: project, activityId: activity } = target
        made.add(create(context, { project, activity, description, ...times }).id)
      }),
    end(own) {
      for (const { id, end } of server.timesheets()) {
        if (end === null && (made.has(id) || !own)) doing((context) => void stop(context, id))
      }
    },
    leave: (id) => void made.add(Number(id)),
    moveTo: (zone) => server.setZone('anna', zone),
  }
}

export const backend: Backend<Variant> = {
  id: 'kimai2',
  variant: fc.record({
    version: versions,
    rounding,
    zone: zones,
    saysBillable: fc.boolean(),
    live: fc.boolean(),
    overlaps: fc.constant(true),
  }),
  provider: kimai2,
  readsBack: true,
  calls: ['amend', 'remove', 'start', 'update', 'stop'],
  places: {
    create: { method: 'POST', path: /^\/api\/timesheets$/ },
    change: { method: 'PATCH', path: /^\/api\/timesheets\// },
    remove: { method: 'DELETE', path: /^\/api\/timesheets\// },
    read: { method: 'GET', path: /^\/api\/timesheets(\/active)?$/ },
    other: { path: /^\/api\/(tags|config|version)/ },
  },
  usesByHand: true,
  async start({ version, rounding: { mode, minutes }, zone, saysBillable, live, overlaps }, now) {
    const config = {
      timesheet: {
        rounding: { default: { mode, begin: minutes, end: minutes } },
        rules: { allow_overlapping_records: overlaps },
      },
      permissions: { ROLE_USER: { edit_billable_own_timesheet: saysBillable } },
    }
    const server = await startKimai2({ version, config, seed: sandboxSeed(), now })
    server.setZone('anna', zone)
    const made = new Set<number>()
    /** `ours` where rounding may have made `stored` of it. */
    const roundedTo = (stored: unknown, ours: number, byHand: boolean) => {
      const second = Math.floor(ours / 1_000) * 1_000
      if (typeof stored !== 'number') return second
      // Short neighbours that are rounded alike can't be told apart, and may have each other's record.
      // Where overlaps are forbidden work goes clear of what was rounded, and where nothing is left to the next free time.
      const most = overlaps ? minutes : minutes + 180
      const isRounded =
        minutes > 0 && (stored % MINUTE === 0 || !overlaps) && Math.abs(stored - second) <= most * MINUTE
      // What the person entered by hand in its place is it, as near as people enter times.
      return isRounded || (byHand && Math.abs(stored - second) < 60 * MINUTE) ? stored : second
    }
    return {
      server,
      fields: { url: server.url, token: SANDBOX_TOKEN },
      options: { live },
      targets: ['Website Relaunch / Coding', 'Website Relaunch / Editing', 'Recruiting / Coding'],
      held: () =>
        server.timesheets().map(({ id, end, begin, project, activity, description, tags, billable, user }) => ({
          id: String(id),
          running: end === null,
          ...(made.has(id) && { byHand: true }),
          content: {
            user: user.id,
            project: String(project?.id),
            activity: String(activity?.id),
            description: description ?? '',
            begin,
            end,
            tags: tags.map(({ name }) => name).toSorted(),
            billable,
          },
        })),
      wanted({ target, description, startedAt, endedAt, tags, billable }, { content, byHand = false }) {
        const kept = [content['tags']].flat()
        return {
          user: 1,
          project: target.projectId,
          activity: target.activityId,
          // Kimai cuts invisible characters off both ends.
          description: description.replace('\u200b', ''),
          begin: roundedTo(content['begin'], startedAt, byHand),
          end: roundedTo(content['end'], endedAt, byHand),
          // A tag that can't be made while the network fails is left out.
          tags: tags.filter((tag) => kept.includes(tag)).toSorted(),
          billable: (saysBillable ? billable : null) ?? content['billable'],
        }
      },
      erase({ id }) {
        server.state.timesheets = server.state.timesheets.filter((one) => String(one.id) !== id)
      },
      byHand: byHandAt(server, made),
    }
  },
}

/** As above, where records may not overlap, with every way of rounding. */
export const withoutOverlaps: Backend<Variant> = {
  ...backend,
  named: 'without overlaps',
  refusesOverlaps: true,
  usesByHand: false,
  acts: actsWithoutOverlaps,
  variant: fc.record({
    version: versions,
    rounding: fc.record({
      mode: fc.constantFrom('default', 'default', 'floor', 'ceil', 'closest'),
      minutes: fc.constantFrom(0, 1, 1, 5, 15),
    }),
    zone: zones,
    saysBillable: fc.boolean(),
    live: fc.boolean(),
    overlaps: fc.constant(false),
  }),
}
