/** The complaint: every click takes longer the more waits to be sent. */
import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { engineFixture } from '../../../../support/engineFixture.ts'
import { anEntry, aPosting, DAY, HOUR, NOW } from '../../../../support/samples.ts'

/** A journal in which so many entries of earlier days wait, and so many need the person. */
async function fixtureWith(waiting: number, refused = 0) {
  const fixture = engineFixture()
  fixture.provider.onSubmit = () => Promise.reject(new AppError('offline', 'No network.'))
  const changes = Array.from({ length: waiting + refused }, (_, index): Change[] => {
    const [id, startedAt] = [`e${index}`, NOW - 2 * DAY - index * HOUR]
    const times = { startedAt, endedAt: startedAt + HOUR }
    const state = index < waiting ? 'queued' : 'rejected'
    const rest = { marker: String(index).padStart(8, '0'), nextAttemptAt: NOW + DAY, state } as const
    return [
      { kind: 'saveEntry', entry: anEntry({ id, ...times }) },
      { kind: 'savePosting', posting: aPosting({ id: `p${index}`, entryId: id, ...times, ...rest }) },
    ]
  })
  fixture.journal.commit(changes.flat())
  fixture.engine.start({ lacksLocal: false })
  await fixture.after()
  return fixture
}

describe('however much waits', () => {
  it('a snapshot stays as large, and counts it all', async () => {
    const [few, many] = [await fixtureWith(30), await fixtureWith(400)]
    const bytes = ({ engine }: typeof few) => JSON.stringify(engine.snapshot()).length
    expect(bytes(many)).toBeLessThan(bytes(few) * 1.05)
    expect(many.engine.snapshot()).toMatchObject({ unsent: { waiting: 400, needsYou: 0 }, moreEarlier: 380 })
  })

  it('a click reads no more of the journal', async () => {
    const reads = async (waiting: number) => {
      const fixture = await fixtureWith(waiting)
      fixture.engine.snapshot()
      fixture.calls.length = 0
      fixture.start()
      fixture.engine.snapshot()
      await fixture.after()
      return fixture.calls.filter((called) => /^(unsentEntries|postingsIn)\b/.test(called))
    }
    const [few, many] = [await reads(30), await reads(400)]
    expect(many).toEqual(few)
    expect(many).not.toContain('unsentEntries')
  })

  it('what needs the person is listed first, and the rest when it is asked for', async () => {
    const { engine } = await fixtureWith(400, 3)
    const listed = engine.snapshot().earlier
    expect(listed.filter(({ send }) => send.kind === 'needsYou')).toHaveLength(3)
    expect(listed.map(({ startedAt }) => startedAt)).toEqual(
      listed.map(({ startedAt }) => startedAt).toSorted((a, b) => b - a),
    )
    expect(engine.earlier(120)).toHaveLength(120)
    expect(engine.earlier(2_000)).toHaveLength(403)
  })
})
