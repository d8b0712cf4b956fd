/** `stint add`: a sentence becomes an entry, or is told to be unclear. */
import {
  type CommandAnswer,
  type CommandRequest,
  commandVersion,
  refusal,
} from '../../../shared/external/commandProtocol.ts'
import type { DayView, Entry, Snapshot } from '../../../shared/model/snapshot.ts'
import type { SearchIndex } from '../../../shared/search/searchTargets.ts'
import { t } from '../../../shared/sentence/messages.ts'
import { planSentence, rowTimes, type SentenceRow } from '../../../shared/sentence/planSentence.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { Tracker } from '../entries/tracker.ts'
import type { Clock } from '../ports/ports.ts'
import { entryJson, labelsOf, targetJson } from './cliOutput.ts'
import { targetText } from './timerRequest.ts'

export interface AddRequestNeeds {
  request: Extract<CommandRequest, { command: 'add' }>
  index: SearchIndex
  clock: Clock
  tracker: Pick<Tracker, 'addEntry'>
  days: (from: string, to: string) => DayView[]
  snapshot: () => Snapshot
}

type EndedRow = SentenceRow & { endedAt: number }

/** Throws AppError where the entry is refused. */
export function addRequest({ request, index, clock, tracker, days, snapshot }: AddRequestNeeds): CommandAnswer {
  const { words, first, dryRun } = request
  const [now, zone] = [clock.now(), clock.zone()]
  const label = labelsOf(snapshot())
  const dayOf = (date: string) => days(date, date)[0]
  const plan = planSentence(words, {
    index,
    zone,
    now,
    entriesOn: (date) => dayOf(date)?.entries ?? [],
    lockedOn: (date) => dayOf(date)?.locked ?? [],
    suggestions: [],
  })
  const rows = plan.rows.filter((row): row is EndedRow => row.endedAt !== null)
  const [row] = rows
  if (!row) return refusal(plan.problem ?? (plan.rows.length > 0 ? t().command.startsNot : t().problems.needsTime))
  if (row.problem !== null) return refusal(row.problem)
  const lineOf = (each: EndedRow) => [describe(each), `${rowTimes(each, zone, now)}`].join(', ')
  if (!plan.clear && !first) {
    const lines = rows.map((each) => `  ${lineOf(each)} (${label(each.target.accountId)})`)
    return refusal(
      [t().command.unclear, ...lines, t().command.sayMore].join('\n'),
      'refused',
      rows.map((each) => ({
        ...targetJson(each.target, label),
        startedAt: new Date(each.startedAt).toISOString(),
        endedAt: new Date(each.endedAt).toISOString(),
        description: each.note,
        tags: each.tags,
      })),
    )
  }
  const { target, startedAt, endedAt, note, tags, warnings } = row
  if (!dryRun) {
    const { accountId, projectId, activityId, taskId } = target
    const ref = { accountId, projectId, activityId, taskId }
    tracker.addEntry({ target: ref, startedAt, endedAt, pauses: [], description: note, tags, billable: null })
  }
  const isIt = (entry: Entry) =>
    entry.startedAt === startedAt && entry.endedAt === endedAt && entry.description === note
  const added = dryRun ? undefined : dayOf(localDate(startedAt, zone))?.entries.find(isIt)
  const entry: Entry = added ?? {
    id: '',
    target,
    startedAt,
    endedAt,
    pauses: [],
    zone,
    description: note,
    tags,
    billable: null,
  }
  const say = dryRun ? t().command.wouldAdd : t().command.added
  return {
    version: commandVersion,
    ok: true,
    message: [say(describe(row), rowTimes(row, zone, now)), ...warnings].join('\n'),
    data: {
      version: 1,
      added: !dryRun,
      entry: { ...entryJson(entry, label, now), id: added?.id ?? null, tags },
      warnings,
    },
  }
}

/** "Website · Coding · “Logo” · #bug" */
const describe = ({ target, note, tags }: SentenceRow): string =>
  [targetText(target), note && t().note(note), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ')
