/** What happened outside one entry and the person should know; stays until dismissed or settled. */
import { clock, dayNameOfYear } from '../../shared/time/formatTime.ts'
import type { Notice, Target } from '../../shared/model/snapshot.ts'
import type { NoticeStore } from './ports/ports.ts'
import type { Restoration } from './backup/restorePlan.ts'
import { t } from './messages.ts'

export interface Notices {
  list(): Notice[]
  /** Adds a notice, or replaces the one with the same id. */
  raise(notice: Notice): void
  clear(id: string): void
}

export function createNotices(store: NoticeStore, onChange: () => void): Notices {
  let notices = store.load()
  const set = (next: Notice[]) => {
    if (JSON.stringify(next) === JSON.stringify(notices)) return
    notices = next
    try {
      store.save(next)
    } finally {
      // What can't be kept is shown as long as Stint runs.
      onChange()
    }
  }
  return {
    list: () => notices,
    raise: (notice) => set([...notices.filter(({ id }) => id !== notice.id), notice]),
    clear: (id) => set(notices.filter((notice) => notice.id !== id)),
  }
}

const warning = (id: string, title: string, message: string, action: Notice['action'] = null): Notice => ({
  id,
  level: 'warning',
  title,
  message,
  action,
})

/** `keptAs`: the name that the unreadable file has now, in the folder of the journal. `backup`: there is one to restore. */
export function damagedJournal(keptAs: string, backup: boolean): Notice {
  const { title, keptAs: alone, restorable } = t().notices.journal
  return backup ? warning('journal', title, restorable(keptAs), 'settings') : warning('journal', title, alone(keptAs))
}

export const damagedSettings = (problem: string): Notice =>
  warning('settings', t().notices.settings, problem, 'settings')

export const noKeychain = (message: string): Notice =>
  warning('keychain', t().notices.keychain.title, t().notices.keychain.kept(message), 'retryKeychain')

/** What a back end wants its people to read; the same words are said once. */
export const fromBackEnd = (accountId: string, label: string, message: string): Notice => ({
  id: `message ${accountId}`,
  level: 'info',
  title: t().notices.fromBackEnd(label),
  message,
  action: null,
})

/** An entry was thrown away here, but its record could not be taken away there. */
export const leftBehind = ({ id, target }: { id: string; target: Target }, message: string): Notice =>
  warning(`left ${id}`, t().notices.leftBehind.title, t().notices.leftBehind.why(target.project, message))

export const notDone = (message: string): Notice => warning('action', t().notices.notDone, message)

/** The keys of a favourite were pressed, but not so many are pinned. */
export const noFavourite = (number: number): Notice => ({
  id: 'noFavourite',
  level: 'info',
  title: t().notices.noFavourite.title(number),
  message: t().notices.noFavourite.how,
  action: null,
})

/** A link from outside can't be followed. */
export const linkNotFollowed = (problem: string, action: Notice['action'] = null): Notice =>
  warning('link', t().notices.link, problem, action)

/** The command line has nowhere to listen. */
export const noCommandLine = (problem: string): Notice =>
  warning('commandLine', t().notices.commandLine.title, t().notices.commandLine.again(problem))

/** From this on a length says less than the dates, ms. */
const aDay = 24 * 3_600_000

/** The clock was set back, when it showed `from`, to `to`; epoch ms. */
export function clockSetBack(from: number, to: number, zone: string): Notice {
  const { title, by, between } = t().notices.clock
  const moment = (at: number) => `${dayNameOfYear(at, zone)}, ${clock(at, zone)}`
  const isLong = from - to >= aDay
  return warning(
    'clock',
    title,
    isLong ? between(moment(from), moment(to)) : by(lengthWords(from - to), clock(from, zone)),
  )
}

/** What a setting counted as a pause: one line for each absence, the latest last. */
export const notCounted = (lines: string[]): Notice => ({
  id: 'notCounted',
  level: 'info',
  title: t().notices.notCounted.title,
  message: t().notices.notCounted.bySettings(lines.join(' ')),
  action: null,
})

/** Absences that could not be kept: one line for each, the latest last. */
export const gapsLost = (lines: string[]): Notice =>
  warning('gapsLost', t().notices.gapsLost.title, t().notices.gapsLost.count(lines.join(' ')))

/** Parts of Stint that failed: what each means for the person. `recorded`: the journal has what was worked. */
export function partsFailed(lines: string[], recorded: boolean): Notice {
  const say = t().notices.failed
  return warning(partsFailedId, say.title, [...lines, ...(recorded ? [say.recorded] : []), say.again].join(' '))
}
export const partsFailedId = 'failed'

/** How the last run ended and what that means for what was under way. */
export const restarted = (lines: string[]): Notice => ({
  id: 'restart',
  level: 'info',
  title: t().restart.title,
  message: lines.join(' '),
  action: null,
})

/** How many of the rows that could not be read are named one by one. */
const mostNamed = 4

/** What could not be read and was set aside: a sentence each. */
export function unreadable(lines: string[]): Notice {
  const say = t().unreadable
  const named = lines.slice(0, mostNamed)
  const others = lines.length - named.length
  const all = [...named, ...(others > 0 ? [say.others(others)] : []), say.kept]
  return warning(unreadableId, say.title, all.join(' '), 'settings')
}
export const unreadableId = 'unreadable'

/** What a backup brought back. `keptAs`: the name of the file in which all is as it was before. */
export function restored(
  { missing, toCheck, paused, accounts, stayed, unreadable: lost }: Restoration,
  keptAs: string,
): Notice {
  const say = t().restored
  const lines = [
    say.back(missing.length),
    ...(toCheck > 0 ? [say.checked(toCheck)] : []),
    ...(paused ? [say.paused(paused.target.project)] : []),
    ...accounts.filter(({ provider }) => provider !== 'local').map(({ label }) => say.noLogin(label)),
    ...(stayed > 0 ? [say.stayed] : []),
    ...(lost > 0 ? [say.unreadable(lost)] : []),
    say.before(keptAs),
  ]
  return { id: 'restored', level: 'info', title: say.title, message: lines.join(' '), action: null }
}

/** "40 s", "5 min", "1 h", "1 h 5 min" */
function lengthWords(ms: number): string {
  const { second, minute, hour } = t().units
  if (ms < 60_000) return `${Math.round(ms / 1_000)} ${second}`
  const minutes = Math.round(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  return [hours > 0 && `${hours} ${hour}`, minutes % 60 > 0 && `${minutes % 60} ${minute}`].filter(Boolean).join(' ')
}
