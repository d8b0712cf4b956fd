/** What happened outside one entry and the person should know; stays until dismissed or settled. */
import type { Notice, Target } from '../../shared/model.ts'
import type { NoticeStore } from './ports.ts'
import type { Restoration } from './restoring.ts'

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
    store.save(next)
    onChange()
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
export const damagedJournal = (keptAs: string, backup: boolean): Notice => {
  const kept = `It could not be read and was kept as ${keptAs}, beside the new one.`
  return backup
    ? warning(
        'journal',
        'The journal was damaged',
        `${kept} Restore under Data in the settings brings back all up to the latest backup.`,
        'settings',
      )
    : warning(
        'journal',
        'The journal was damaged',
        `${kept} What was sent is on the server, what was not is in that file.`,
      )
}

export const damagedSettings = (problem: string): Notice =>
  warning('settings', 'Settings were damaged', problem, 'settings')

export const noKeychain = (message: string): Notice =>
  warning(
    'keychain',
    'The keychain is not available',
    `${message} What you track is kept and sent afterwards.`,
    'retryKeychain',
  )

/** What a back end wants its people to read; the same words are said once. */
export const fromBackEnd = (accountId: string, label: string, message: string): Notice => ({
  id: `message ${accountId}`,
  level: 'info',
  title: `Message from ${label}`,
  message,
  action: null,
})

/** An entry was thrown away here, but its record could not be taken away there. */
export const leftBehind = ({ id, target }: { id: string; target: Target }, message: string): Notice =>
  warning(
    `left ${id}`,
    'A record stayed behind',
    `What you threw away on ${target.project} could not be taken away on the server: ${message}`,
  )

export const notDone = (message: string): Notice => warning('action', 'The timer was not changed', message)

/** The keys of a favourite were pressed, but not so many are pinned. */
export const noFavourite = (number: number): Notice => ({
  id: 'noFavourite',
  level: 'info',
  title: `There is no favourite ${number} yet`,
  message: 'Find what you start often in the search below and pin it. Your first three pins are favourites 1 to 3.',
  action: null,
})

/** A link from outside can't be followed. */
export const linkNotFollowed = (problem: string, action: Notice['action'] = null): Notice =>
  warning('link', 'A link was not followed', problem, action)

/** The command line has nowhere to listen. */
export const noCommandLine = (problem: string): Notice =>
  warning(
    'commandLine',
    'The command line can’t be used',
    `${problem} Start Stint again to try once more; all else works.`,
  )

/** The clock was set back, ms, when it showed `at` ("14:00"). */
export const clockSetBack = (ms: number, at: string): Notice =>
  warning(
    'clock',
    'The clock was set back',
    `The clock was set back by ${lengthWords(ms)} at ${at} while the timer ran. Check the times.`,
  )

/** What a setting counted as a pause: one line for each absence, the latest last. */
export const notCounted = (lines: string[]): Notice => ({
  id: 'notCounted',
  level: 'info',
  title: 'Not counted as work',
  message: `${lines.join(' ')} Your settings say so; the pauses can be changed in the entry.`,
  action: null,
})

/** How the last run ended and what that means for what was under way. */
export const restarted = (lines: string[]): Notice => ({
  id: 'restart',
  level: 'info',
  title: 'Stint is back',
  message: lines.join(' '),
  action: null,
})

/** What a backup brought back. `keptAs`: the name of the file in which all is as it was before. */
export function restored({ missing, toCheck, paused, accounts, stayed }: Restoration, keptAs: string): Notice {
  const count = missing.length
  const lines = [
    ...(count === 0 ? ['Nothing that you tracked was missing here.'] : []),
    ...(count === 1 ? ['1 entry came back.'] : []),
    ...(count > 1 ? [`${count} entries came back.`] : []),
    ...(toCheck === 1 ? ['1 of them is looked for on its server before anything of it is sent.'] : []),
    ...(toCheck > 1 ? [`${toCheck} of them are looked for on their servers before anything of them is sent.`] : []),
    ...(paused ? [`The timer on ${paused.target.project} ran when the backup was made; it is paused since then.`] : []),
    ...accounts
      .filter(({ provider }) => provider !== 'local')
      .map(({ label }) => `A backup holds no logins: where ${label} asks for one, log in once more.`),
    ...(stayed === 0 ? [] : ['What was about to be taken away on a server when the backup was made stays there.']),
    `How all was before is kept in the folder “backups” as ${keptAs}.`,
  ]
  return { id: 'restored', level: 'info', title: 'The backup is restored', message: lines.join(' '), action: null }
}

/** "40 s", "5 min", "1 h", "1 h 5 min" */
function lengthWords(ms: number): string {
  if (ms < 60_000) return `${Math.round(ms / 1_000)} s`
  const minutes = Math.round(ms / 60_000)
  const hours = Math.floor(minutes / 60)
  return [hours > 0 && `${hours} h`, minutes % 60 > 0 && `${minutes % 60} min`].filter(Boolean).join(' ')
}
