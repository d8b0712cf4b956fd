/** What becomes of rows that can't be read: nothing of them is sent twice, and the person is told once. */
import { clock as clockText, dayName } from '../../../shared/time/formatTime.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { type Notices, warning } from '../notices.ts'
import type { Clock, Journal, Log, SetAside, UnreadableNeeds } from '../ports/ports.ts'
import { isPartOf, rebuiltPosting } from '../sync/rebuildPosting.ts'
import { t } from '../messages.ts'
import type { Notice } from '../../../shared/model/snapshot.ts'

export interface UnreadableRowsNeeds {
  clock: Clock
  journal: Journal
  log: Log
  notices: Notices
  newId: () => string
  planningRulesOf: (accountId: string) => PlanningRules
  /** Runs `task` after what is being answered now. */
  later: (task: () => void) => void
}

/** From now on rows that can't be read are told of, and postings among them looked for. */
export function createUnreadableRows(needs: UnreadableRowsNeeds) {
  const { clock, journal, log, notices, newId, planningRulesOf, later } = needs
  /** What the notice says that is shown. */
  let told: string[] = []
  let waits = false

  /** Tells what was set aside since. Never throws: a journal that can't be written tells at the next start. */
  function tell(): void {
    waits = false
    try {
      const rows = journal.untold()
      if (rows.length === 0) return
      const lines = rows.flatMap((row) => rowText(row) ?? [])
      log.warn('rows not read', { on: rows.length })
      const isShown = notices.list().some(({ id }) => id === unreadableId)
      told = isShown ? [...told, ...lines] : lines
      if (lines.length > 0) notices.raise(unreadableNotice(told))
      journal.commit([{ kind: 'tellSetAside', ids: rows.map(({ id }) => id), toldAt: clock.now() }])
    } catch (error) {
      log.warn('rows not read, and not told', { error: String(error) })
    }
  }

  /** null: nothing was lost that anybody could miss. */
  function rowText({ source, about }: SetAside): string | null {
    const say = t().unreadable
    const { project, startedAt, ran, mended, arrived } = about
    const zone = clock.zone()
    const day = startedAt === null ? null : dayName(startedAt, zone)
    const time = startedAt === null ? null : clockText(startedAt, zone)
    const listed = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ') || say.unknown
    // Several of a day and a project are told apart by the time.
    const what = listed(project, day, time)
    switch (source) {
      case 'entry':
        if (mended) return say.zone(what)
        if (ran && time !== null) return say.running(listed(project, day), time)
        return ran ? say.runningSince(what) : say.entry(what)
      case 'posting':
        if (arrived) return null
        return mended ? say.sending(what) : say.sent(what)
      case 'removal':
        return mended ? null : say.removal(what)
      case 'gap':
        return say.absence(what)
      case 'catalog':
        return say.projects
      case 'meta':
        return say.messages
    }
  }

  const rebuild: UnreadableNeeds['rebuild'] = (entry, have, lost) =>
    rebuiltPosting({ entry, have, lost, planning: planningRulesOf(entry.target.accountId), now: clock.now(), newId })

  journal.handleUnreadable({
    rebuild,
    isPartOf: (entry, record) => isPartOf(entry, record, planningRulesOf(entry.target.accountId)),
    onSetAside() {
      if (waits) return
      waits = true
      later(tell)
    },
  })
  return { tell, rebuild }
}

/** How many of the rows that could not be read are named one by one. */
const mostNamed = 4

/** What could not be read and was set aside: a sentence each. */
function unreadableNotice(lines: string[]): Notice {
  const say = t().unreadable
  const named = lines.slice(0, mostNamed)
  const others = lines.length - named.length
  const all = [...named, ...(others > 0 ? [say.others(others)] : []), say.kept]
  return warning(unreadableId, say.title, all.join(' '), 'settings')
}

const unreadableId = 'unreadable'
