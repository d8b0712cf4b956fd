/** Sets rows aside that can't be read, with all that belongs to them. Runs in a transaction of the caller. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Entry } from '../../shared/model/snapshot.ts'
import type { Posting, PostingState, SetAsideSource, UnreadableNeeds } from '../core/ports/ports.ts'
import { lostPosting } from './lostPosting.ts'
import { arrivedMark, asMended, createQuarantine, toSetAside } from './quarantineTable.ts'
import { allRows, parsedRows, type Row, type Unreadable, tableColumns } from './readRows.ts'
import { recordLine, recordsLeft } from '../core/journalState.ts'
import { fromRemoval, toEntry, toRemovalPosting, toPosting } from './journalRows.ts'

export interface SetAsideNeeds {
  database: DatabaseSync
  now: () => number
  /** The IANA zone the person is in. */
  zone: () => string
  needs: () => Pick<UnreadableNeeds, 'rebuild' | 'isPartOf'>
  savePosting: (posting: Posting) => void
}

export function createSetAside({ database, now, zone, needs, savePosting }: SetAsideNeeds) {
  const quarantine = createQuarantine(database)
  const all = (text: string, ...values: SQLInputValue[]) => allRows(database, database.prepare(text), values)
  const keep = (source: SetAsideSource, one: Unreadable) => quarantine.keep(toSetAside(source, one, now()), null)
  const numberOf = ({ row }: Unreadable): SQLInputValue => row['row_number'] ?? null
  const drop = (source: SetAsideSource, one: Unreadable) =>
    database.prepare(`DELETE FROM ${source} WHERE rowid = ?`).run(numberOf(one))

  function setAside(source: SetAsideSource, one: Unreadable): void {
    if (source === 'entry') return entry(one)
    if (source === 'posting') return posting(one)
    if (source === 'removal') return removal(one)
    keep(source, one)
    drop(source, one)
  }

  /** A removal goes on if its posting can be read; else the record may stay at the server. */
  function removal(one: Unreadable): void {
    drop('removal', one)
    const [going] = parsedRows(database, 'removal', [one.row], toRemovalPosting).read
    keep('removal', going ? asMended(one) : one)
    if (!going) return markLeftAtServer(one.row)
    const row = fromRemoval({ posting: going, attempts: 0, nextAttemptAt: null })
    database.prepare('INSERT OR IGNORE INTO removal VALUES (?, ?, ?, ?, ?)').run(...Object.values(row))
  }

  function entry(one: Unreadable): void {
    // An entry whose zone can't be read is kept with another zone.
    if (parsedRows(database, 'entry', [{ ...one.row, zone: zone() }], toEntry).read.length > 0) {
      keep('entry', asMended(one, `, shown in ${zone()}`))
      database.prepare('UPDATE entry SET zone = ? WHERE rowid = ?').run(zone(), numberOf(one))
      return
    }
    const why = 'its entry could not be read'
    for (const row of all(`SELECT ${tableColumns} FROM posting WHERE entry_id = ?`, one.row['id'] ?? null)) {
      keep('posting', { row, why })
      markLeftAtServer(row)
    }
    keep('entry', one)
    // Its postings are set aside with it.
    drop('entry', one)
  }

  function posting(one: Unreadable): void {
    const owner = ownerOf(one.row)
    if (owner === 'set aside') return
    const lost = lostPosting(one.row)
    const mended = (state: PostingState | null) => asMended(one, state === 'accepted' ? arrivedMark : '')
    // Nothing but its entry was broken or missing.
    if (owner && isWholeIn(owner, one)) {
      database.prepare('UPDATE posting SET entry_id = ? WHERE rowid = ?').run(owner.id, numberOf(one))
      return keep('posting', mended(lost.state))
    }
    drop('posting', one)
    const rebuilt = owner && needs().rebuild(owner, postingsOf(owner.id), lost)
    if (rebuilt) savePosting(rebuilt)
    else markLeftAtServer(one.row)
    keep('posting', rebuilt ? mended(rebuilt.state) : one)
  }

  /** Whether the posting can be read as one of that entry. SQLite changes nothing of a row in which another value is broken. */
  function isWholeIn({ id }: Entry, one: Unreadable): boolean {
    const rows = all(`SELECT ${tableColumns} FROM posting WHERE rowid = ?`, numberOf(one))
    const adopted = rows.map((row): Row => ({ ...row, entry_id: id }))
    return parsedRows(database, 'posting', adopted, toPosting).read.length > 0
  }

  /** The readable entry of a posting; null: there is none. 'set aside': it can't be read either, and both went. */
  function ownerOf(row: Row): Entry | null | 'set aside' {
    const entryId = row['entry_id'] ?? null
    const look = () =>
      parsedRows(database, 'entry', all(`SELECT ${tableColumns} FROM entry WHERE id = ?`, entryId), toEntry)
    const { read, unreadable } = look()
    const [broken] = unreadable
    if (!broken) return read[0] ?? adopter(row)
    entry(broken)
    return look().read[0] ?? 'set aside'
  }

  /** The one entry that is to have such a record and lacks a posting that begins there: it becomes its. */
  function adopter(row: Row): Entry | null {
    const { account_id } = row
    const { content, startedAt: begin } = lostPosting(row)
    if (!content || begin === null) return null
    const rows = all(
      `SELECT ${tableColumns} FROM entry WHERE account_id = ? AND started_at <= ? + 60000 AND (ended_at IS NULL OR ended_at > ?)
       AND NOT EXISTS (SELECT 1 FROM posting WHERE entry_id = entry.id AND posting.started_at = ?)`,
      account_id ?? null,
      begin,
      begin,
      begin,
    )
    const [found, ...others] = parsedRows(database, 'entry', rows, toEntry).read.filter((entry) =>
      needs().isPartOf(entry, { ...content, startedAt: begin }),
    )
    return found && others.length === 0 ? found : null
  }

  const postingsOf = (entryId: string): Posting[] =>
    parsedRows(database, 'posting', all(`SELECT ${tableColumns} FROM posting WHERE entry_id = ?`, entryId), toPosting)
      .read

  /** A record that stays at its provider without a posting is not to be taken for that of another one (core/sync/remoteRecord.ts). */
  function markLeftAtServer(row: Row): void {
    const { remoteId, startedAt } = lostPosting(row)
    const { account_id } = row
    if (remoteId === null || startedAt === null || typeof account_id !== 'string') return
    database
      .prepare(
        `INSERT INTO meta (key, value) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET value = value || char(10) || excluded.value`,
      )
      .run(recordsLeft(account_id).key, recordLine(startedAt, remoteId))
  }

  return { setAside, quarantine }
}
