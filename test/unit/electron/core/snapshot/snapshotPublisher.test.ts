import { describe, expect, it } from 'vitest'
import { createSnapshotPublisher } from '../../../../../electron/core/snapshot/snapshotPublisher.ts'
import type { Snapshot } from '../../../../../shared/model/snapshot.ts'
import { rethrown } from '../../../../support/fakes.ts'

/** A publisher whose snapshots tell only revision and a value that the test changes. */
function createFixture(whileBuilding = () => {}) {
  const sent: [number, string][] = []
  let value = 'first'
  const told = ({ revision, zone }: Snapshot): [number, string] => [revision, zone]
  const publisher = createSnapshotPublisher(
    (revision) => {
      const seen = value
      whileBuilding()
      return { revision, zone: seen } as Snapshot
    },
    (snapshot) => sent.push(told(snapshot)),
    rethrown,
  )
  const set = (next: string) => {
    value = next
    publisher.changed()
  }
  return { publisher, set, sent, now: () => told(publisher.snapshot()) }
}

describe('the publisher', () => {
  it('builds once for everybody who asks until something changed', () => {
    const { now, set } = createFixture()
    expect([now(), now()]).toEqual([
      [1, 'first'],
      [1, 'first'],
    ])
    set('second')
    expect(now()).toEqual([2, 'second'])
  })

  it('sends once for all that changed in a turn, the last of it', async () => {
    const { set, sent } = createFixture()
    set('second')
    set('third')
    await Promise.resolve()
    expect(sent).toEqual([[1, 'third']])
  })

  it('does not keep a state that was overtaken while it was built', async () => {
    let once = () => {}
    const { set, sent, now } = createFixture(() => once())
    once = () => {
      once = () => {}
      set('second')
    }
    expect(now()).toEqual([1, 'first'])
    expect(now()).toEqual([2, 'second'])
    await Promise.resolve()
    expect(sent.at(-1)).toEqual([2, 'second'])
  })
})
