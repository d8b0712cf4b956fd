/** The smallest thing that SQLite can make durable: one changed row, in the journal's own modes, on the same disk. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'

/** Clicks come one by one; a loop without a pause would find disk and caches as warm as no click does, ms. */
const pauseMs = 5

/** Ms of each of `times` commits to a database in `folder`. */
export async function timeCommits(folder: string, times: number): Promise<number[]> {
  const file = path.join(folder, 'floor.db')
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE floor (n INTEGER); INSERT INTO floor VALUES (0)')
  const change = database.prepare('UPDATE floor SET n = n + 1')
  const samples: number[] = []
  for (let turn = 0; turn < times; turn++) {
    await delay(pauseMs)
    const from = performance.now()
    change.run()
    samples.push(performance.now() - from)
  }
  database.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  return samples
}
