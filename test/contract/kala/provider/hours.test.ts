/** What becomes of a posting on its way to Kala: its parameters, its day, its clocks. */
import { describe, expect, it } from 'vitest'
import { wallClockText, dateText, hoursText } from '../../../../electron/providers/kala/mapping.ts'
import { planPostings } from '../../../../electron/core/postings/planPostings.ts'
import type { Entry } from '../../../../shared/model/snapshot.ts'
import { localDate } from '../../../../shared/time/zonedTime.ts'
import { SANDBOX_KEY, type Config } from '../../../servers/kala/index.ts'
import { inCopenhagen, loggedIn, parameters, provider } from '../loggedInProvider.ts'

const utc = (text: string): number => Date.parse(`${text}Z`)
const hour = 3_600_000

describe('a posting', () => {
  it('goes with all its parameters in the query, in the spelling of the vendor, and with an empty body', async () => {
    const { submit, sent, server, posting } = await loggedIn()
    const ref = await submit()
    expect(ref).toEqual({ id: null, startedAt: posting.startedAt, endedAt: posting.endedAt, note: null })
    expect(sent()).toMatchObject([{ method: 'POST', path: '/webapiv2/AddHours', body: '' }])
    expect(sent()[0]?.headers['content-length']).toBe('0')
    expect(sent()[0]?.query).toBe(
      `api_key=${SANDBOX_KEY}&employeenumber=7&date=Fri%2C%2020%20Nov%202026%2009%3A15%3A00%20GMT` +
        '&projectId=812&Hours=1.5&taskId=5531&startClock=10%3A15&endClock=11%3A45',
    )
    expect(server.hours()).toMatchObject([
      {
        employee: 7,
        day: '2026-11-20',
        projectId: 812,
        taskId: 5531,
        hours: 1.5,
        startClock: '10:15',
        endClock: '11:45',
      },
    ])
  })

  it('without a task goes without the parameter, and never with an empty one', async () => {
    const { submit, sent, target, server } = await loggedIn()
    await submit({ target: target('Administration') })
    expect(sent().map(parameters)).toEqual([expect.not.objectContaining({ taskId: expect.anything() })])
    expect(server.hours()).toMatchObject([{ projectId: 820, taskId: null }])
  })

  it('whose clocks don’t tell its length goes without both', async () => {
    const { submit, sent, server } = await loggedIn()
    await submit({ clocks: false })
    expect(sent()[0]?.query).not.toMatch(/clock/i)
    expect(server.hours()).toMatchObject([{ startClock: null, endClock: null, hours: 1.5 }])
  })

  it('has no words, tags and billable on the wire, and says that the words stay here', async () => {
    const { submit, sent } = await loggedIn()
    const ref = await submit({ description: 'Rejst sign', tags: ['tag'], billable: true })
    expect(ref.note).toBe('Kala holds no description: it stays here')
    expect(Object.keys(parameters(sent()[0] ?? { query: '' }))).toEqual([
      'api_key',
      'employeenumber',
      'date',
      'projectId',
      'Hours',
      'taskId',
      'startClock',
      'endClock',
    ])
  })

  it('is sent once, whatever becomes of it', async () => {
    const { server, refused, sent } = await loggedIn()
    for (const kind of ['drop-before', 'drop-after', 'empty', 'malformed'] as const) {
      const before = sent().length
      server.fault({ kind })
      expect((await refused()).ambiguous).toBe(true)
      expect(sent()).toHaveLength(before + 1)
    }
  })

  it.each([
    ['no time', { endedAt: utc('2026-11-20T09:15') }, 'whole minute'],
    ['time backwards', { endedAt: utc('2026-11-20T09:00') }, 'whole minute'],
    ['more than a day', { endedAt: utc('2026-11-21T09:16') }, '24 hours'],
  ])('of %s is refused here, and nothing is sent', async (_, change, words) => {
    const { refused, sent } = await loggedIn()
    const error = await refused(change)
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain(words)
    expect(sent()).toEqual([])
  })

  it.each([{ projectId: '' }, { projectId: '8x' }, { taskId: '' }])('on %j is refused here', async (change) => {
    const { refused, sent, posting } = await loggedIn()
    expect(await refused({ target: { ...posting.target, ...change } })).toMatchObject({ kind: 'rejected' })
    expect(sent()).toEqual([])
  })
})

describe('hours', () => {
  it.each([
    [1, '0.0167'],
    [6, '0.1'],
    [20, '0.3333'],
    [45, '0.75'],
    [105, '1.75'],
    [450, '7.5'],
    [600, '10'],
    [1_440, '24'],
  ])('of %i minutes are "%s"', (minutes, text) => expect(hoursText(minutes)).toBe(text))

  it('have a point, at most four decimals and no exponent, and are the same whole minutes again', () => {
    for (let minutes = 1; minutes <= 1_440; minutes++) {
      const text = hoursText(minutes)
      expect(text).toMatch(/^\d{1,2}(\.\d{1,4})?$/)
      expect(Math.round(Number(text) * 60)).toBe(minutes)
    }
  })
})

describe('the day', () => {
  it.each([
    ['2026-11-20T09:15', inCopenhagen, 'Fri, 20 Nov 2026 09:15:00 GMT'],
    ['2026-11-19T23:30', inCopenhagen, 'Fri, 20 Nov 2026 12:00:00 GMT'],
    ['2026-06-30T22:00', inCopenhagen, 'Wed, 01 Jul 2026 12:00:00 GMT'],
    ['2026-12-31T23:00', inCopenhagen, 'Fri, 01 Jan 2027 12:00:00 GMT'],
    ['2026-11-21T03:00', 'America/New_York', 'Fri, 20 Nov 2026 12:00:00 GMT'],
    // The same day in UTC, but a server in Copenhagen would take it for the next.
    ['2026-11-20T23:30', 'Europe/London', 'Fri, 20 Nov 2026 12:00:00 GMT'],
    ['2026-11-20T20:00', 'Asia/Tokyo', 'Sat, 21 Nov 2026 12:00:00 GMT'],
  ])('of %s in %s goes as %s', (startedAt, zone, text) => {
    expect(dateText({ startedAt: utc(startedAt), zone })).toBe(text)
  })

  const zones: Config['zone'][] = ['UTC', inCopenhagen]
  const places = [inCopenhagen, 'Europe/London', 'America/Los_Angeles', 'Pacific/Auckland']
  it.each(zones.flatMap((server) => places.map((place) => [server, place] as const)))(
    'is the person’s own on a server in %s for somebody in %s, around the clock and the year',
    async (zone, place) => {
      const { submit, server } = await loggedIn({ config: { zone } })
      const starts = Array.from({ length: 48 }, (_, index) => utc('2026-01-01T00:15') + index * 31 * 7 * hour)
      for (const startedAt of starts) await submit({ startedAt, endedAt: startedAt + hour / 4, zone: place })
      expect(server.hours().map(({ day }) => day)).toEqual(starts.map((startedAt) => localDate(startedAt, place)))
    },
  )

  it.each([
    ['2026-11-20T07:05', inCopenhagen, '08:05'],
    ['2026-06-20T22:00', inCopenhagen, '00:00'],
    ['2026-06-20T21:59', inCopenhagen, '23:59'],
    ['2026-11-20T12:30', 'America/New_York', '07:30'],
  ])('has %s in %s at %s', (at, zone, text) => expect(wallClockText(utc(at), zone)).toBe(text))
})

describe('an entry', () => {
  async function booked(change: Partial<Entry>, bookPauses = true) {
    const at = await loggedIn({ config: { hoursMatchClocks: true, allowOverlapping: false } })
    const { connected, target, pauseTarget, submit, server } = at
    const entry: Entry = {
      id: 'e1',
      target: target('Café Ærø', 'Façade sign'),
      startedAt: 0,
      endedAt: 0,
      pauses: [],
      zone: inCopenhagen,
      description: 'Rejst sign',
      tags: [],
      billable: null,
      ...change,
    }
    const rules = provider.rulesFor?.(connected.facts, { bookPauses }) ?? provider.rules
    const abilities = { amends: false, removes: false }
    const postings = planPostings(
      entry,
      { rules, abilities, pauseTarget: rules.booksPauses ? pauseTarget : null },
      () => 'p',
    )
    for (const posting of postings) await submit(posting)
    return server
      .hours()
      .map(({ day, projectId, hours, startClock, endClock }) => [day, projectId, hours, startClock, endClock])
  }
  const lunch = { startedAt: utc('2026-11-20T11:00:20'), endedAt: utc('2026-11-20T11:30:50') }
  const day = { startedAt: utc('2026-11-20T07:00:40'), endedAt: utc('2026-11-20T15:00:10'), pauses: [lunch] }

  it('with a pause becomes what was worked around it, and the pause on its case', async () => {
    expect(await booked(day)).toEqual([
      ['2026-11-20', 812, 4, '08:00', '12:00'],
      ['2026-11-20', 890, 0.5, '12:00', '12:30'],
      ['2026-11-20', 812, 3.5, '12:30', '16:00'],
    ])
  })

  it('with a pause goes without it where the person does not want pauses booked', async () => {
    expect(await booked(day, false)).toEqual([
      ['2026-11-20', 812, 4, '08:00', '12:00'],
      ['2026-11-20', 812, 3.5, '12:30', '16:00'],
    ])
  })

  it('over midnight is booked on both days, without clocks where it ends at midnight', async () => {
    expect(await booked({ startedAt: utc('2026-11-20T21:00'), endedAt: utc('2026-11-21T00:30') })).toEqual([
      ['2026-11-20', 812, 2, null, null],
      ['2026-11-21', 812, 1.5, '00:00', '01:30'],
    ])
  })

  it.each([
    ['spring', '2026-03-29T00:30', '2026-03-29T02:00', '2026-03-29', 1.5],
    ['autumn', '2026-10-24T22:30', '2026-10-25T02:00', '2026-10-25', 3.5],
  ])('over the change of clocks in %s has its elapsed time, and no clocks', async (_, from, to, date, hours) => {
    expect(await booked({ startedAt: utc(from), endedAt: utc(to) })).toEqual([[date, 812, hours, null, null]])
  })
})
