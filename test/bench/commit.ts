/** The smallest thing that SQLite can make durable: one changed row, in the journal's own modes, on the same disk. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Ms of each of `times` commits to a database in `folder`. */
export function timeCommits(folder: string, times: number): number[] {
  const file = path.join(folder, 'floor.db')
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE floor (n INTEGER); INSERT INTO floor VALUES (0)')
  const change = database.prepare('UPDATE floor SET n = n + 1')
  const samples = Array.from({ length: times }, () => {
    const from = performance.now()
    change.run()
    return performance.now() - from
  })
  database.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  return samples
}
