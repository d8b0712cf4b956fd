/** What colleagues and managers do to reports in Blikk, also to members that Stint never names. */
import type { Blikk, Report } from '../../servers/blikk/index.ts'
import type { ForeignEdits } from '../backend.ts'

type Edit = (report: Report) => Partial<Report> | null

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100
const marked = (words: string, { internalComment }: Report): string =>
  [words, /\[st:[0-9a-f]{8}\]/.exec(internalComment ?? '')?.[0]].filter(Boolean).join(' ')

/** Nothing of these may ever change by what Stint sends. */
const unnamed: Edit[] = [
  () => ({ timeCodeId: 17 }),
  () => ({ timeArticleId: 51 }),
  () => ({ comment: 'Enligt offert' }),
  ({ hours, invoiceableHours }) => (invoiceableHours > 0 ? { invoiceableHours: inHours(hours * 30) || 0.01 } : null),
]

/** After these nothing may be written before the person has decided. None takes another one back. */
const named: Edit[] = [
  ({ clockStart, clockEnd, breakMinutes }) => {
    if (clockStart === null || clockEnd === null) return null
    const worked = minutesOf(clockEnd) - minutesOf(clockStart) - 10
    return worked > 10 && (breakMinutes ?? 0) === 0 ? { breakMinutes: 10, hours: inHours(worked) } : null
  },
  ({ clockStart, clockEnd, breakMinutes }) => {
    if (clockStart === null || clockEnd === null || minutesOf(clockStart) < 5) return null
    const begin = minutesOf(clockStart) - 5
    return { clockStart: clockOf(begin), hours: inHours(minutesOf(clockEnd) - begin - (breakMinutes ?? 0)) }
  },
  ({ target, taskId }) => (target.kind === 'project' && target.id === 19 && taskId === null ? { taskId: 201 } : null),
  (report) => {
    const internalComment = marked('Rättat', report)
    return internalComment === report.internalComment ? null : { internalComment }
  },
]

/** As those before, but that no program can change any more what they are added to. Stint says that something hangs there, not what. */
const hung: Edit[] = [
  (report) => (hangsNothing(report) ? { travelReport: { distance: 12 } } : null),
  (report) => (hangsNothing(report) ? { materials: [{ id: 1, title: 'Skruv', quantity: 3 }] } : null),
]

const hangsNothing = ({ travelReport, materials }: Report): boolean => travelReport === null && materials.length === 0

const requestOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`

export function editsInBlikk(server: Blikk): ForeignEdits & { touched(id: string | null): boolean } {
  /** What has to be in a report, by its id. */
  const kept = new Map<number, Partial<Report>>()
  /** How many requests there were when that was set. */
  const keptAt = new Map<number, number>()
  /**
   * Reports with a change to decide about: the number of requests before it, and up to which they were looked through, and whether
   * things were added and no more.
   */
  const undecided = new Map<number, { editedAt: number; since: number; onlyMore: boolean }>()
  const touched = new Set<string>()
  const lost: string[] = []
  let count = 0

  const look = () => {
    for (const [id, { since, ...change }] of undecided) {
      const writes = [`PUT /v1/Core/TimeReports/${id}`, `DELETE /v1/Core/TimeReports/${id}`]
      const sent = server.requests.slice(since).map(requestOf)
      lost.push(...sent.filter((request) => writes.includes(request)))
      undecided.set(id, { ...change, since: server.requests.length })
    }
    for (const report of server.state.reports) {
      const { activityId: _activity, ...must } = keptWith(report)
      for (const [member, value] of Object.entries(must)) {
        const now: unknown = report[member as keyof Report]
        if (value !== undefined && now !== value)
          lost.push(`${member} of ${report.id}: ${JSON.stringify(value)} is ${JSON.stringify(now)}`)
      }
    }
  }

  /** The codes go with the activity. */
  const keptWith = ({ id, activityId }: Report): Partial<Report> => {
    const { timeCodeId: _code, timeArticleId: _article, ...must } = kept.get(id) ?? {}
    const isMoved = must.activityId !== activityId || movedSince(id, keptAt.get(id) ?? 0, activityId)
    return isMoved ? must : (kept.get(id) ?? {})
  }

  /** Whether a write gave the report another activity meanwhile. */
  const movedSince = (id: number, since: number, activityId: number | null): boolean =>
    server.requests
      .slice(since)
      .filter((request) => requestOf(request) === `PUT /v1/Core/TimeReports/${id}`)
      .some(({ body }) => !body.includes(`"activityId":${activityId},`))

  return {
    edit(which, how) {
      const { reports } = server.state
      const report = reports[which % Math.max(1, reports.length)]
      const all = [...unnamed, ...named, ...hung]
      const one = all[how % all.length]
      const change = report && one?.(report)
      if (!report || !one || !change) return
      look()
      Object.assign(report, change, { updatedAt: server.clock.now() })
      touched.add(String(report.id))
      count++
      const before = undecided.get(report.id)
      const onlyMore = hung.includes(one) && (before?.onlyMore ?? true)
      const since = server.requests.length
      // What is hung on a report is taken off again before anybody decides.
      const editedAt = hung.includes(one) && before ? before.editedAt : since
      if (!unnamed.includes(one)) undecided.set(report.id, { editedAt, since, onlyMore })
      else {
        kept.set(report.id, { ...keptWith(report), activityId: report.activityId, ...change })
        keptAt.set(report.id, since)
      }
    },
    // By turns; what hangs on a report is for no program to change.
    keeps: (theirs) => (theirs && (theirs.hasMore || Number(theirs.ref.id) % 2 === 0) ? 'theirs' : 'ours'),
    decided(id) {
      look()
      // The version that the person was shown may be an older one.
      const read = server.requests.slice(undecided.get(Number(id))?.editedAt).map(requestOf)
      // By itself or in a list.
      const reads = [`GET /v1/Core/TimeReports/${id}`, 'GET /v1/Core/TimeReports']
      if (read.some((request) => reads.includes(request))) undecided.delete(Number(id))
    },
    settle() {
      look()
      for (const report of server.state.reports) Object.assign(report, { travelReport: null, materials: [] })
      for (const [id, { onlyMore }] of undecided) if (onlyMore) undecided.delete(id)
    },
    overwritten() {
      look()
      return lost
    },
    isOpen: (id) => undecided.has(Number(id)),
    isOf: ({ id, content }, { marker }) =>
      id !== null && touched.has(id) && String(content['internalComment']).includes(`[st:${marker}]`),
    count: () => count,
    touched: (id) => id !== null && touched.has(id),
  }
}
