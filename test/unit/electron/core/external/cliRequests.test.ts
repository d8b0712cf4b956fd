/** The command line's requests against a real tracker on a journal of its own. */
import { describe, expect, it } from 'vitest'
import { cliFixture } from '../../../../support/cliFixture.ts'
import { breakable } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anAccount, anEntry, aTarget, HOUR, MINUTE } from '../../../../support/samples.ts'
import { coding, design, diskFull } from '../../../../support/trackerFixture.ts'

describe('start', () => {
  it('starts what the words alone mean, and says so', () => {
    const { start, tracker } = cliFixture()
    expect(start('coding', { description: 'Logo' })).toMatchObject({
      ok: true,
      message: 'Started Website · Coding.',
      data: { version: 1, state: 'running', entry: { project: 'Website', activity: 'Coding', description: 'Logo' } },
    })
    expect(tracker.timer()).toMatchObject({ entry: { target: coding } })
    expect(start('design').message).toBe('Stopped Website · Coding, started Website · Design.')
  })
  it('lists what it may be and starts nothing, unless the first will do', () => {
    const { start, tracker } = cliFixture()
    const refused = start('website')
    expect(refused).toMatchObject({
      ok: false,
      kind: 'refused',
      candidates: [
        { account: anAccount().label, client: 'Acme', project: 'Website', activity: 'Coding', task: null },
        { activity: 'Design' },
      ],
    })
    expect(refused.message).toContain('  Acme: Website · Design (anna · time.example.com)')
    expect(tracker.timer().kind).toBe('idle')
    expect(start('website', { first: true }).ok).toBe(true)
  })
  it('looks in one account only where that is said', () => {
    const { start, tracker } = cliFixture()
    expect(start('coding', { account: 'Nobody' })).toMatchObject({
      ok: false,
      message: 'No account is called “Nobody”.',
    })
    expect(start('coding', { account: '·' }).ok).toBe(false)
    expect(tracker.timer().kind).toBe('idle')
    expect(start('coding', { account: 'ANNA' }).ok).toBe(true)
  })
  it('without words starts the last one again', () => {
    const { start, say, tracker, clock } = cliFixture()
    expect(start('')).toMatchObject({ ok: false, message: 'Nothing was tracked yet: say what to start.' })
    start('design')
    clock.advance(MINUTE)
    say('stop')
    expect(start('').message).toBe('Started Website · Design.')
    expect(tracker.timer()).toMatchObject({ entry: { target: design } })
  })
  it('without words starts what is hidden by now, as a click would', () => {
    const journal = breakable(tempJournal().journal)
    const hidden = aTarget({ activityId: '9', activity: 'Hidden' })
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ target: hidden }) }])
    expect(cliFixture(journal).start('').message).toBe('Started Website · Hidden.')
  })
  it('never cuts what runs already, and goes on with what is paused', () => {
    const { start, say, tracker, commits } = cliFixture()
    start('coding')
    const before = commits.length
    expect(start('coding')).toMatchObject({ ok: true, message: 'Website · Coding runs already.' })
    expect(commits).toHaveLength(before)
    say('pause')
    expect(start('coding').message).toBe('Going on with Website · Coding.')
    expect(tracker.timer()).toMatchObject({ entry: { id: 'id1' } })
  })
  it('a start that is refused says why', () => {
    const { start, journal } = cliFixture()
    expect(start('zzz')).toMatchObject({ ok: false, message: 'No project or task is called “zzz”.' })
    journal.beforeCommit = diskFull
    expect(start('coding')).toMatchObject({ ok: false, kind: 'refused', message: 'disk full' })
  })
})

describe('the rest of the timer', () => {
  it('stops, pauses, goes on and toggles', () => {
    const { start, say } = cliFixture()
    start('coding')
    const said = (['pause', 'pause', 'resume', 'resume', 'toggle', 'toggle', 'pause', 'toggle', 'stop'] as const).map(
      say,
    )
    expect(said.map(({ message }) => message)).toEqual([
      'Paused Website · Coding.',
      'The timer is paused already.',
      'Going on with Website · Coding.',
      'The timer runs already.',
      'Stopped Website · Coding.',
      'Started Website · Coding.',
      'Paused Website · Coding.',
      'Going on with Website · Coding.',
      'Stopped Website · Coding.',
    ])
    expect(said.every(({ ok }) => ok)).toBe(true)
  })
  it.each(['stop', 'pause', 'resume'] as const)('refuses to %s what doesn’t run', (command) =>
    expect(cliFixture().say(command)).toMatchObject({ ok: false, kind: 'refused', message: 'No timer runs.' }),
  )
  it('the command open opens the popover', () => {
    const { say, opened } = cliFixture()
    expect(say('open').ok).toBe(true)
    expect(opened).toEqual(['popover'])
  })
})

describe('looking', () => {
  it('has a shape for programs that stays as it is', () => {
    const { start, say, clock } = cliFixture()
    start('coding', { description: 'Logo' })
    clock.advance(HOUR + 90_500)
    say('pause')
    const answer = say('status')
    expect(answer.ok && answer.data).toEqual({
      version: 1,
      state: 'paused',
      entry: {
        id: 'id1',
        startedAt: '2026-11-20T14:00:00.000Z',
        endedAt: null,
        workedSeconds: 3_690,
        account: 'anna · time.example.com',
        client: 'Acme',
        project: 'Website',
        activity: 'Coding',
        task: null,
        description: 'Logo',
      },
      today: { date: '2026-11-20', workedSeconds: 3_690 },
      waiting: 0,
      needsYou: 0,
    })
    expect(answer.message).toBe('Website · Coding, 1:01 since 15:00 (paused)\nToday 1:01')
  })
  it('says when nothing runs, and what waits', () => {
    const { start, say, clock } = cliFixture()
    expect(say('status')).toMatchObject({ message: 'No timer runs.\nToday 0:00', data: { state: 'idle', entry: null } })
    start('coding')
    clock.advance(HOUR)
    say('stop')
    expect(say('status')).toMatchObject({
      message: 'No timer runs.\nToday 1:00\nWaiting to be sent: 1',
      data: { waiting: 1 },
    })
  })
  it('lists the day, the oldest entry first', () => {
    const { start, say, clock } = cliFixture()
    expect(say('today').message).toBe('Nothing was tracked today.')
    start('coding')
    clock.advance(HOUR)
    start('design')
    const two = say('today')
    expect(two.ok && two.data).toMatchObject({ entries: [{ activity: 'Coding' }, { activity: 'Design' }] })
    expect(two.message.split('\n')).toEqual([
      '15:00–16:00   1:00  Website · Coding',
      '16:00–  now   0:00  Website · Design',
      'Today 1:00',
    ])
  })
  it('the command today counts only what is of today', () => {
    const { start, say, clock } = cliFixture()
    start('coding')
    clock.advance(HOUR)
    start('design', { description: 'Logo' })
    clock.advance(9 * HOUR)
    const answer = say('today')
    expect(answer.message).toBe('16:00–  now   1:00  Website · Design — Logo\nToday 1:00')
    expect(answer.ok && answer.data).toMatchObject({
      version: 1,
      date: '2026-11-21',
      workedSeconds: 3_600,
      entries: [{ startedAt: '2026-11-20T15:00:00.000Z', endedAt: null, workedSeconds: 32_400, sent: false }],
    })
  })
})
