/** Whatever is damaged of a journal: Stint starts, offers the newest good backup, and brings its entries back. */
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lostJournal, wantedRecords } from '../../electron/core/journalState.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import { DAY, NOW } from '../support/samples.ts'
import { timeBudget } from '../support/timeBudget.ts'
import { type Damage, damagedCopy, ofBackup, startedOn, switchedOff, writeProfile } from './damagedJournal.ts'

const runs = Number(process.env['STINT_FUZZ_RUNS'] ?? 40)
const seed = Number(process.env['STINT_FUZZ_SEED'] ?? 20_261_120)

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stint-damage-'))
  await writeProfile(join(folder, 'profile'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('cut', 'flipped', 'overwritten', 'emptied', 'gone', 'rows'),
  dice: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 200, maxLength: 200 }),
})

/** From which local day on the server is asked what it has, and until when; null: it isn't. */
function wantedOf({ journal }: Awaited<ReturnType<typeof startedOn>>) {
  const span = wantedRecords(switchedOff).read(journal)
  return span && { day: localDate(span.from, 'Europe/Berlin'), to: span.to }
}

/** What is not there, or not as the backup has it. */
const missingOf = (found: Map<string, unknown>) => ofBackup.filter(({ id }) => !found.has(id)).map(({ id }) => id)
const otherThan = (found: Map<string, unknown>) =>
  ofBackup.filter((entry) => JSON.stringify(found.get(entry.id)) !== JSON.stringify(entry)).map(({ id }) => id)

it(`a damaged journal is offered the newest good backup, and has its entries again (seed ${seed})`, async () => {
  const figures = { started: 0, offered: 0, back: 0, same: 0, notOffered: 0 }
  const isOver = timeBudget()
  await fc.assert(
    fc.asyncProperty(damages, async (damage) => {
      if (isOver()) return
      damagedCopy(join(folder, 'profile'), join(folder, 'run'), damage)
      const app = await startedOn(join(folder, 'run'))
      try {
        app.engine.snapshot()
        figures.started++
        if (app.notice()?.action === 'restore') {
          figures.offered++
          expect(app.notice()?.message).toMatch(/latest good backup \(.*19 Nov/)
          const isLost = lostJournal.read(app.journal) !== null
          await app.recovery.restoreLost()
          expect(wantedOf(app)).toEqual(isLost ? { day: '2026-11-19', to: NOW } : null)
        } else {
          figures.notOffered++
          // What was hit holds nothing that the backup has.
          expect(otherThan(app.entries())).toEqual([])
        }
        expect(missingOf(app.entries())).toEqual([])
        figures.back++
        if (otherThan(app.entries()).length === 0) figures.same++
      } finally {
        app.settle()
        await app.close()
      }
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  console.info('damaged journals', JSON.stringify(figures))
})

it('without a backup, the servers are asked for what they have of a month', async () => {
  damagedCopy(join(folder, 'profile'), join(folder, 'run'), { kind: 'gone', dice: [] })
  rmSync(join(folder, 'run', 'backups'), { recursive: true })
  const app = await startedOn(join(folder, 'run'))
  expect(app.notice()).toMatchObject({ action: null })
  expect(wantedRecords(switchedOff).read(app.journal)).toEqual({ from: NOW - 31 * DAY, to: NOW })
  app.settle()
  await app.close()
})
