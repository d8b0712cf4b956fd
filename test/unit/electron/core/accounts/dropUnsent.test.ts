/** Logging out of an account though something of it was not sent, and logging in again. */
import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../electron/core/sync/retry.ts'
import type { PostingContent } from '../../../../../electron/core/ports/ports.ts'
import { createHandlers, type HandlerNeeds } from '../../../../../electron/ipc/handlers.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { engineFixture } from '../../../../support/engineFixture.ts'
import { aRef } from '../../../../support/fakes.ts'
import { dropped, fails } from '../../../../support/outboxFixture.ts'
import { aTarget, HOUR, NOW, rules, SECOND } from '../../../../support/samples.ts'

const refusal = () => new AppError('rejected', 'The period is closed')

/** One login at a provider that changes and takes away what it has, and an entry with a pause: two records. */
async function createFixture() {
  const made = engineFixture()
  const { engine, journal, clock, provider } = made
  made.settings = { ...defaultSettings, undoSeconds: 0 }
  provider.rules = { ...rules, breaks: 'segments' }
  const amended: string[] = []
  provider.amend = async (_connection, ref, posting) => {
    amended.push(`${ref.id} ${posting.description}`)
    return aRef(posting, ref.id ?? '')
  }
  provider.remove = async () => {}
  const handlers = createHandlers({ engine, journal } as Partial<HandlerNeeds> as HandlerNeeds)
  const logIn = async () => {
    const login = { provider: 'kimai2' as const, fields: { token: 'secret' }, insecure: false }
    await handlers.login({ ...login, personId: null, accountId: null })
    await made.after()
    return engine.accounts.views().find(({ id }) => id !== 'a1')?.id ?? ''
  }
  const accountId = await logIn()
  const first = NOW - 4 * HOUR
  const second = NOW - 2 * HOUR
  const times = { startedAt: first, endedAt: second + HOUR, pauses: [{ startedAt: first + HOUR, endedAt: second }] }
  const words = { description: 'work', tags: [], billable: null }
  engine.tracker.addEntry({ target: aTarget({ accountId }), ...times, ...words })
  const [entryId = ''] = made.engine.snapshot().today.map(({ id }) => id)
  const done = async () => {
    await made.after()
    clock.advance(SECOND)
    await made.after()
  }
  return Object.assign(made, {
    handlers,
    entryId,
    first,
    second,
    amended,
    done,
    logIn: () => logIn(),
    logOut: () => handlers.logout({ accountId, evenUnsent: true }),
    say: (description: string) => engine.tracker.amend({ entryId, description }),
    send: () => engine.snapshot().today.find(({ id }) => id === entryId)?.send,
    states: () => journal.postings([entryId]).map(({ state }) => state),
    /** How often what begins then was sent as a new record. */
    made: (at: number) => provider.submitted.filter(({ posting }) => posting.startedAt === at).length,
  })
}

describe('logging out though something was not sent', () => {
  it('keeps what the server has of an entry, so that an edit after the next login does not send it twice', async () => {
    const { provider, first, second, amended, made, ...rest } = await createFixture()
    provider.onSubmit = async (posting) => {
      if (posting.startedAt === second) throw refusal()
      return aRef(posting, 'r1')
    }
    await rest.done()
    expect(rest.states()).toEqual(['accepted', 'rejected'])
    await rest.logOut()
    provider.onSubmit = async (posting) => aRef(posting, 'r2')
    await rest.logIn()
    rest.say('edited')
    await rest.done()
    expect([made(first), made(second)]).toEqual([1, 2])
    expect(amended).toEqual(['r1 edited'])
    expect(rest.send()).toMatchObject({ kind: 'sent', note: null })
  })

  it('says which hours the server has where it has only a part', async () => {
    const { provider, second, ...rest } = await createFixture()
    provider.onSubmit = async (posting) => {
      if (posting.startedAt === second) throw refusal()
      return aRef(posting, 'r1')
    }
    await rest.done()
    await rest.logOut()
    expect(rest.send()).toMatchObject({ kind: 'sent', note: 'Not changed there: it stays 11:00–12:00' })
  })

  it('sends nothing by itself after the next login', async () => {
    const { provider, ...rest } = await createFixture()
    provider.onSubmit = fails(refusal)
    await rest.done()
    await rest.logOut()
    expect(rest.states()).toEqual([])
    const before = provider.submitted.length
    await rest.logIn()
    await rest.done()
    expect(provider.submitted).toHaveLength(before)
    expect(rest.send()).toMatchObject({ kind: 'nothing' })
  })

  it('keeps a record that was to be changed, and says that it was not', async () => {
    const { provider, amended, made, first, ...rest } = await createFixture()
    provider.onSubmit = async (posting) => aRef(posting, String(posting.startedAt))
    await rest.done()
    const change = provider.amend
    provider.amend = fails(refusal)
    rest.say('edited')
    await rest.done()
    expect(rest.states()).toEqual(['rejected', 'rejected'])
    await rest.logOut()
    expect(rest.send()).toMatchObject({ kind: 'sent', note: expect.stringMatching(/^Not changed there/) })
    if (change) provider.amend = change
    await rest.logIn()
    await rest.done()
    expect(amended).toEqual([])
    rest.say('edited again')
    await rest.done()
    expect([amended.length, made(first)]).toEqual([2, 1])
    expect(rest.send()).toMatchObject({ kind: 'sent', note: null })
  })

  it('keeps what may be there: the next login looks for it, and an edit does not send it twice', async () => {
    const { provider, first, second, made, ...rest } = await createFixture()
    provider.onSubmit = fails(dropped)
    provider.onFind = fails(dropped)
    await rest.done()
    rest.clock.advance(readBackGraceMs)
    await rest.done()
    expect(rest.states()).toEqual(['unknown', 'queued'])
    await rest.logOut()
    await rest.done()
    expect(rest.send()).toMatchObject({ kind: 'undecided' })
    const answer = async (posting: PostingContent) => aRef(posting, String(posting.startedAt))
    Object.assign(provider, { onFind: answer, onSubmit: answer })
    await rest.logIn()
    await rest.done()
    rest.say('edited')
    await rest.done()
    expect([made(first), made(second)]).toEqual([1, 1])
    expect(rest.send()).toMatchObject({ kind: 'sent' })
  })

  it('takes the answer of what is just being sent', async () => {
    const { provider, first, made, ...rest } = await createFixture()
    let arrive = () => {}
    provider.onSubmit = (posting) => new Promise((done) => (arrive = () => done(aRef(posting, 'r1'))))
    await rest.done()
    expect(rest.states()).toEqual(['sending', 'queued'])
    await rest.logOut()
    arrive()
    await rest.done()
    expect(rest.states()).toEqual(['accepted'])
    await rest.logIn()
    rest.say('edited')
    await rest.done()
    expect(made(first)).toBe(1)
  })
})
