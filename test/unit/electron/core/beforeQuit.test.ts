/** Quitting with something unsent: it is asked about, nothing is lost by it, and a shutdown is not held up. */
import { describe, expect, it, vi } from 'vitest'
import { createBeforeQuit } from '../../../../electron/core/beforeQuit.ts'
import type { Posting } from '../../../../electron/core/ports/ports.ts'
import { undecidedAt } from '../../../../electron/core/sync/retry.ts'
import { askAboutUnsent, mayQuit, type QuitAnswer, quitText } from '../../../../electron/system/quitGuard.ts'
import { fakeClock } from '../../../support/fakes.ts'
import { tempJournal } from '../../../support/files.ts'
import { anEntry, aPosting, aTarget, SECOND } from '../../../support/samples.ts'

const system = vi.hoisted(() => ({ asked: null as Record<string, unknown> | null, response: 0, focused: 0 }))
vi.mock('electron', () => ({
  app: { focus: () => void system.focused++ },
  dialog: {
    async showMessageBox(options: Record<string, unknown>) {
      system.asked = options
      return { response: system.response }
    },
  },
}))

/** `left`: how many are unsent at each look; `answers`: what the person says, one after the other. */
async function quit(left: number[], ...answers: QuitAnswer[]) {
  const did: string[] = []
  const needs = {
    flushBeforeQuit: async () => void did.push('settle'),
    unsent: () => left.shift() ?? 0,
    sendNow: async () => void did.push('send'),
    async ask(count: number, tried: boolean) {
      did.push(`ask ${count}${tried ? ' again' : ''}`)
      return answers.shift() ?? 'stay'
    },
  }
  return { may: await mayQuit(needs), did }
}

describe('a quit', () => {
  it('asks nothing where all is sent', async () => {
    expect(await quit([0])).toEqual({ may: true, did: ['settle'] })
  })

  it('goes on when the person says so, or stays', async () => {
    expect(await quit([2], 'quit')).toEqual({ may: true, did: ['settle', 'ask 2'] })
    expect(await quit([2], 'stay')).toEqual({ may: false, did: ['settle', 'ask 2'] })
  })

  it('sends first and goes on by itself when that worked', async () => {
    expect(await quit([2, 0], 'send')).toEqual({ may: true, did: ['settle', 'ask 2', 'send'] })
  })

  it('asks again about what could not be sent', async () => {
    const { may, did } = await quit([2, 1, 1], 'send', 'send', 'stay')
    expect([may, did]).toEqual([false, ['settle', 'ask 2', 'send', 'ask 1 again', 'send', 'ask 1 again']])
  })
})

describe('the question', () => {
  it('says how many, and that nothing is lost', () => {
    expect(quitText(2, false).message).toBe('2 entries are not sent yet')
    expect(quitText(1, false)).toEqual({
      message: '1 entry is not sent yet',
      detail:
        'Nothing is lost by quitting: it stays in the journal of this computer and is sent the next time Stint runs.',
    })
    expect(quitText(3, true).message).toBe('3 entries could not be sent')
    expect(quitText(3, true).detail).toContain('Nothing is lost by quitting')
  })

  it.each([
    ['Quit anyway', 'quit'],
    ['Stay', 'stay'],
    ['Send first', 'send'],
  ])('takes %s for what it says, and comes to the front', async (label, answer) => {
    system.response = 0
    await askAboutUnsent(2, false)
    const buttons = system.asked?.['buttons']
    system.response = Array.isArray(buttons) ? buttons.indexOf(label) : -1
    const before = system.focused
    expect([await askAboutUnsent(2, false), system.focused - before]).toEqual([answer, 1])
  })

  it('a question about unsent entries that is closed keeps Stint running', async () => {
    await askAboutUnsent(2, false)
    system.response = Number(system.asked?.['cancelId'])
    expect(await askAboutUnsent(2, false)).toBe('stay')
  })
})

function leaving() {
  const { journal } = tempJournal()
  const clock = fakeClock()
  const did: string[] = []
  const made = { clock, did, flush: Promise.resolve(), accounts: ['a1'] }
  const parts = createBeforeQuit({
    clock,
    journal,
    outbox: { flush: () => (did.push('flush'), made.flush), wakeNow: () => did.push('wake'), close: async () => {} },
    tracker: {
      undoView: () => ({ id: 'u1', kind: 'stop', entryId: 'e1', ms: 10_000 }),
      dismissUndo: (id) => did.push(`dismiss ${id}`),
    },
    accountIds: () => made.accounts,
  })
  const add = (id: string, posting: Partial<Posting>) =>
    journal.commit([
      { kind: 'saveEntry', entry: anEntry({ id }) },
      { kind: 'savePosting', posting: aPosting({ id: `p-${id}-${posting.part ?? 0}`, entryId: id, ...posting }) },
    ])
  return Object.assign(made, { journal, parts, add })
}

describe('what is not sent', () => {
  it('is counted by entries: waiting, under way, unclear, or to be taken away', () => {
    const { parts, add, journal } = leaving()
    add('a', {})
    add('a', { part: 1 })
    add('b', { state: 'sending' })
    add('c', { state: 'unknown' })
    journal.commit([
      {
        kind: 'saveRemoval',
        removal: { posting: aPosting({ id: 'gone', entryId: 'd' }), attempts: 0, nextAttemptAt: null },
      },
    ])
    expect(parts.unsent()).toBe(4)
  })

  it('is not what is sent, refused, only for the person to say, running, or of an account that is off', () => {
    const { parts, add } = leaving()
    add('a', { state: 'accepted' })
    add('b', { state: 'rejected' })
    add('c', { state: 'unknown', nextAttemptAt: undecidedAt })
    add('d', { running: true })
    add('e', { target: aTarget({ accountId: 'off' }) })
    expect(parts.unsent()).toBe(0)
  })

  it('is tried before anything is asked, and what was done last stands', async () => {
    const { parts, did } = leaving()
    await parts.flushBeforeQuit()
    expect(did).toEqual(['dismiss u1', 'flush'])
  })

  it('holds nobody up for longer than a few seconds, or half a minute where it is to be sent first', async () => {
    const made = leaving()
    made.flush = new Promise(() => {})
    const waited = [made.parts.flushBeforeQuit(), made.parts.sendNow()]
    made.clock.advance(3 * SECOND)
    await waited[0]
    expect(made.clock.waiting()).toBe(1)
    made.clock.advance(27 * SECOND)
    await waited[1]
    expect(made.did).toEqual(['dismiss u1', 'flush', 'wake', 'flush'])
  })
})
