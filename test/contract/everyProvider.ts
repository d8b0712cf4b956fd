/** What every provider must do: run by each one's own test against its sandbox server. */
import { describe, expect, it } from 'vitest'
import { createHttp, type HttpNeeds } from '../../electron/providers/shared/http.ts'
import type { RemoteRef } from '../../electron/core/ports/ports.ts'
import { targetsOf } from '../../shared/catalog/targets.ts'
import type { Catalog } from '../../shared/model/snapshot.ts'
import {
  connectionOf,
  connectTo,
  deadUrl,
  type Ending,
  failureOf,
  listener,
  noAbort,
  readBackTerms,
  type ProviderContract,
} from './providerUnderTest.ts'
import type { FaultHandle } from '../servers/faults.ts'
import { faults } from './faultOutcomes.ts'
import { providerFixture } from './loggedInProvider.ts'

export function providerContract({ name, create, start, endings = {} }: ProviderContract): void {
  const provider = (settings: Omit<HttpNeeds, 'fetch'> = {}) =>
    create(createHttp({ fetch: globalThis.fetch, ...settings }))
  const { rules, find: reads, amend: amends, remove: removes, recordsBetween: lists, live } = provider()
  const endingOf = (what: string, ending: Ending) => {
    const own = endings[what]
    return own === 'stored' ? ending : { ...ending, ...own }
  }

  const loggedInProvider = (projects?: number) => providerFixture(start, provider, projects)

  describe(`${name}: logging in`, () => {
    it('tells who the person is, in which zone, and what can be tracked on', async () => {
      const { connected, server, baseUrl = server.url } = await loggedInProvider()
      expect(connected.baseUrl).toBe(baseUrl)
      expect(connected.identity.userId).not.toBe('')
      expect(connected.label).toContain(connected.identity.name)
      expect(connected.report).toMatchObject({ name: connected.identity.name, zone: connected.identity.zone })
      expect(connected.report.targets).toBe(targetsOf('a1', connected.catalog).length)
    })

    it('says that wrong credentials are wrong, without repeating them', async () => {
      const { wrongLogin } = await start(1)
      const error = await failureOf(connectTo(provider(), { fields: wrongLogin, insecure: false }))
      expect(error).toMatchObject({ kind: 'unauthorized', ambiguous: false })
      for (const value of Object.values(wrongLogin)) expect(error.message).not.toContain(value)
    })

    it('says that nothing listens at the address', async () => {
      const { server, login } = await start(1)
      await server.close()
      const error = await failureOf(connectTo(provider(), { fields: login, insecure: false }))
      expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
      expect(error.message).toContain(`127.0.0.1:${server.port}`)
    })
  })

  describe(`${name}: the catalog`, () => {
    it.each([0, 1, 2_000])('of %i projects arrives whole', async (projects) => {
      const { login: fields, personId } = await start(projects)
      const connected = await connectTo(provider(), { fields, insecure: false, personId })
      const { identity, catalog, facts, report } = connected
      expect(targetProjects(catalog)).toHaveLength(projects)
      expect(report.warnings.some((warning) => /nothing to track/i.test(warning))).toBe(projects === 0)
      const again = await provider().refresh(connectionOf(connected, provider()), noAbort())
      expect(again).toMatchObject({ identity, catalog, facts })
    })
  })

  describe(`${name}: a record`, () => {
    it('is stored with the times and words given, and answered as stored', async () => {
      const { submit, records, posting, stored } = await loggedInProvider()
      const ref = await submit()
      const { startedAt, endedAt } = posting
      expect(records()).toEqual([{ id: ref.id, ...stored(posting) }])
      expect(ref).toMatchObject({ id: ref.id, startedAt, endedAt })
    })

    if (amends) {
      it('becomes what the posting says now, and stays one', async () => {
        const { submit, records, connection, posting, stored } = await loggedInProvider()
        const ref = await submit()
        const changed = { ...posting, startedAt: posting.startedAt + 300_000, description: 'Monthly letter' }
        const amended = await provider().amend?.(connection, ref, changed, noAbort())
        expect(records()).toEqual([{ id: ref.id, ...stored(changed) }])
        expect(amended).toMatchObject({ id: ref.id, startedAt: changed.startedAt, endedAt: changed.endedAt })
      })
    }

    if (removes) {
      it('is taken away, and once more without harm', async () => {
        const { submit, records, connection, posting } = await loggedInProvider()
        const ref = await submit()
        const kept = await submit({ marker: '00000002', startedAt: posting.startedAt - 3_600_000 })
        await provider().remove?.(connection, ref, noAbort())
        await provider().remove?.(connection, ref, noAbort())
        expect(records().map(({ id }) => id)).toEqual([kept.id])
      })
    }

    if (live) {
      it('runs on the server, and ends at the time given', async () => {
        const { records, connection, posting, server, textAtEnd } = await loggedInProvider()
        const { active, start: begin, update, stop } = live
        const shown = (text: string) => (textAtEnd ? '' : text)
        const now = Math.floor(server.clock.now() / 1_000) * 1_000
        const running = { ...posting, startedAt: now - 60_000, endedAt: now - 60_000 }
        const ref = await begin(connection, running, noAbort())
        expect(ref.endedAt).toBeNull()
        expect(await active(connection, noAbort())).toMatchObject([
          { id: ref.id, startedAt: ref.startedAt, description: shown(posting.description) },
        ])
        const renamed = { ...running, description: 'Monthly letter' }
        expect(await update(connection, ref, renamed, noAbort())).toMatchObject({ id: ref.id, endedAt: null })
        expect(await active(connection, noAbort())).toMatchObject([
          { id: ref.id, description: shown('Monthly letter') },
        ])
        const ended = await stop(connection, ref, { ...renamed, endedAt: now }, noAbort())
        const times = { id: ref.id, startedAt: running.startedAt, endedAt: now }
        expect(ended).toMatchObject(times)
        expect(records()).toMatchObject([{ ...times, description: 'Monthly letter' }])
        expect(await active(connection, noAbort())).toEqual([])
      })
    }
  })

  describe(`${name}: a write`, () => {
    it.each(faults)('that meets %s ends as documented', async (what, fault, ending) => {
      const { server, submit, write, connection, records } = await loggedInProvider()
      server.fault({ ...fault, times: Infinity, match: write })
      if (endings[what] === 'stored') {
        const { id } = await submit()
        return expect(records()).toMatchObject([{ id }])
      }
      const error = await failureOf(submit())
      const { kind, ambiguous, retryAfterMs } = error
      expect({ kind, ambiguous, retryAfterMs }).toEqual({ retryAfterMs: undefined, ...endingOf(what, ending) })
      const disturbed = server.requests.findLast((request) => request.fault === fault.kind)
      if (disturbed?.applied) expect(ambiguous).toBe(true)
      expect(error.message).not.toContain(connection.secret)
    })

    it('that is refused says what the clock of the server said', async () => {
      const { server, submit, write } = await loggedInProvider()
      server.clock.set(Date.UTC(2026, 10, 20, 9, 30, 12))
      server.fault({ kind: 'status', status: 400, match: write })
      expect(await failureOf(submit())).toMatchObject({ kind: 'rejected', serverTime: server.clock.now() })
    })

    it('that is refused passes the words of the server on', async () => {
      const { server, submit, write, refusal, records } = await loggedInProvider()
      server.fault({ kind: 'status', status: refusal.status ?? 400, body: refusal.body, match: write })
      const error = await failureOf(submit())
      expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
      expect(error.message).toMatch(refusal.words)
      expect(records()).toEqual([])
    })

    it('that is answered by something else names the field, and may have arrived', async () => {
      const { server, submit, write, misfit } = await loggedInProvider()
      server.fault({ kind: 'status', status: 200, body: misfit.body, match: write })
      const error = await failureOf(submit())
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: true })
      expect(error.message).toMatch(misfit.field)
    })

    it('that is not answered in time may have arrived, and is found where the server can be read', async () => {
      const { server, submit, write, find, records } = await loggedInProvider()
      const held = server.fault({ kind: 'hold', match: write })
      const error = await failureOf(submit({}, provider(endsOnce(held))))
      expect(error).toMatchObject({ kind: 'timeout', ambiguous: true })
      held.release()
      expect(records()).toHaveLength(1)
      if (reads) expect((await find())?.id).toBe(records()[0]?.id)
    })

    it('that is answered a byte at a time may have arrived', async () => {
      const { server, submit, write } = await loggedInProvider()
      const slow = server.fault({ kind: 'trickle', match: write })
      const error = await failureOf(submit({}, provider(endsOnce(slow))))
      expect(error).toMatchObject({ kind: 'timeout', ambiguous: true })
    })

    it('that is cut off by Stint may have arrived', async () => {
      const { server, write, connection, posting } = await loggedInProvider()
      const held = server.fault({ kind: 'hold', match: write })
      const cut = new AbortController()
      const outcome = failureOf(provider().submit(connection, posting, cut.signal))
      await expect.poll(held.hits).toBe(1)
      cut.abort()
      expect(await outcome).toMatchObject({ kind: 'timeout', ambiguous: true })
    })

    it('that finds no server has not arrived', async () => {
      const { connection, posting } = await loggedInProvider()
      const gone = { ...connection, baseUrl: await deadUrl() }
      const error = await failureOf(provider().submit(gone, posting, noAbort()))
      expect(error).toMatchObject({ kind: 'offline', ambiguous: false })
    })

    it('that is answered with more than Stint reads may have arrived', async () => {
      const { server, submit, write } = await loggedInProvider()
      server.fault({ kind: 'status', status: 200, body: 'x'.repeat(11 << 20), match: write })
      const error = await failureOf(submit({}, provider({ maxBytes: 10 << 20 })))
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: true })
      expect(error.message).toContain('10 MB')
    })

    it.each([301, 302, 307, 308])('that is sent on to another host (%i) goes nowhere', async (status) => {
      const { server, submit, write, connection } = await loggedInProvider()
      const elsewhere = await listener()
      server.fault({ kind: 'redirect', status, location: `${elsewhere.url}/collect`, match: write })
      const error = await failureOf(submit())
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: false })
      expect(error.message).not.toContain(connection.secret)
      expect(elsewhere.seen).toEqual([])
    })
  })

  if (!reads) return
  describe(`${name}: reading back`, () => {
    const another = { marker: '00000002' }

    it('finds a record that is there', async () => {
      const { submit, find } = await loggedInProvider()
      const ref = await submit()
      expect(await find()).toMatchObject(placeOf(ref))
    })

    it('finds none that is not there, nor takes one for another day, target or text', async () => {
      const { submit, find, look, lookLater, posting, connected } = await loggedInProvider()
      expect(await find()).toBeNull()
      await submit()
      const day = 86_400_000
      const other = targetsOf('a1', connected.catalog)[1]
      const tomorrow = { ...another, startedAt: posting.startedAt + day, endedAt: posting.endedAt + day }
      const others = [
        tomorrow,
        { ...another, description: 'Monthly letter' },
        ...(other ? [{ ...another, target: other }] : []),
      ]
      for (const one of others) {
        expect(await lookLater(one)).toBeNull()
        // Where the record may be newer than the write, somebody may have made it like that: then the person is asked.
        expect([null, 'unclear']).toContain(await look(one))
      }
    })

    it('leaves a record to the posting it belongs to, and finds its twin', async () => {
      const { submit, find } = await loggedInProvider()
      const first = await submit()
      const claimed = first.id === null ? [] : [first.id]
      expect(await find(another, claimed)).toBeNull()
      const second = await submit(another)
      expect(await find(another, claimed)).toMatchObject(placeOf(second))
    })

    if (lists) {
      it('lists one’s ended records that begin in a time, as they stand', async () => {
        const { submit, connection, other, posting } = await loggedInProvider()
        const hour = 3_600_000
        const kept = await submit()
        // One that had begun before and ended in it, another one long before.
        const halfBefore = posting.startedAt - hour / 2
        await submit({ marker: '00000003', startedAt: posting.startedAt - 2 * hour, endedAt: halfBefore })
        await submit({
          marker: '00000002',
          startedAt: posting.startedAt - 5 * hour,
          endedAt: posting.endedAt - 5 * hour,
        })
        await provider().submit(await other(), posting, noAbort())
        const span = { from: posting.startedAt - hour, to: posting.startedAt }
        const { projectId, activityId } = posting.target
        const [only, ...more] = (await provider().recordsBetween?.(connection, span, noAbort())) ?? []
        expect(more).toEqual([])
        const { id, startedAt, endedAt } = kept
        expect(only).toMatchObject({
          ref: { id, startedAt, endedAt },
          projectId,
          activityId,
          taskId: null,
          description: posting.description,
        })
        const ours = { confirmedContent: { ...posting, running: false }, unconfirmedContent: null }
        const compared = only && (await provider().compareRecord?.(connection, only.ref, ours, noAbort()))
        expect(compared).toEqual({ kind: 'same' })
      })
    }

    it('finds no record of another person', async () => {
      const { other, find, posting } = await loggedInProvider()
      const theirs = await other()
      const ref = await provider().submit(theirs, posting, noAbort())
      expect(await find(another)).toBeNull()
      expect(await provider().find?.(theirs, posting, readBackTerms(), noAbort())).toMatchObject(placeOf(ref))
    })

    it('finds a record that the server rounded, with the times the server keeps', async () => {
      const { round, submit, find, records, posting } = await loggedInProvider()
      if (!round) return expect(rules.precisionMinutes, 'a server that rounds is told how').toBeGreaterThan(0)
      if (round !== 'never') round()
      const odd = { startedAt: posting.startedAt + 77_000, endedAt: posting.endedAt + 77_000 }
      const ref = await submit(odd)
      const [stored] = records()
      expect(stored?.startedAt === odd.startedAt).toBe(round === 'never')
      expect(ref).toMatchObject({ startedAt: stored?.startedAt, endedAt: stored?.endedAt })
      expect(await find(odd)).toEqual(ref)
    })

    it.each(faults)('that meets %s says so, and is never taken for absence', async (what, fault, ending) => {
      const { server, submit, find, read } = await loggedInProvider()
      const ref = await submit()
      server.fault({ ...fault, times: Infinity, match: read })
      const error = await failureOf(find())
      const { kind, retryAfterMs } = endingOf(what, ending)
      expect({ kind: error.kind, ambiguous: error.ambiguous }).toEqual({ kind, ambiguous: false })
      expect(error.retryAfterMs).toBe(retryAfterMs)
      server.clearFaults()
      expect(await find()).toMatchObject(placeOf(ref))
    })

    it('that is sent on to another host takes no credentials there', async () => {
      const { server, find, read } = await loggedInProvider()
      const elsewhere = await listener()
      server.fault({ kind: 'redirect', location: `${elsewhere.url}/collect`, match: read })
      expect(await failureOf(find())).toMatchObject({ kind: 'protocol', ambiguous: false })
      expect(elsewhere.seen).toEqual([])
    })

    it('takes 12 MB of records', async () => {
      const { server, find, read, nothingRead } = await loggedInProvider()
      const body = nothingRead?.(' '.repeat(12 << 20))
      if (body === undefined) throw new Error('the provider does not say how an empty list looks')
      server.fault({ kind: 'status', status: 200, body, match: read })
      expect(await find()).toBeNull()
    })
  })
}

/** Where a record is: what a read-back knows for sure. */
const placeOf = ({ id, startedAt, endedAt }: RemoteRef) => ({ id, startedAt, endedAt })

/** The projects of a catalog that work can be booked on. */
const targetProjects = (catalog: Catalog) => catalog.projects.filter(({ id }) => id !== catalog.pauseProjectId)

/** The deadline of a client comes as soon as the server has the request: a real one might come before it on a busy machine. */
function endsOnce(fault: FaultHandle): Pick<HttpNeeds, 'deadline'> {
  const deadline = new AbortController()
  const there = expect.poll(fault.hits).toBe(1)
  void there.then(() => deadline.abort())
  return { deadline: () => deadline.signal }
}
