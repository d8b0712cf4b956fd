/** Kimai 2's tracking modes, rounding, time zones and rules: what the recordings at hand don't show. */
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE, talk } from '../serverClient.ts'

const work = { project: 1, activity: 1 }
const extra = 'This form should not contain extra fields.'

describe('tracking modes', () => {
  it('starts now with seconds in punch mode and floors the begin when stopped', async () => {
    const { post, patch, server } = await talk({ config: { 'timesheet.mode': 'punch' } })
    const started = await post('/timesheets', work)
    expect(started.at('begin')).toBe('2026-11-20T22:04:13+0100')
    server.clock.advance(5 * MINUTE)
    const stopped = await patch('/timesheets/1/stop')
    expect(stopped.body).toMatchObject({
      begin: '2026-11-20T22:04:00+0100',
      end: '2026-11-20T22:10:00+0100',
      duration: 360,
    })
  })

  it('refuses begin and end in punch mode, and names the fields it takes', async () => {
    const { post } = await talk({ config: { trackingMode: 'punch' } })
    const refused = await post('/timesheets', { ...work, begin: '2026-11-20T08:00:00' })
    expect(refused.status).toBe(400)
    expect(refused.at('errors')).toEqual({
      errors: [extra],
      children: { project: {}, activity: {}, description: {}, tags: {} },
    })
  })

  it('lets a teamlead send times in punch mode from 2.25 on', async () => {
    const times = { ...work, begin: '2026-11-20T08:00:00', end: '2026-11-20T09:00:00' }
    const old = await talk({ version: '2.24.0', config: { mode: 'punch' } })
    expect((await old.post('/timesheets', times, 'lea')).status).toBe(400)
    const recent = await talk({ version: '2.66.0', config: { mode: 'punch' } })
    expect((await recent.post('/timesheets', times, 'lea')).status).toBe(200)
  })

  it('begins at the configured time of day in duration_fixed_begin, even if that is in the future', async () => {
    const config = { timesheet: { mode: 'duration_fixed_begin', default_begin: '23:30' } }
    const { post, patch, get } = await talk({ config })
    expect((await get('/config/timesheet')).body).toMatchObject({
      trackingMode: 'duration_fixed_begin',
      defaultBeginTime: '23:30',
    })
    expect((await post('/timesheets', work)).at('begin')).toBe('2026-11-20T23:30:00+0100')
    expect((await patch('/timesheets/1/stop')).status).toBe(400)
  })

  it('begins on the minute in duration_fixed_begin, also at the stock time, on the day of a restart', async () => {
    const { post, patch } = await talk({ config: { 'timesheet.mode': 'duration_fixed_begin' } })
    expect((await post('/timesheets', work)).at('begin')).toBe('2026-11-20T22:04:00+0100')
    const restarted = await patch('/timesheets/1/restart', { begin: '2026-11-18T10:11:12' })
    expect(restarted.at('begin')).toBe('2026-11-18T22:04:00+0100')
  })

  it('takes a begin on restart even in punch mode', async () => {
    const { post, patch } = await talk({ config: { mode: 'punch' } })
    await post('/timesheets', work)
    const restarted = await patch('/timesheets/1/restart', { begin: '2026-11-20T21:50:07' })
    expect(restarted.body).toMatchObject({ id: 2, begin: '2026-11-20T21:50:07+0100', end: null })
  })
})

describe('rounding', () => {
  const rounded = async (mode: string, minutes: number, times: object, duration = 0) => {
    const config = { timesheet: { rounding: { default: { mode, begin: minutes, end: minutes, duration } } } }
    const { post } = await talk({ config })
    const answer = await post('/timesheets', { ...work, ...times })
    const clock = (name: string): string => String(answer.at(name)).slice(11, 19)
    return [clock('begin'), clock('end'), answer.at('duration')]
  }
  const times = { begin: '2026-11-20T08:07:29', end: '2026-11-20T09:08:31' }

  it('floors begin and ceils end by default', async () => {
    expect(await rounded('default', 5, times)).toEqual(['08:05:00', '09:10:00', 3900])
  })
  it('in the mode “floor” takes start and end down', async () => {
    expect(await rounded('floor', 15, times)).toEqual(['08:00:00', '09:00:00', 3600])
  })
  it('in the mode “ceil” takes start and end up', async () => {
    expect(await rounded('ceil', 15, times)).toEqual(['08:15:00', '09:15:00', 3600])
  })
  it('goes to the closest, down at exactly half', async () => {
    expect(await rounded('closest', 15, times)).toEqual(['08:00:00', '09:15:00', 4500])
    const half = { begin: '2026-11-20T08:07:30', end: '2026-11-20T09:07:31' }
    expect(await rounded('closest', 15, half)).toEqual(['08:00:00', '09:15:00', 4500])
  })
  it('leaves times alone at 0 minutes, and rounds the duration by itself', async () => {
    expect(await rounded('default', 0, times)).toEqual(['08:07:29', '09:08:31', 3662])
    expect(await rounded('default', 0, times, 15)).toEqual(['08:07:29', '09:08:31', 4500])
  })
  it('can put a begin into the future, which then cannot be stopped nor replaced', async () => {
    const { post, patch, server } = await talk({ config: { 'rounding.mode': 'ceil', 'rounding.begin': 15 } })
    expect((await post('/timesheets', work)).at('begin')).toBe('2026-11-20T22:15:00+0100')
    const stop = await patch('/timesheets/1/stop')
    expect(stop.body).toEqual({
      code: '400',
      message: 'There was a problem saving.',
      errors: {
        children: {
          end_date: { errors: ['The end date must not be earlier than the start date.'] },
          duration: { errors: ['Duration cannot be negative.'] },
        },
      },
    })
    const second = await post('/timesheets', work)
    expect(second.at('errors.errors')).toEqual([
      'You have an active time record which cannot be stopped automatically.',
    ])
    server.clock.advance(15 * MINUTE)
    // The refused start has used up id 2.
    expect((await post('/timesheets', work)).at('id')).toBe(3)
  })
  it('rounds from the epoch, so an hour of Kolkata ends at half past', async () => {
    const { post } = await talk({ config: { 'rounding.begin': 60 } })
    expect((await post('/timesheets', work, 'indira')).at('begin')).toBe('2026-11-21T02:30:00+0530')
  })
})

describe('time', () => {
  it('pushes a time the spring change skips forward, and takes the later of a repeated one', async () => {
    const { post } = await talk()
    const spring = await post('/timesheets', { ...work, begin: '2026-03-29T02:30:00', end: '2026-03-29T04:00:00' })
    expect(spring.body).toMatchObject({ begin: '2026-03-29T03:30:00+0200', duration: 1800 })
    const autumn = await post('/timesheets', { ...work, begin: '2026-10-25T02:30:00', end: '2026-10-25T03:00:00' })
    expect(autumn.body).toMatchObject({ begin: '2026-10-25T02:30:00+0100', duration: 1800 })
  })

  it.each([
    ['2026-11-20T10:00:00Z', '11:00:00+0100'],
    ['2026-11-20T10:00:00.000Z', '11:00:00+0100'],
    ['2026-11-20T10:00:00+05:00', '06:00:00+0100'],
    ['2026-11-20 08:00', '08:00:00+0100'],
  ])('reads %s in a body', async (begin, expected) => {
    const { post } = await talk()
    expect(String((await post('/timesheets', { ...work, begin })).at('begin')).slice(11)).toBe(expected)
  })

  it('takes nothing but local time with seconds in a query', async () => {
    const { get } = await talk()
    for (const begin of ['2026-11-20', '2026-11-20T00:00', '2026-11-20T00:00:00Z', '2026-11-20T25:00:00']) {
      expect((await get(`/timesheets?begin=${begin}`)).body).toEqual({ code: 400, message: 'Bad Request' })
    }
    expect((await get('/timesheets?begin=')).status).toBe(200)
  })

  it('crashes where begin is given as nothing, as no date can be set to that', async () => {
    const { post, patch } = await talk()
    expect((await post('/timesheets', { ...work, begin: null })).body).toEqual({
      code: 500,
      message: 'Internal Server Error',
    })
    await post('/timesheets', work)
    expect((await patch('/timesheets/1', { begin: '' })).status).toBe(500)
  })

  it("answers in the record owner's zone, a post for somebody else in the caller's", async () => {
    const { post, get, patch } = await talk()
    const times = { begin: '2026-11-20T10:00:00', end: '2026-11-20T11:00:00' }
    expect((await post('/timesheets', { ...work, ...times, user: 1 }, 'root')).body).toMatchObject({
      user: 1,
      begin: '2026-11-20T10:00:00+0000',
    })
    expect((await get('/timesheets/1', 'root')).at('begin')).toBe('2026-11-20T11:00:00+0100')
    const edited = await patch('/timesheets/1', { end: '2026-11-20T12:30:00' }, 'root')
    expect(edited.at('end')).toBe('2026-11-20T12:30:00+0100')
  })
})

describe('rules', () => {
  it('stops the oldest beyond a limit of more than one, silently', async () => {
    const { post, get, server } = await talk({ config: { 'timesheet.active_entries.hard_limit': 2 } })
    for (let count = 0; count < 3; count += 1) {
      await post('/timesheets', work)
      server.clock.advance(10 * MINUTE)
    }
    const active = await get('/timesheets/active')
    expect(active.each('id')).toEqual([3, 2])
    expect((await get('/timesheets/1')).at('end')).toBe('2026-11-20T22:25:00+0100')
  })

  it('forbids overlaps, also in the minute another one was stopped in', async () => {
    const { post, patch } = await talk({ config: { 'timesheet.rules.allow_overlapping_records': false } })
    await post('/timesheets', work)
    expect((await patch('/timesheets/1/stop')).at('end')).toBe('2026-11-20T22:05:00+0100')
    const again = await post('/timesheets', work)
    expect(again.at('errors.errors')).toEqual(['You already have an entry for this time.'])
    const touching = { ...work, begin: '2026-11-20T22:05:00', end: '2026-11-20T22:30:00' }
    expect((await post('/timesheets', touching)).status).toBe(200)
  })

  it('allows a start in the minute of one that still runs, and reopening, although overlaps are forbidden', async () => {
    const { post, patch } = await talk({ config: { isAllowOverlapping: false } })
    await post('/timesheets', work)
    expect((await post('/timesheets', work)).status).toBe(200)
    expect((await patch('/timesheets/1', { end: null })).status).toBe(200)
  })

  it('forbids a begin in the future beyond the rounding and a minute', async () => {
    const { post } = await talk({ config: { isAllowFutureTimes: false } })
    expect((await post('/timesheets', { ...work, begin: '2026-11-20T22:06:00' })).status).toBe(200)
    const future = await post('/timesheets', { ...work, begin: '2026-11-20T22:30:00' })
    expect(future.at('errors.errors')).toEqual(['The begin date cannot be in the future.'])
  })

  it('forbids an end in the future likewise', async () => {
    const { post } = await talk({ config: { isAllowFutureTimes: false } })
    const from = { ...work, begin: '2026-11-20T22:00:00' }
    expect((await post('/timesheets', { ...from, end: '2026-11-20T22:06:00' })).status).toBe(200)
    const future = await post('/timesheets', { ...from, end: '2026-11-20T22:30:00' })
    expect(future.at('errors.errors')).toEqual(['The end date cannot be in the future.'])
  })

  it('limits the duration, and so the automatic stop', async () => {
    const { post, patch, server } = await talk({ config: { 'timesheet.rules.long_running_duration': 480 } })
    await post('/timesheets', work)
    server.clock.advance(9 * HOUR)
    const stop = await patch('/timesheets/1/stop')
    expect(stop.at('errors.children')).toEqual({ duration: { errors: ['Maximum 8:00 hours allowed.'] } })
    expect((await post('/timesheets', work)).status).toBe(400)
  })

  it('forbids empty durations when told to', async () => {
    const { post } = await talk({ config: { 'timesheet.rules.allow_zero_duration': false } })
    const empty = { ...work, begin: '2026-11-20T10:00:00', end: '2026-11-20T10:00:00' }
    expect((await post('/timesheets', empty)).at('errors.errors')).toEqual(['An empty duration is not allowed.'])
  })

  it('closes a locked period: no edit, no new record, except for those who may override', async () => {
    const config = {
      'timesheet.rules.lockdown_period_start': 'first day of last month 00:00:00',
      'timesheet.rules.lockdown_period_end': 'last day of last month 23:59:59',
      'timesheet.rules.lockdown_grace_period': '+3 days',
    }
    const { post, patch, server } = await talk({ config })
    const october = { ...work, begin: '2026-10-12T10:00:00', end: '2026-10-12T11:00:00' }
    const refused = await post('/timesheets', october)
    expect(refused.at('errors.errors')).toEqual(['This period is locked. Please choose a later date.'])
    expect((await post('/timesheets', { ...october, user: 1 }, 'root')).status).toBe(200)
    expect((await patch('/timesheets/1', { description: 'late' })).status).toBe(403)
    server.clock.set(Date.UTC(2026, 10, 2, 12))
    expect((await patch('/timesheets/1', { description: 'late' })).status).toBe(200)
  })

  it('keeps to the dates of a project', async () => {
    const { post, get } = await talk()
    const late = { project: 5, activity: 1, begin: '2026-11-02T10:00:00', end: '2026-11-02T11:00:00' }
    const finished = 'The project is finished at that time.'
    expect((await post('/timesheets', late)).at('errors.errors')).toEqual([finished, finished])
    const names = async (query: string) => (await get(`/projects${query}`)).each('name')
    expect(await names('')).toEqual(['Audioguide', 'OnlyOwn', 'Website'])
    expect(await names('?ignoreDates=1')).toEqual(['Audioguide', 'Finished', 'OnlyOwn', 'Website'])
    expect(await names('?start=2026-10-01T00:00:00&end=2026-10-01T00:00:00')).toContain('Finished')
    // A day will do, and one of both is a day it must run on.
    expect(await names('?start=2026-10-31')).toContain('Finished')
    // The first of November in Berlin begins on the last of October in UTC, which is what Kimai compares.
    expect(await names('?start=2026-11-01')).toContain('Finished')
    expect(await names('?start=2026-11-02')).not.toContain('Finished')
    expect((await get('/projects?ignoreDates=0')).status).toBe(400)
    expect(await names('?ignoreDates=1&start=nonsense')).toContain('Finished')
  })
})
