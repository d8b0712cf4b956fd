/** What runs at the providers and was begun on another device: seen, and never touched unasked. */
import { cutText, limits } from '../../../shared/limits.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Account, Elsewhere, Entry, Target, TargetRef, Timer } from '../../../shared/model/snapshot.ts'
import { namedTarget } from './conflicts.ts'
import type {
  AccountConnection,
  Clock,
  Journal,
  LiveRecord,
  Log,
  Posting,
  RemoteRef,
  RemoteVersion,
} from '../ports/ports.ts'
import type { Outbox } from '../sync/outbox.ts'
import { planPostings, type PlanningRules } from '../postings/planPostings.ts'
import { contentOf } from '../postings/reconcilePostings.ts'
import { ignoredRecords, lastSignOfLife } from '../journalState.ts'
import { claimedIds, unconfirmedStarts } from '../sync/remoteRecord.ts'
import { endRemoteTimer, readRunning } from './endRemoteTimers.ts'
import { start } from '../entries/timer.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'

/** Between two looks while a timer runs, ms. */
const checkEveryMs = 3 * 60_000

export interface RemoteTimersNeeds {
  clock: Clock
  journal: Journal
  log: Log
  timer: () => Timer
  newId: () => string
  connectionOf: (accountId: string) => Promise<AccountConnection>
  planningRulesOf: (accountId: string) => PlanningRules
  rewrite: Tracker['rewrite']
  outbox: Pick<Outbox, 'checkLiveRecord'>
  /** Those that are switched on. */
  accounts: () => Account[]
  /** The target with its names, where the catalog has it. */
  targetOf: (ref: TargetRef) => Target | null
  onChange: () => void
}

interface RecordRef {
  accountId: string
  recordId: string
}

export interface RemoteTimers {
  /** Asks all accounts what runs, and whether the running entry's own record is as Stint left it. Never throws. */
  refresh(): Promise<void>
  list(): Elsewhere[]
  /** How many more run than `list` has: nobody looks at them one by one. */
  more(): number
  /** A timer was begun or ended: while one runs, looks come by themselves. */
  timerChanged(): void
  /** Goes on here with a record, in place of the timer that runs. Throws AppError, 'notFound' when it runs no more. */
  continueHere(record: RecordRef): Promise<void>
  /** Ends a record at the click's time; one that has ended already is done. Throws AppError. */
  stop(record: RecordRef): Promise<void>
  /** Says no more of a record as long as it runs. */
  ignore(record: RecordRef): void
  close(): void
}

export function createRemoteTimers(needs: RemoteTimersNeeds): RemoteTimers {
  const {
    clock,
    journal,
    log,
    timer,
    newId,
    connectionOf,
    planningRulesOf,
    rewrite,
    outbox,
    accounts,
    targetOf,
    onChange,
  } = needs
  const found = new Map<string, LiveRecord[]>()
  const rounds = new Map<string, number>()
  const closing = new AbortController()
  const { signal } = closing
  let cancel: (() => void) | null = null

  const ignored = (accountId: string): string[] => ignoredRecords(accountId).read(journal)
  const setIgnored = (accountId: string, recordIds: string[]) => ignoredRecords(accountId).write(journal, recordIds)

  const isOn = (accountId: string) => accounts().some(({ id }) => id === accountId)

  /** Also while a start of ours may have made it, whose answer isn't there yet. */
  const mayBeOurs = (accountId: string, id: string, startedAt: number): boolean =>
    unconfirmedStarts(journal, accountId).length > 0 || claimedIds(journal, accountId, startedAt).has(id)

  async function readRunningRecords(accountId: string): Promise<void> {
    const round = (rounds.get(accountId) ?? 0) + 1
    rounds.set(accountId, round)
    try {
      const { provider, connection } = await connectionOf(accountId)
      const records = (await provider.live?.active(connection, signal)) ?? []
      if (rounds.get(accountId) === round && isOn(accountId)) keep(accountId, records)
    } catch (error) {
      // Whether the account can be reached is said where something has to be sent.
      log.info('running records not read', { account: accountId, error: String(error) })
    }
  }

  function keep(accountId: string, records: LiveRecord[]): void {
    const before = ignored(accountId)
    const still = before.filter((id) => records.some((record) => record.id === id))
    if (still.length < before.length) setIgnored(accountId, still)
    const same = JSON.stringify(found.get(accountId) ?? []) === JSON.stringify(records)
    found.set(accountId, records)
    if (!same) onChange()
  }

  const forget = ({ accountId, recordId }: RecordRef) =>
    keep(
      accountId,
      (found.get(accountId) ?? []).filter(({ id }) => id !== recordId),
    )

  async function refresh(): Promise<void> {
    const current = timer()
    if (current.kind === 'running') outbox.checkLiveRecord(current.entry.target.accountId)
    await Promise.all(accounts().map(({ id }) => readRunningRecords(id)))
  }

  function tick(): void {
    cancel = clock.after(checkEveryMs, tick)
    void refresh()
  }

  /** The record as it is now, with the way to it; null: it doesn't run any more. */
  async function readRecord(record: RecordRef): Promise<{ usable: AccountConnection; theirs: RemoteVersion } | null> {
    const { accountId, recordId } = record
    const usable = await connectionOf(accountId)
    const theirs = await readRunning(usable, recordId, signal)
    if (!theirs) forget(record)
    return theirs && { usable, theirs }
  }

  /** Throws AppError 'rejected' for a record of ours, as it may have become while it was read. */
  function refuseOurs({ accountId, recordId }: RecordRef, { ref }: RemoteVersion): void {
    if (!mayBeOurs(accountId, recordId, ref.startedAt)) return
    throw new AppError('rejected', t().records.ours)
  }

  /** What goes on here of a record, from its begin; a begin that the server rounded into the future is now. */
  function entryOf(accountId: string, theirs: RemoteVersion, now: number): Entry {
    const { rules } = planningRulesOf(accountId)
    return {
      id: newId(),
      target: namedTarget(accountId, theirs, targetOf),
      startedAt: Math.min(theirs.ref.startedAt, now),
      endedAt: null,
      pauses: [],
      zone: clock.zone(),
      description: rules.description ? theirs.description : '',
      tags: rules.tags ? theirs.tags : [],
      billable: null,
    }
  }

  /** The postings of an entry that its record stands for, also where the account shows no running ones. */
  function postingsOf(entry: Entry, remote: RemoteRef): Posting[] {
    const planning = planningRulesOf(entry.target.accountId)
    const withLive = { ...planning, rules: { ...planning.rules, liveRecords: true } }
    return planPostings(entry, withLive, newId).map((one) => ({
      ...one,
      state: 'accepted',
      remote,
      confirmedContent: contentOf(one),
    }))
  }

  return {
    refresh,
    list: () =>
      accounts().flatMap(({ id: accountId }) => {
        const records = found.get(accountId) ?? []
        if (records.length === 0) return []
        const hidden = ignored(accountId)
        const shown: LiveRecord[] = []
        for (const record of records) {
          if (shown.length === limits.runningElsewhere) break
          if (!hidden.includes(record.id) && !mayBeOurs(accountId, record.id, record.startedAt)) shown.push(record)
        }
        return shown.map(({ id, startedAt, what, description, projectId, activityId }) => {
          const known = targetOf({ accountId, projectId, activityId, taskId: null }) !== null
          const shownNote = (text: string) => cutText(text, limits.shownNoteLength)
          return { accountId, id, startedAt, what: shownNote(what), description: shownNote(description), known }
        })
      }),
    more: () =>
      accounts().reduce((sum, { id }) => {
        const running = (found.get(id)?.length ?? 0) - ignored(id).length
        return sum + Math.max(0, running - limits.runningElsewhere)
      }, 0),
    timerChanged() {
      const runs = timer().kind === 'running'
      if (runs && !cancel) cancel = clock.after(checkEveryMs, tick)
      if (runs || !cancel) return
      cancel()
      cancel = null
    },
    async continueHere(record) {
      const { accountId } = record
      const running = await readRecord(record)
      if (!running) throw new AppError('notFound', t().records.notRunning)
      const { theirs } = running
      refuseOurs(record, theirs)
      const now = clock.now()
      const entry = entryOf(accountId, theirs, now)
      // What runs here ends as in a switch.
      const ended = start(timer(), { details: entry, id: entry.id, at: now, zone: entry.zone }).saved.slice(0, -1)
      const have = postingsOf(entry, theirs.ref)
      // It began before anybody looked here: a crash just now says nothing of that time.
      lastSignOfLife.write(journal, now)
      // It can't be taken back: that would take the record away.
      rewrite({ kind: null, entryId: entry.id, saved: [...ended, entry], deleted: [], have })
    },
    async stop(record) {
      const click = { at: clock.now(), zone: clock.zone() }
      const running = await readRecord(record)
      if (!running) return
      refuseOurs(record, running.theirs)
      await endRemoteTimer(running.usable, running.theirs, click, signal)
      forget(record)
    },
    ignore({ accountId, recordId }) {
      setIgnored(accountId, [...new Set([...ignored(accountId), recordId])])
      onChange()
    },
    close() {
      cancel?.()
      closing.abort()
    },
  }
}
