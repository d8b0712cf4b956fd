/** The journal: entries and postings in SQLite, every commit one durable transaction. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Target } from '../../shared/model/snapshot.ts'
import {
  type Change,
  type Journal,
  type PostingState,
  type SetAsideSource,
  type UnreadableNeeds,
} from '../core/ports/ports.ts'
import { allRows, parsedRows, replacement, type Row, tableColumns, wholePosting } from './readRows.ts'
import { toEntry, toGap, toOwnedPosting, toPastNote, toRemoval, toTarget } from './journalRows.ts'
import { remembering } from './rememberedRows.ts'
import { instantSchema } from './rowSchemas.ts'
import { createJournalWrites, isWaiting } from './journalWrites.ts'
import { createSetAside } from './setAsideRows.ts'
import { watchForMove } from './movedFile.ts'
import { guarded, storageError } from './storageError.ts'

/** How far back recents look, in entries. */
const recentDepth = 300

export interface JournalNeeds {
  now: () => number
  /** The IANA zone the person is in. */
  zone: () => string
  /** Rows are known to be broken (database.ts): they are looked for as soon as something can be done about them. */
  brokenRows: boolean
}

const usual: JournalNeeds = { now: Date.now, zone: () => 'UTC', brokenRows: false }

export function createJournal(database: DatabaseSync, needs: JournalNeeds = usual): Journal {
  let unreadable: UnreadableNeeds = { rebuild: () => null, isPartOf: () => false, onSetAside: () => {} }
  const path = database.location() ?? ''
  const file = watchForMove(database, needs.now)
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const sql = (text: string) => {
    let statement = prepared.get(text)
    if (!statement) prepared.set(text, (statement = database.prepare(text)))
    return statement
  }
  const { apply, savePosting, upsert } = createJournalWrites(sql, () => quarantine)

  const parseEntry = remembering(toEntry)
  const parsePosting = remembering(toOwnedPosting)
  const parseTarget = remembering(toTarget)

  const { setAside, quarantine } = createSetAside({
    database,
    now: needs.now,
    zone: needs.zone,
    needs: () => unreadable,
    savePosting,
  })

  function inTransaction(work: () => void): void {
    try {
      file.refuseWhenMoved()
      sql('BEGIN IMMEDIATE').run()
      try {
        work()
        sql('COMMIT').run()
      } catch (error) {
        if (database.isTransaction) sql('ROLLBACK').run()
        throw error
      }
    } catch (error) {
      throw storageError(error, path)
    }
  }

  const listeners: ((changes: Change[] | null) => void)[] = []
  const tell = (changes: Change[] | null) => listeners.forEach((listener) => listener(changes))

  function commit(changes: Change[]): void {
    inTransaction(() => changes.forEach(apply))
    tell(changes)
  }

  const among = (states: PostingState[]) => `(${states.map((state) => `'${state}'`).join(', ')})`
  const all = (text: string, ...values: SQLInputValue[]) =>
    guarded(database, () => allRows(database, sql(text), values))

  /** The rows of a query that can be read. The others are set aside, which may change what there is to read. */
  function read<T>(table: SetAsideSource, parse: (row: Row) => T, rest: string, ...values: SQLInputValue[]): T[] {
    const columns = table === 'posting' ? wholePosting : tableColumns
    for (;;) {
      const found = parsedRows(database, table, all(`SELECT ${columns} FROM ${table} ${rest}`, ...values), parse)
      if (found.unreadable.length === 0) return found.read
      inTransaction(() => found.unreadable.forEach((one) => setAside(table, one)))
      tell(null)
      unreadable.onSetAside()
    }
  }

  const entries = (rest: string, ...values: SQLInputValue[]) => read('entry', parseEntry, rest, ...values)
  const gaps = (rest: string, ...values: SQLInputValue[]) => read('gap', toGap, rest, ...values)
  const postings = (rest: string, ...values: SQLInputValue[]) => read('posting', parsePosting, rest, ...values)
  const removals = (rest: string, ...values: SQLInputValue[]) => read('removal', toRemoval, rest, ...values)

  /** Who has rows; an account that nobody could ask for has its rows set aside by `readAll`. */
  function accountIds(rows: string, readAll: () => void): string[] {
    const ask = () => all(`SELECT DISTINCT account_id FROM ${rows}`).map((row) => row['account_id'])
    const isAsked = (id: unknown) => typeof id === 'string' && !id.includes(replacement)
    if (!ask().every(isAsked)) readAll()
    return ask().map(String)
  }

  /** What a query makes of parts of entries; what it can't read is set aside first. */
  function ofParts<T>(depth: number, work: () => T): T {
    try {
      return work()
    } catch {
      entries('ORDER BY started_at DESC LIMIT ?', depth)
      return work()
    }
  }

  function setAsideBroken(): void {
    entries('')
    postings('')
    removals('')
    gaps('')
  }

  return {
    commit,
    onCommit: (listener) => void listeners.push(listener),
    running: () => entries('WHERE ended_at IS NULL')[0] ?? null,
    entry: (entryId) => entries('WHERE id = ?', entryId)[0] ?? null,
    entriesBetween: (from, to) =>
      entries(
        // By both indexes: what began on the day, and what ended later, however long it is.
        `WHERE rowid IN (SELECT rowid FROM entry WHERE started_at >= ? AND started_at < ?
                         UNION SELECT rowid FROM entry WHERE ended_at > ?
                         UNION SELECT rowid FROM entry WHERE ended_at IS NULL)
           AND started_at < ? AND (ended_at IS NULL OR ended_at > ? OR started_at >= ?)
         ORDER BY started_at DESC, rowid DESC`,
        from,
        to,
        from,
        to,
        from,
        from,
      ),
    entries: (entryIds) =>
      entries(
        'WHERE id IN (SELECT value FROM json_each(?)) ORDER BY started_at DESC, rowid DESC',
        JSON.stringify(entryIds),
      ),
    unsentEntries: () =>
      entries(
        `WHERE id IN (SELECT entry_id FROM posting WHERE state <> 'accepted')
         ORDER BY started_at DESC, rowid DESC`,
      ),
    recentTargets: (limit) =>
      ofParts(recentDepth, () => {
        // Grouped by SQLite, so that only what is shown is parsed; one target may stand there under several names.
        const rows = all(
          `SELECT target, max(started_at) AS latest
         FROM (SELECT target, started_at FROM entry ORDER BY started_at DESC LIMIT ?) GROUP BY target ORDER BY latest DESC`,
          recentDepth,
        )
        const byKey = new Map<string, Target>()
        for (const row of rows) {
          if (byKey.size === limit) break
          const target = parseTarget({ target: row['target'] ?? null })
          if (!byKey.has(targetKey(target))) byKey.set(targetKey(target), target)
        }
        return [...byKey.values()]
      }),
    recentUses: (limit) =>
      ofParts(limit, () =>
        all('SELECT target, started_at FROM entry ORDER BY started_at DESC LIMIT ?', limit).map((row) => ({
          key: targetKey(parseTarget({ target: row['target'] ?? null })),
          startedAt: instantSchema.parse(row.started_at),
        })),
      ),
    pastNotes: (depth) =>
      ofParts(depth, () =>
        // Grouped by SQLite, so that what was said a hundred times is parsed once; the other columns are those of the latest.
        all(
          `SELECT id, target, description, tags, billable, max(started_at) AS started_at
           FROM (SELECT * FROM entry ORDER BY started_at DESC LIMIT ?)
           WHERE description <> '' OR tags <> '[]' GROUP BY description, tags, target ORDER BY started_at DESC`,
          depth,
        ).map(toPastNote),
      ),
    lastEnded: () => entries('WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, rowid DESC LIMIT 1')[0] ?? null,
    postings: (entryIds) =>
      postings(
        'WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY started_at, part',
        JSON.stringify(entryIds),
      ),
    postingsIn: (accountId, states) =>
      postings(
        `WHERE account_id = ? AND state <> 'accepted' AND state IN ${among(states)} ORDER BY started_at, part`,
        accountId,
      ),
    duePostings: (accountId, states, at, limit) =>
      postings(
        `WHERE account_id = ? AND state <> 'accepted' AND state IN ${among(states)}
           AND (next_attempt_at IS NULL OR next_attempt_at <= ?) ORDER BY started_at, part LIMIT ?`,
        accountId,
        at,
        limit,
      ),
    waitingPostings: (accountId, states) =>
      postings(
        `WHERE account_id = ? AND state <> 'accepted' AND state IN ${among(states)} AND next_attempt_at IS NOT NULL
         ORDER BY started_at, part`,
        accountId,
      ),
    nextAttempts: (accountId, states, limit) =>
      all(
        `SELECT entry_id, coalesce(next_attempt_at, 0) AS at FROM posting
         WHERE account_id = ? AND state <> 'accepted' AND state IN ${among(states)} ORDER BY at LIMIT ?`,
        accountId,
        limit,
      ).map((row) => ({ entryId: String(row['entry_id']), at: Number(row['at']) })),
    accountsWithPostings: (states) =>
      accountIds(`posting WHERE state <> 'accepted' AND state IN ${among(states)}`, () => void postings('')),
    removals: (accountId) => removals(`WHERE account_id = ? AND ${isWaiting} ORDER BY rowid`, accountId),
    refusedRemovals: () => removals(`WHERE NOT (${isWaiting}) ORDER BY rowid`),
    accountsWithRemovals: () => accountIds(`removal WHERE ${isWaiting}`, () => void removals('')),
    claimedRemoteIds: (accountId, { from, to, sentSince }) =>
      new Set(
        all(
          `SELECT remote_id FROM posting WHERE account_id = ? AND remote_id IS NOT NULL
             AND (started_at BETWEEN ? AND ? OR sent_at >= ?)`,
          accountId,
          from,
          to,
          sentSince ?? Number.MAX_SAFE_INTEGER,
        ).map((row) => String(row['remote_id'])),
      ),
    openGaps: () => gaps('WHERE outcome IS NULL AND entry_id IN (SELECT id FROM entry) ORDER BY started_at, rowid'),
    gap: (gapId) => gaps('WHERE id = ?', gapId)[0] ?? null,
    meta: (key) => {
      const [row] = all('SELECT value FROM meta WHERE key = ?', key)
      return row ? String(row['value']) : null
    },
    setMeta(key, value) {
      inTransaction(() => {
        if (value === null) sql('DELETE FROM meta WHERE key = ?').run(key)
        else upsert('meta', { key, value }, 'key')
      })
    },
    setMetaAside(key, why) {
      const rows = all(`SELECT ${tableColumns} FROM meta WHERE key = ?`, key)
      inTransaction(() => rows.forEach((row) => setAside('meta', { row, why })))
      tell(null)
      unreadable.onSetAside()
    },
    handleUnreadable(handling) {
      unreadable = handling
      if (needs.brokenRows) setAsideBroken()
    },
    setAsideBroken,
    untold: () => guarded(database, quarantine.untold),
    setAside: () => guarded(database, quarantine.all),
  }
}
