/** What is said of the journal and of backups. */
import type { BackupView, DataInfo } from '../../../shared/data.ts'
import { clock, dayName, wallOf } from '../../../shared/format.ts'

/** "840 KB", "12.4 MB" */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** "Fri 20 Nov 2026" */
const dayWords = (at: number, zone: string) => `${dayName(at, zone)} ${wallOf(at, zone).year}`

/** What Stint does by itself. */
export function keptWords({ kept }: DataInfo, zone: string): string {
  const daily =
    'Once a day Stint makes a backup by itself and keeps those of a week in the folder “backups” beside the journal.'
  if (!kept) return daily
  return `${daily} The latest is of ${dayWords(Date.parse(`${kept.latest}T12:00Z`), zone)}.`
}

/** What a backup holds, and what restoring it does, a sentence each. */
export function backupWords(backup: BackupView, zone: string): string[] {
  const { name, madeAt, entries, span, missing, toCheck, accounts, paused } = backup
  const made = `${name} was made on ${dayWords(madeAt, zone)} at ${clock(madeAt, zone)}.`
  if (!span) return [made, 'It holds no entries.', ...accountsWords(accounts)]
  const held = heldWords(entries, dayWords(span.from, zone), dayWords(span.to, zone))
  return [
    made,
    held,
    missingWords(entries, missing),
    ...(toCheck === 1 ? ['1 of these is looked for on its server first, and only sent if it isn’t there.'] : []),
    ...(toCheck > 1
      ? [`${toCheck} of these are looked for on their servers first, and only sent if they aren’t there.`]
      : []),
    ...(paused === null ? [] : [`The timer on ${paused} ran when it was made. It comes back paused at that time.`]),
    ...accountsWords(accounts),
  ]
}

function heldWords(entries: number, from: string, to: string): string {
  if (entries === 1) return `It holds 1 entry, of ${from}.`
  return from === to
    ? `It holds ${entries} entries, all of ${from}.`
    : `It holds ${entries} entries, from ${from} to ${to}.`
}

function missingWords(entries: number, missing: number): string {
  if (missing === 0) return 'All of that is here already: nothing is missing.'
  if (missing === entries)
    return missing === 1 ? 'It is not here, and comes back.' : 'None of them is here: all come back.'
  return missing === 1 ? '1 of them is not here, and comes back.' : `${missing} of them are not here, and come back.`
}

const accountsWords = (accounts: string[]): string[] =>
  accounts.length === 0
    ? []
    : [`Accounts that come back: ${accounts.join(', ')}. You may have to log in to them once more.`]

/** What a restore leaves as it is. */
export const staysWords =
  'What is here stays as it is. It is backed up before anything is changed, and Stint starts anew afterwards.'
