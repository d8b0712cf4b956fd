import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../../../shared/errors.ts'
import { calendarsFixture } from '../../../../support/calendarsFixture.ts'
import { icsOf } from '../../../../support/calendarTexts.ts'
import { DAY, HOUR, MINUTE, NOW, aTarget } from '../../../../support/samples.ts'
import { ref } from '../../../../support/trackerFixture.ts'
import { conditionMs } from '../../../../support/patience.ts'

const address = 'https://calendar.example.com/private-0123456789abcdef/basic.ics?key=s3cret-enough'
const today = { from: '2026-11-20', to: '2026-11-20' }
const standup = ['UID:standup', 'SUMMARY:Stand-up', 'DTSTART:20261116T080000Z', 'DURATION:PT15M', 'RRULE:FREQ=DAILY']
const review = ['UID:review', 'SUMMARY:Review', 'DTSTART:20261120T100000Z', 'DTEND:20261120T110000Z']
const patiently = (met: () => void | Promise<void>) => vi.waitFor(met, { timeout: conditionMs })
const offline = new AppError('offline', 'calendar.example.com could not be reached.')

async function withCalendar(...events: string[][]) {
  const fixture = calendarsFixture()
  fixture.places[address] = icsOf(...events)
  await fixture.calendars.addAddress(address)
  const shown = async (span = today) => (await fixture.calendars.days(span)).events
  const change = (rules: object) => {
    const [calendar] = fixture.calendars.list()
    if (!calendar) throw new Error('no calendar')
    fixture.calendars.change({ calendarId: calendar.id, rules: { ...calendar.rules, ...rules } })
  }
  return { ...fixture, fixture, shown, change, titles: async () => (await shown()).map(({ title }) => title) }
}

describe('a calendar that is added', () => {
  it('has its address in the keychain and nowhere else', async () => {
    const { kept, hidden, logged } = await withCalendar(standup)
    expect([...kept.keychain.secrets.entries()]).toEqual([['calendar:calendar-1', address]])
    expect(JSON.stringify(kept.settings)).not.toContain('example.com')
    expect(hidden).toEqual([address, '/private-0123456789abcdef/basic.ics', '?key=s3cret-enough'])
    expect(logged).toEqual([])
  })
  it('has the name that it gives itself', async () => {
    const fixture = calendarsFixture()
    fixture.places[address] = icsOf(standup).replace('VERSION:2.0', 'X-WR-CALNAME:Team')
    const [calendar] = await fixture.calendars.addAddress(address)
    expect(calendar?.name).toBe('Team')
  })
  it('is asked at https where its address is a webcal one', async () => {
    const fixture = calendarsFixture()
    fixture.places['https://example.com/a.ics'] = icsOf(standup)
    await fixture.calendars.addAddress('webcal://example.com/a.ics')
    expect(fixture.asked.map(({ place }) => place)).toEqual(['https://example.com/a.ics'])
  })
  it.each([
    ['http://example.com/a.ics', 'no encryption'],
    ['https://me:secret@example.com/a.ics', 'no login'],
    ['file:///etc/passwd', 'no address'],
    ['my calendar', 'no address'],
  ])('is refused at %s, and nothing is asked', async (typed, says) => {
    const fixture = calendarsFixture()
    await expect(fixture.calendars.addAddress(typed)).rejects.toThrow(says)
    expect(fixture.asked).toEqual([])
  })
  it('is not kept where it can’t be read, or is a page', async () => {
    const fixture = calendarsFixture()
    fixture.places[address] = offline
    await expect(fixture.calendars.addAddress(address)).rejects.toThrow('could not be reached')
    fixture.places[address] = '<html>Log in</html>'
    await expect(fixture.calendars.addAddress(address)).rejects.toThrow('no calendar')
    expect(fixture.calendars.list()).toEqual([])
    expect(fixture.kept.keychain.secrets.size).toBe(0)
    expect(fixture.kept.cache.size).toBe(0)
    expect(fixture.calendars.revision()).toBe(0)
  })
  it('is refused where the keychain is locked, and nothing of it stays', async () => {
    const fixture = calendarsFixture()
    fixture.places[address] = icsOf(standup)
    fixture.kept.keychain.problem = new AppError('keychain', 'locked')
    await expect(fixture.calendars.addAddress(address)).rejects.toThrow('locked')
    expect(fixture.calendars.list()).toEqual([])
    expect(fixture.kept.cache.size).toBe(0)
  })
  it('leaves nothing when it is removed', async () => {
    const { calendars, kept, shown } = await withCalendar(standup)
    await calendars.remove('calendar-1')
    expect([kept.settings.length, kept.cache.size, kept.keychain.secrets.size]).toEqual([0, 0, 0])
    expect(await shown()).toEqual([])
  })
  it('is one of twenty at most', async () => {
    const fixture = calendarsFixture()
    fixture.places['/a.ics'] = icsOf(standup)
    for (let count = 0; count < 20; count++) await fixture.calendars.addFile('/a.ics')
    await expect(fixture.calendars.addFile('/a.ics')).rejects.toThrow('20 calendars')
  })
})

describe('what a calendar holds', () => {
  it('is asked again when days are looked at after 15 minutes, and not before', async () => {
    const { fixture, clock, shown, titles } = await withCalendar(standup)
    clock.advance(14 * MINUTE)
    await shown()
    expect(fixture.asked).toHaveLength(1)
    clock.advance(2 * MINUTE)
    fixture.places[address] = icsOf(standup, review)
    expect(await titles()).toEqual(['Stand-up'])
    await patiently(async () => expect(await titles()).toEqual(['Stand-up', 'Review']))
    expect(fixture.asked).toHaveLength(2)
    expect(fixture.asked[1]?.known.etag).not.toBeNull()
  })
  it('is asked once a day while nobody looks', async () => {
    const { fixture, calendars, clock } = await withCalendar(standup)
    calendars.begin()
    for (let hour = 0; hour < 72; hour++) {
      clock.advance(HOUR)
      await new Promise(setImmediate)
    }
    expect(fixture.asked).toHaveLength(4)
  })
  it('is there at once after a start without a network, and it is told since when it is old', async () => {
    const { kept } = await withCalendar(standup)
    const next = calendarsFixture(kept)
    next.places[address] = offline
    const { events } = await next.calendars.days(today)
    expect(events.map(({ title }) => title)).toEqual(['Stand-up'])
    await patiently(() => expect(next.calendars.list()[0]?.state.problem).not.toBeNull())
    const { events: still, problems } = await next.calendars.days(today)
    expect(still).toHaveLength(1)
    expect(problems).toEqual([{ name: 'Calendar', since: NOW, message: offline.message }])
    expect(next.logged.join()).not.toContain('example.com')
  })
  it('does not wait for a server that never answers', async () => {
    const { fixture, clock, titles } = await withCalendar(standup)
    clock.advance(HOUR)
    fixture.places[address] = new Promise<string>(() => {})
    expect(await titles()).toEqual(['Stand-up'])
    await patiently(() => expect(fixture.asked).toHaveLength(2))
    expect(await titles()).toEqual(['Stand-up'])
    expect(fixture.asked).toHaveLength(2)
  })
  it('is read from its copy where the reader had to begin anew', async () => {
    const { fixture, reader } = await withCalendar(standup)
    reader.beginAnew()
    expect((await fixture.calendars.days({ from: '2026-11-18', to: '2026-11-18' })).events).toHaveLength(1)
  })
})

describe('the rules of a calendar', () => {
  const secret = ['UID:s', 'SUMMARY:Doctor', 'CLASS:PRIVATE', 'DTSTART:20261120T090000Z', 'DURATION:PT1H']
  const free = ['UID:f', 'SUMMARY:Focus', 'TRANSP:TRANSPARENT', 'DTSTART:20261120T091000Z', 'DURATION:PT1H']
  const whole = ['UID:w', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20261120']

  it('hide private, free and whole-day events unless the person wants them', async () => {
    const { titles, change, shown } = await withCalendar(review, secret, free, whole)
    expect(await titles()).toEqual(['Review'])
    change({ hidePrivate: false })
    expect(await titles()).toEqual(['Doctor', 'Review'])
    change({ hideFree: false, hideAllDay: false })
    expect(await titles()).toEqual(['Holiday', 'Doctor', 'Focus', 'Review'])
    expect((await shown())[0]?.use).toBe('allDay')
  })
  it('hide events by words in their titles, however these are written', async () => {
    const { titles, change } = await withCalendar(review, [
      'UID:z',
      'SUMMARY:Zahnärztin: Kontrolle',
      ...review.slice(2),
    ])
    change({ hiddenWords: ['ZAHNARZTIN'] })
    expect(await titles()).toEqual(['Review'])
  })
  it('hide all of a calendar that is off, and ask it no more', async () => {
    const { titles, calendars, clock, fixture } = await withCalendar(review)
    calendars.change({ calendarId: 'calendar-1', enabled: false })
    clock.advance(DAY)
    expect(await titles()).toEqual([])
    expect(fixture.asked).toHaveLength(1)
  })
})

describe('an event that is taken over', () => {
  const coding = ref(aTarget())
  const takeOver = (fixture: ReturnType<typeof calendarsFixture>, eventId = '', target: typeof coding | null = null) =>
    fixture.calendars.takeOver({ eventId, calendarId: 'calendar-1', target })

  it('becomes an entry of its times with its title as the note, is done, and offered again after undo', async () => {
    const { fixture, shown, journal, engine } = await withCalendar(review)
    const [event] = await shown()
    expect(event).toMatchObject({ use: 'offered', target: null, overlaps: 0 })
    takeOver(fixture, event?.id, coding)
    const [entry] = journal.entriesBetween(NOW - DAY, NOW)
    expect(entry).toMatchObject({ description: 'Review', startedAt: event?.startedAt, endedAt: event?.endedAt })
    expect((await shown())[0]?.use).toBe('taken')
    expect(() => takeOver(fixture, event?.id, coding)).toThrow('already')
    expect(journal.entriesBetween(NOW - DAY, NOW)).toHaveLength(1)
    engine.tracker.undo(engine.tracker.undoView()?.id ?? '')
    expect(journal.entriesBetween(NOW - DAY, NOW)).toHaveLength(0)
    expect((await shown())[0]?.use).toBe('offered')
  })
  it('stays done when its entry is moved and renamed', async () => {
    const { fixture, shown, journal, engine } = await withCalendar(review)
    takeOver(fixture, (await shown())[0]?.id, coding)
    const [entry] = journal.entriesBetween(NOW - DAY, NOW)
    engine.tracker.amend({
      entryId: entry?.id ?? '',
      description: 'Other',
      startedAt: (entry?.startedAt ?? 0) + MINUTE,
    })
    expect((await shown())[0]?.use).toBe('taken')
  })
  it('is done where somebody typed the same entry', async () => {
    const { shown, engine } = await withCalendar(review)
    const [event] = await shown()
    const { startedAt = 0, endedAt = 0 } = event ?? {}
    const rest = { pauses: [], tags: [], billable: null }
    engine.tracker.addEntry({ target: coding, startedAt, endedAt: endedAt - MINUTE, description: 'review', ...rest })
    expect((await shown())[0]?.use).toBe('taken')
  })
  it('goes to the project that its series had last, and needs no choice', async () => {
    const { fixture, shown, journal, engine } = await withCalendar(standup)
    const [before] = await shown({ from: '2026-11-19', to: '2026-11-19' })
    expect(before?.target).toBeNull()
    takeOver(fixture, before?.id, coding)
    const [last] = journal.entriesBetween(NOW - 2 * DAY, NOW)
    engine.tracker.amend({ entryId: last?.id ?? '', description: 'Something else' })
    const [event] = await shown()
    expect(event?.target).toMatchObject(coding)
    takeOver(fixture, event?.id)
    expect(journal.entriesBetween(NOW - DAY, NOW)[0]?.target).toMatchObject(coding)
  })
  it('goes to the project that an entry with such a note had last', async () => {
    const { shown, engine } = await withCalendar(review)
    const rest = { pauses: [], tags: [], billable: null }
    const day = NOW - 3 * DAY
    engine.tracker.addEntry({ target: coding, startedAt: day, endedAt: day + HOUR, description: 'REVIEW!', ...rest })
    expect((await shown())[0]?.target).toMatchObject(coding)
  })
  it('asks for a project where none is known', async () => {
    const { fixture, shown, journal } = await withCalendar(review)
    const [event] = await shown()
    expect(() => takeOver(fixture, event?.id)).toThrow('Choose a project')
    expect(journal.entriesBetween(NOW - DAY, NOW)).toEqual([])
  })
  it('ends now at the latest', async () => {
    const { fixture, shown, journal } = await withCalendar([
      'UID:n',
      'SUMMARY:Now',
      'DTSTART:20261120T133000Z',
      'DURATION:PT2H',
    ])
    takeOver(fixture, (await shown())[0]?.id, coding)
    expect(journal.entriesBetween(NOW - DAY, NOW)[0]?.endedAt).toBe(NOW)
  })
  it.each([
    ['later', ['UID:l', 'DTSTART:20261120T160000Z', 'DURATION:PT1H']],
    ['empty', ['UID:e', 'DTSTART:20261120T100000Z']],
    ['tooLong', ['UID:t', 'DTSTART:20261101T100000Z', 'DURATION:P40D']],
  ])('is none when it is %s', async (use, lines) => {
    const { fixture, shown, journal } = await withCalendar(lines)
    const [event] = await shown()
    expect(event?.use).toBe(use)
    expect(() => takeOver(fixture, event?.id, coding)).toThrow('can’t become an entry')
    expect(journal.entriesBetween(0, NOW)).toEqual([])
  })
  it('tells how many entries it overlaps', async () => {
    const { shown, engine } = await withCalendar(review)
    const [event] = await shown()
    const rest = { pauses: [], tags: [], billable: null, description: '', target: coding }
    const startedAt = event?.startedAt ?? 0
    engine.tracker.addEntry({ ...rest, startedAt: startedAt - HOUR, endedAt: startedAt })
    expect((await shown())[0]?.overlaps).toBe(0)
    engine.tracker.addEntry({ ...rest, startedAt: startedAt + 30 * MINUTE, endedAt: startedAt + 2 * HOUR })
    expect((await shown())[0]?.overlaps).toBe(1)
  })
  it('is refused where it was never shown', async () => {
    const { fixture } = await withCalendar(review)
    expect(() => takeOver(fixture, 'unknown', coding)).toThrow('no longer shown')
  })
})
