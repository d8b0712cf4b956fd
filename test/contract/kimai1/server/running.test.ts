/** The sandbox Kimai 1: starting, stopping, reading and changing the running record. */
import { describe, expect, it } from 'vitest'
import { ADMIN_KEY, SECONDS, seed, talk } from '../serverClient.ts'

const MINUTE = 60_000
const unrounded = { config: { roundPrecision: '0' } }
const lost = { projectID: 4711 }

describe('startRecord', () => {
  it('starts now, unrounded, without a description, and answers the id as a number', async () => {
    const { call, server } = await talk()
    expect((await call('startRecord', 1, '2')).at('result')).toEqual({
      success: true,
      items: [{ timeEntryID: 1 }],
      total: 1,
    })
    expect(server.timesheets()).toMatchObject([
      { timeEntryID: 1, start: SECONDS, end: 0, userID: 77, projectID: 1, activityID: 2, statusID: 1 },
    ])
  })

  it('does not stop a running record', async () => {
    const { call, server } = await talk()
    await call('startRecord', 1, 1)
    await call('startRecord', 1, 1)
    expect(server.timesheets().map(({ end }) => end)).toEqual([0, 0])
  })

  it.each([
    [99, 1],
    [1, 99],
    [6, 1],
    [1, 5],
    ['', 1],
    [0, 0],
    ['x', 'y'],
  ])('refuses project %j with task %j', async (projectId, activityId) => {
    const { call } = await talk()
    expect((await call('startRecord', projectId, activityId)).msg).toBe('Invalid project or task')
  })

  it('takes hidden ones, and any task for any project', async () => {
    const { call } = await talk()
    expect((await call('startRecord', 4, 4)).each('timeEntryID')).toEqual([1])
    expect((await call('startRecord', 1, 3)).each('timeEntryID')).toEqual([2])
  })

  it('takes two empty ids for the last project and task, on PHP 7 two zeros as well', async () => {
    const { call, server } = await talk({ config: { php: '7.4' } })
    await call('startRecord')
    await call('startRecord', '', '')
    await call('startRecord', 0, 0)
    expect(server.timesheets().map(({ projectID, activityID }) => [projectID, activityID])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ])
  })

  it('answers no id before 1.3.2, and knows no empty ids before 1.1', async () => {
    const older = await talk({ version: '1.3.1' })
    expect((await older.call('startRecord', 1, 1)).at('result')).toEqual({ success: true, items: [], total: 0 })
    const oldest = await talk({ version: '1.0.2' })
    expect((await oldest.call('startRecord', '', '')).msg).toBe('Invalid project or task')
    await oldest.call('startRecord', 1, 1)
    expect((await oldest.call('stopRecord', '')).msg).toBe('Unable to stop, not recording?')
  })

  it('takes status, location and the best rate from the settings', async () => {
    const rates = [
      { rate: '10.00' },
      { projectID: '1', rate: '20.00' },
      { userID: '77', rate: '30.00' },
      { userID: '78', projectID: '1', rate: '40.00' },
    ]
    const preferences = { 'ui.defaultLocation': 'Büro' }
    const { call, server } = await talk({ config: { defaultStatusID: '2' }, seed: { ...seed, rates, preferences } })
    await call('startRecord', 1, 1)
    expect(server.timesheets()).toMatchObject([{ statusID: 2, location: 'Büro', rate: 30 }])
  })
})

describe('stopRecord', () => {
  it('stops the given record, or the first running one', async () => {
    const { call, server } = await talk(unrounded)
    for (let n = 0; n < 3; n += 1) await call('startRecord', 1, 1)
    server.clock.advance(90_000)
    expect((await call('stopRecord', '2')).at('result')).toEqual({ success: true, items: [], total: 0 })
    await call('stopRecord', '')
    const ends = server.timesheets().map(({ end, duration }) => [end, duration])
    expect(ends).toEqual([
      [SECONDS + 90, 90],
      [SECONDS + 90, 90],
      [0, 0],
    ])
  })

  it('leaves a stopped record alone, and calls that a success', async () => {
    const { call, server } = await talk(unrounded)
    await call('startRecord', 1, 1)
    await call('stopRecord', 1)
    const before = structuredClone(server.timesheets())
    server.clock.advance(MINUTE)
    expect((await call('stopRecord', 1)).at('result.success')).toBe(true)
    expect(server.timesheets()).toEqual(before)
  })

  it('tells what there is not', async () => {
    const { call } = await talk()
    expect((await call('stopRecord', '')).msg).toBe('No active recording.')
    expect((await call('stopRecord', 99)).msg).toBe('Unable to stop, not recording?')
  })

  it('stops for 0 the first running record on PHP 7, and the newest record on PHP 8', async () => {
    for (const [php, stopped] of [
      ['7.4', 1],
      ['8.2', 2],
    ] as const) {
      const { call, server } = await talk({ config: { php } })
      await call('startRecord', 1, 1)
      await call('startRecord', 1, 1)
      await call('stopRecord', 0)
      expect(server.timesheets().filter(({ end }) => end !== 0)).toMatchObject([{ timeEntryID: stopped }])
    }
  })

  it('does not ask whose record it is', async () => {
    const { call, rpc, server } = await talk()
    await call('startRecord', 1, 1)
    expect((await rpc('stopRecord', [ADMIN_KEY, 1])).at('result.success')).toBe(true)
    expect(server.timesheets()).toMatchObject([{ userID: 77, duration: 60 }])
  })

  /** Clock times of start and end, started at 22:04:13 for so many seconds. */
  const rounded = async (config: object, seconds: number) => {
    const { call, server } = await talk({ config })
    await call('startRecord', 1, 1)
    server.clock.advance(seconds * 1000)
    await call('stopRecord', '')
    const clock = (at: number): string => new Date(at * 1000 + 3_600_000).toISOString().slice(11, 19)
    return server.timesheets().flatMap(({ start, end, duration }) => [clock(start), clock(end), duration])
  }

  it.each([
    [{}, 2, '22:04:00', '22:05:00', 60],
    [{ roundPrecision: '15' }, 600, '22:00:00', '22:15:00', 900],
    [{ roundPrecision: '15', roundingMethod: 'closest' }, 600, '22:00:00', '22:15:00', 900],
    [{ roundPrecision: '5', roundingMethod: 'closest' }, 60, '22:05:00', '22:05:00', 0],
    [{ roundPrecision: '15', roundingMethod: 'ceil' }, 600, '22:15:00', '22:15:00', 0],
    [{ roundPrecision: '1', roundingMethod: 'ceil' }, 47, '22:05:00', '22:05:00', 0],
    [{ roundPrecision: '0', roundingMethod: 'ceil' }, 47, '22:04:13', '22:05:00', 47],
  ])('rounds by %j after %i s to %s–%s', async (config, seconds, start, end, duration) => {
    expect(await rounded(config, seconds)).toEqual([start, end, duration])
  })
})

describe('getActiveRecording', () => {
  it('answers the running record and the time of the server', async () => {
    const { call, server } = await talk()
    await call('startRecord', 3, 3)
    server.clock.advance(5000)
    expect((await call('getActiveRecording')).at('result.items.0')).toEqual({
      timeEntryID: '1',
      activityID: '3',
      projectID: '3',
      start: String(SECONDS),
      end: '0',
      duration: '0',
      description: null,
      servertime: SECONDS + 5,
      customerID: '2',
      customerName: 'Große & Söhne',
      projectName: 'Relaunch',
      activityName: 'Meeting',
    })
  })

  it('takes names and description from the entry that started last', async () => {
    const { call, server } = await talk()
    await call('startRecord', 1, 1)
    await call('updateActiveRecording', { description: 'mine' })
    server.clock.advance(1000)
    await call('startRecord', 2, 2)
    const mixed = { timeEntryID: '1', projectID: '1', projectName: 'Second ä€', description: null }
    expect((await call('getActiveRecording')).at('result.items.0')).toMatchObject(mixed)
  })

  it('takes them from a finished entry too, once its own start lies before that', async () => {
    const { call } = await talk()
    const entry = { projectId: 3, taskId: 3, start: `@${SECONDS - 600}`, end: `@${SECONDS - 300}` }
    await call('setTimesheetRecord', { ...entry, statusId: 1, commentType: 0, description: 'other' }, false)
    await call('startRecord', 1, 1)
    const named = async (start: number): Promise<unknown[]> => {
      await call('updateActiveRecording', { start: `@${start}` })
      const active = await call('getActiveRecording')
      return [active.at('result.items.0.projectName'), active.at('result.items.0.description')]
    }
    expect(await named(SECONDS)).toEqual(['Test-Project', null])
    expect(await named(SECONDS - 500)).toEqual(['Test-Project', null])
    expect(await named(SECONDS - 900)).toEqual(['Relaunch', 'other'])
  })

  it('crashes on PHP 8 where the project is gone, and answers nulls on PHP 7', async () => {
    const { call, server } = await talk()
    await call('startRecord', 1, 1)
    await call('updateActiveRecording', lost)
    expect((await call('getActiveRecording')).status).toBe(500)
    expect((await call('stopRecord', '')).status).toBe(500)
    expect((await call('stopRecord', 1)).msg).toBe('Unable to stop, not recording?')
    expect((await call('getTimesheet')).at('result')).toEqual({ success: true, items: [], total: 0 })
    server.state.config.php = 7
    expect((await call('getActiveRecording')).each('projectName')).toEqual([null])
  })
})

describe('updateActiveRecording', () => {
  it('changes what is given and keeps the rest', async () => {
    const { call, server } = await talk()
    await call('startRecord', 1, 1)
    await call('updateActiveRecording', { description: 'Notes', activityID: 2, comment: 'no', timeEntryID: 9 })
    await call('updateActiveRecording', { projectID: '2', description: null })
    const kept = { timeEntryID: 1, projectID: 2, activityID: 2, description: 'Notes', comment: null, start: SECONDS }
    expect(server.timesheets()).toMatchObject([kept])
    await call('updateActiveRecording', { description: '' })
    expect(server.timesheets()).toMatchObject([{ description: null }])
  })

  it('says what is wrong with a change that it refuses', async () => {
    const { call } = await talk()
    expect((await call('updateActiveRecording', { description: 'x' })).msg).toBe('No active recording.')
    await call('startRecord', 1, 1)
    expect((await call('updateActiveRecording', {})).msg).toBe('Invalid record')
    expect((await call('updateActiveRecording', 'x')).status).toBe(500)
    const times = 'Invalid from/to, make sure there is at least a second difference.'
    expect((await call('updateActiveRecording', { end: `@${SECONDS}` })).msg).toBe(times)
    expect((await call('updateActiveRecording', { start: '@9', end: '@9' })).msg).toBe(times)
  })

  it.each([SECONDS - 60, 'soon', '', '2026-13-01 10:00:00'])(
    'turns the record into a ghost by the start %j',
    async (start) => {
      const { call, server } = await talk()
      await call('startRecord', 1, 1)
      await call('updateActiveRecording', { start })
      expect(server.timesheets()).toMatchObject([{ start: 0, end: 0 }])
      expect((await call('getActiveRecording')).msg).toBe('No active recording.')
    },
  )

  it('stops without a duration where start and end are given', async () => {
    const { call } = await talk()
    await call('startRecord', 1, 1)
    await call('updateActiveRecording', { start: '2026-11-20 20:00:00', end: '2026-11-20T21:00:00+01:00' })
    const shown = { start: '1795201200', end: '1795204800', duration: '0', formattedDuration: '0:00' }
    expect((await call('getTimesheet')).at('result.items.0')).toMatchObject(shown)
  })

  it('reads dates in the zone of the user', async () => {
    const { rpc, server } = await talk()
    await rpc('startRecord', [ADMIN_KEY, 1, 1])
    const moved = async (start: string): Promise<unknown> => {
      await rpc('updateActiveRecording', [ADMIN_KEY, { start }])
      return server.timesheets()[0]?.start
    }
    expect(await moved('2026-11-20 09:00:00')).toBe(Date.UTC(2026, 10, 20, 3, 30) / 1000)
    expect(await moved('2026-11-20T09:00:00Z')).toBe(Date.UTC(2026, 10, 20, 9) / 1000)
    expect(await moved('2026-11-20')).toBe(Date.UTC(2026, 10, 19, 18, 30) / 1000)
    expect(await moved('20.11.2026 09:00')).toBe(Date.UTC(2026, 10, 20, 3, 30) / 1000)
    expect(await moved('2026-02-30 00:00:00 UTC')).toBe(Date.UTC(2026, 2, 2) / 1000)
    expect(await moved('now')).toBe(SECONDS)
    expect(await moved('-1 hour')).toBe(SECONDS - 3600)
    expect(await moved('@1795200000')).toBe(1_795_200_000)
  })
})
