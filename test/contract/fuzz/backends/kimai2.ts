/** Kimai 2 in the fuzz test: both ends of its versions, with and without rounding and live records. */
import fc from 'fast-check'
import { kimai2 } from '../../../../electron/providers/kimai2/index.ts'
import { SANDBOX_TOKEN, sandboxSeed, startKimai2 } from '../../../servers/kimai2/index.ts'
import { actsWithoutOverlaps } from '../acts.ts'
import type { Backend } from '../backend.ts'

const MINUTE = 60_000

const rounding = fc.constantFrom(
  { mode: 'default', minutes: 0 },
  { mode: 'default', minutes: 1 },
  { mode: 'closest', minutes: 15 },
)

interface Variant {
  version: string
  rounding: { mode: string; minutes: number }
  /** Plain users may not say what is billable. */
  saysBillable: boolean
  live: boolean
  /** Whether records may overlap. */
  overlaps: boolean
}

const versions = fc.constantFrom('2.24.0', '2.66.0')

export const backend: Backend<Variant> = {
  id: 'kimai2',
  variant: fc.record({
    version: versions,
    rounding,
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
  async start({ version, rounding: { mode, minutes }, saysBillable, live, overlaps }, now) {
    const config = {
      timesheet: {
        rounding: { default: { mode, begin: minutes, end: minutes } },
        rules: { allow_overlapping_records: overlaps },
      },
      permissions: { ROLE_USER: { edit_billable_own_timesheet: saysBillable } },
    }
    const server = await startKimai2({ version, config, seed: sandboxSeed(), now })
    /** `ours` where rounding may have made `stored` of it. */
    const roundedTo = (stored: unknown, ours: number) => {
      // Short neighbours that are rounded alike can't be told apart, and may have each other's record.
      const most = minutes * MINUTE
      const second = Math.floor(ours / 1_000) * 1_000
      return typeof stored === 'number' && Math.abs(stored - second) <= most ? stored : second
    }
    return {
      server,
      fields: { url: server.url, token: SANDBOX_TOKEN },
      options: { live },
      targets: ['Website Relaunch / Coding', 'Website Relaunch / Redaktion', 'Recruiting / Coding'],
      held: () =>
        server.timesheets().map(({ id, end, begin, project, activity, description, tags, billable, user }) => ({
          id: String(id),
          running: end === null,
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
      wanted({ target, description, startedAt, endedAt, tags, billable }, { content }) {
        const kept = [content['tags']].flat()
        return {
          user: 1,
          project: target.projectId,
          activity: target.activityId,
          // Kimai cuts invisible characters off both ends.
          description: description.replace('\u200b', ''),
          begin: roundedTo(content['begin'], startedAt),
          end: roundedTo(content['end'], endedAt),
          // A tag that can't be made while the network fails is left out.
          tags: tags.filter((tag) => kept.includes(tag)).toSorted(),
          billable: (saysBillable ? billable : null) ?? content['billable'],
        }
      },
    }
  },
}

/** As above, where records may not overlap, with every way of rounding. */
export const withoutOverlaps: Backend<Variant> = {
  ...backend,
  named: 'without overlaps',
  refusesOverlaps: true,
  acts: actsWithoutOverlaps,
  variant: fc.record({
    version: versions,
    rounding: fc.record({
      mode: fc.constantFrom('default', 'default', 'floor', 'ceil', 'closest'),
      minutes: fc.constantFrom(0, 1, 1, 5, 15),
    }),
    saysBillable: fc.boolean(),
    live: fc.boolean(),
    overlaps: fc.constant(false),
  }),
}
