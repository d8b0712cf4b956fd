/** `stint add`, and the times after `--at`. It is 15:00 in Berlin, on Friday, 20 November. */
import { describe, expect, it } from 'vitest'
import { cliFixture, lockedDate } from '../../../../support/cliFixture.ts'
import { HOUR, MINUTE, NOW } from '../../../../support/samples.ts'
import { coding, design, diskFull } from '../../../../support/trackerFixture.ts'

describe('a sentence that is clear', () => {
  it('becomes an entry, and is told', () => {
    const { add, journal } = cliFixture()
    const answer = add('9-10:30 acme coding hero banner #bug')
    expect(answer).toMatchObject({
      ok: true,
      message: 'Added Website · Coding · “hero banner” · #bug, 09:00–10:30.',
      data: {
        version: 1,
        added: true,
        warnings: [],
        entry: { id: 'id1', workedSeconds: 5_400, activity: 'Coding', description: 'hero banner', tags: ['bug'] },
      },
    })
    expect(journal.entry('id1')).toMatchObject({
      target: coding,
      startedAt: NOW - 6 * HOUR,
      endedAt: NOW - 4.5 * HOUR,
      tags: ['bug'],
    })
  })
  it('is only told after --dry-run', () => {
    const { add, commits } = cliFixture()
    expect(add('9-10 coding', { dryRun: true })).toMatchObject({
      ok: true,
      message: 'Would add Website · Coding, 09:00–10:00.',
      data: { added: false, entry: { id: null, startedAt: '2026-11-20T08:00:00.000Z' } },
    })
    expect(commits).toEqual([])
  })
  it('says what it overlaps, and that its day is locked', () => {
    const { add } = cliFixture()
    add('9-10 coding')
    expect(add('9:30-10:30 design')).toMatchObject({
      ok: true,
      message: 'Added Website · Design, 09:30–10:30.\nOverlaps 09:00–10:00 Website',
      data: { warnings: ['Overlaps 09:00–10:00 Website'] },
    })
    expect(add(`9-10 coding ${lockedDate}`, { dryRun: true })).toMatchObject({
      message: 'Would add Website · Coding, Thu 12 Nov, 09:00–10:00.\nThe day is locked.',
    })
  })
  it('tells why it can’t be kept', () => {
    const { add, journal } = cliFixture()
    journal.beforeCommit = diskFull
    expect(add('9-10 coding')).toMatchObject({ ok: false, kind: 'refused', message: 'disk full' })
  })
})

describe('a sentence that is not clear', () => {
  it('is listed and not added, unless the first will do', () => {
    const { add, commits } = cliFixture()
    expect(add('9-10 website logo')).toMatchObject({
      ok: false,
      kind: 'refused',
      message: expect.stringContaining('  Website · Design · “logo”, 09:00–10:00 (anna · time.example.com)'),
      candidates: [
        { activity: 'Coding', description: 'logo', startedAt: '2026-11-20T08:00:00.000Z' },
        { activity: 'Design' },
      ],
    })
    expect(commits).toEqual([])
    expect(add('9-10 website logo', { first: true })).toMatchObject({ ok: true })
  })
  it('is a length alone', () => {
    const { add } = cliFixture()
    expect(add('1h coding')).toMatchObject({ ok: false, candidates: [{ endedAt: '2026-11-20T14:00:00.000Z' }] })
  })
  it.each([
    ['coding', 'Type when it was, such as 9-10:30 or 1h30.'],
    ['coding -20m', 'That would start a timer. Use stint start, or type until when.'],
    ['16-17 coding', 'The start is still to come.'],
    ['9-10 nobody', 'No project found for “nobody”.'],
    ['9-10', 'Type a project as well.'],
    ['9-10 11-12 coding', 'Two times are given. Type one, such as 9-10:30 or 1h30.'],
  ])('%s is refused: %s', (words, message) => {
    const { add, commits } = cliFixture()
    expect(add(words, { first: true })).toMatchObject({ ok: false, kind: 'refused', message })
    expect(commits).toEqual([])
  })
  it('is one for an account that isn’t there', () =>
    expect(cliFixture().add('9-10 coding', { account: 'Nobody' })).toMatchObject({ ok: false }))
})

describe('a start at another time', () => {
  it('is that of the timer, and ends what ran', () => {
    const { start, tracker, journal } = cliFixture()
    start('design', { at: '13:00' })
    expect(start('coding', { at: '-20m' }).message).toBe('Stopped Website · Design, started Website · Coding.')
    expect(tracker.timer()).toMatchObject({ entry: { target: coding, startedAt: NOW - 20 * MINUTE } })
    expect(journal.entry('id1')).toMatchObject({ target: design, endedAt: NOW - 20 * MINUTE })
  })
  it('continues the last one as of then', () => {
    const { start, say, tracker, clock } = cliFixture()
    start('design', { description: 'Logo' })
    say('stop')
    clock.advance(HOUR)
    expect(start('', { at: '15:30' }).ok).toBe(true)
    expect(tracker.timer()).toMatchObject({ entry: { description: 'Logo', startedAt: NOW + 30 * MINUTE } })
  })
  it('moves the start of what runs already', () => {
    const { start, tracker } = cliFixture()
    start('coding')
    expect(start('coding', { at: '14:30' }).message).toBe('Website · Coding runs since 14:30 now.')
    expect(tracker.timer()).toMatchObject({ entry: { id: 'id1', startedAt: NOW - 30 * MINUTE } })
  })
  it.each([
    ['16:00', 'That is still to come.'],
    ['soon', 'Not a time.'],
    ['-25h', 'That is more than a day ago.'],
  ])('%s is refused: %s', (at, why) => {
    const { start, commits } = cliFixture()
    expect(start('coding', { at })).toMatchObject({ ok: false, message: expect.stringContaining(why) })
    expect(commits).toEqual([])
  })
  it('before what runs began is refused, and that goes on', () => {
    const { start, tracker } = cliFixture()
    start('design')
    expect(start('coding', { at: '14:00' })).toMatchObject({ ok: false })
    expect(tracker.timer()).toMatchObject({ entry: { target: design } })
  })
})

describe('a stop at another time', () => {
  it('ends what runs then', () => {
    const { start, stopAt, journal, clock } = cliFixture()
    start('coding')
    clock.advance(HOUR)
    expect(stopAt('15:20')).toMatchObject({ ok: true, data: { state: 'idle' } })
    expect(journal.entry('id1')).toMatchObject({ endedAt: NOW + 20 * MINUTE })
  })
  it.each(['14:00', '16:30', '-2h', 'soon'])('at %s, outside of it, is refused', (at) => {
    const { start, stopAt, tracker, clock } = cliFixture()
    start('coding')
    clock.advance(HOUR)
    expect(stopAt(at)).toMatchObject({ ok: false, kind: 'refused' })
    expect(tracker.timer().kind).toBe('running')
  })
  it('stops nothing where nothing runs', () =>
    expect(cliFixture().stopAt('14:00')).toMatchObject({ ok: false, message: 'No timer runs.' }))
})
