/** What was begun in Kimai 2 on another device, with the whole engine: gone on with, ended or left alone, never touched unasked. */
import { describe, expect, it } from 'vitest'
import {
  type Kimai2Fixture,
  kimai2Fixture,
  HOUR,
  MINUTE,
  MORNING,
  SECOND,
  unrounded,
  versions,
} from './engineAtKimai2.ts'

const begun = { project: 1, activity: 1, description: 'Begun there' }

/** A record that has run there for an hour, and an app that sees it. */
async function deskBeside(options: Parameters<typeof kimai2Fixture>[0] = {}): Promise<Kimai2Fixture> {
  const fixture = await kimai2Fixture({ config: unrounded, ...options })
  await fixture.there('POST', '', begun)
  await fixture.pass(HOUR)
  await look(fixture)
  return fixture
}

/** The popover is opened. */
async function look(fixture: Kimai2Fixture): Promise<void> {
  fixture.app.tell(({ engine }) => engine.shown())
  await fixture.app.network.quiet()
}

/** The only one listed. */
function listed(fixture: Kimai2Fixture): { accountId: string; recordId: string } {
  const [one, ...others] = fixture.app.snapshot().elsewhere
  if (!one || others.length > 0) throw new Error('one record should run elsewhere')
  return { accountId: one.accountId, recordId: one.id }
}

describe.each(versions)('a record that was begun in Kimai %s', (version) => {
  it('is shown with its time and words, and nothing of it changes by that', async () => {
    const fixture = await deskBeside({ version })
    expect(fixture.app.snapshot().elsewhere).toMatchObject([
      { id: '1', startedAt: MORNING, description: 'Begun there', what: 'Website Relaunch · Coding', known: true },
    ])
    expect(fixture.app.snapshot().timer.kind).toBe('idle')
    await fixture.pass(10 * HOUR)
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: null }])
  })

  it('goes on here as the one record it is, and ends at the click', async () => {
    const fixture = await deskBeside({ version })
    await fixture.ask('adopt', listed(fixture))
    expect(fixture.entry()).toMatchObject({ startedAt: MORNING, endedAt: null, description: 'Begun there' })
    expect(fixture.app.snapshot().elsewhere).toEqual([])
    await fixture.pass(25 * MINUTE)
    await fixture.stop()
    const whole = { begin: MORNING, end: MORNING + HOUR + 25 * MINUTE, description: 'Begun there' }
    expect(fixture.stored()).toMatchObject([whole])
    fixture.expectAgreed()
  })

  it('goes on here over a pause, an edit and a restart, and all of it is there once', async () => {
    const fixture = await deskBeside({ version })
    await fixture.ask('adopt', listed(fixture))
    await fixture.ask('amend', { entryId: fixture.entry().id, description: 'Logo' })
    await fixture.pass(10 * MINUTE)
    await fixture.ask('pause', undefined)
    await fixture.pass(20 * MINUTE)
    await fixture.ask('resume', {})
    await fixture.app.restart()
    await fixture.pass(30 * MINUTE)
    await fixture.stop()
    expect(fixture.stored()).toMatchObject([
      { begin: MORNING, end: MORNING + HOUR + 10 * MINUTE, description: 'Logo' },
      { begin: MORNING + HOUR + 30 * MINUTE, end: MORNING + 2 * HOUR, description: 'Logo' },
    ])
    fixture.expectAgreed()
  })

  it('goes on here in place of what runs here, which keeps every second', async () => {
    const fixture = await kimai2Fixture({ version, config: { ...unrounded, 'timesheet.active_entries.hard_limit': 2 } })
    await fixture.start('On the desk')
    await fixture.pass(5 * MINUTE)
    await fixture.there('POST', '', begun)
    await fixture.pass(10 * MINUTE)
    await look(fixture)
    await fixture.ask('adopt', listed(fixture))
    await fixture.pass(5 * MINUTE)
    await fixture.stop()
    expect(fixture.stored()).toMatchObject([
      { begin: MORNING, end: MORNING + 15 * MINUTE, description: 'On the desk' },
      { begin: MORNING + 5 * MINUTE, end: MORNING + 20 * MINUTE, description: 'Begun there' },
    ])
    fixture.expectAgreed()
  })

  it('is ended there at the second of the click, with all else as it was, and no entry comes of it', async () => {
    const fixture = await deskBeside({ version })
    const one = listed(fixture)
    await fixture.pass(7 * SECOND)
    await fixture.ask('stopElsewhere', one)
    expect(fixture.stored()).toEqual([
      {
        id: '1',
        begin: MORNING,
        end: MORNING + HOUR + 7 * SECOND,
        on: 'Website Relaunch / Coding',
        description: 'Begun there',
      },
    ])
    expect(fixture.app.entries()).toEqual([])
    expect(fixture.app.snapshot().elsewhere).toEqual([])
  })

  it('that was ignored is left alone, over a restart, while the timer runs here', async () => {
    const fixture = await deskBeside({ version, live: false })
    await fixture.ask('ignoreElsewhere', listed(fixture))
    await fixture.app.restart()
    await fixture.start('On the desk')
    await fixture.pass(HOUR)
    await look(fixture)
    await fixture.stop()
    expect(fixture.app.snapshot().elsewhere).toEqual([])
    expect(fixture.stored()).toMatchObject([
      { begin: MORNING, end: null, description: 'Begun there' },
      { begin: MORNING + HOUR, end: MORNING + 2 * HOUR, description: 'On the desk' },
    ])
    fixture.expectAgreed('1')
  })

  it('ended there just before the click here makes no entry, and keeps its end', async () => {
    const fixture = await deskBeside({ version })
    const one = listed(fixture)
    await fixture.there('PATCH', '/1/stop')
    await fixture.pass(2 * MINUTE)
    expect(await fixture.app.ask('adopt', one)).toMatchObject({ kind: 'notFound' })
    await fixture.ask('stopElsewhere', one)
    expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    expect(fixture.app.entries()).toEqual([])
  })
})

const quarters = (mode: string) => ({
  'timesheet.rounding.default.mode': mode,
  'timesheet.rounding.default.begin': 15,
  'timesheet.rounding.default.end': 15,
})

describe.each(versions)('a begin that Kimai %s rounds into the future', (version) => {
  const quarter = 15 * MINUTE
  /** 09:15, on from 09:00:13. */
  const ahead = Math.ceil(MORNING / quarter) * quarter

  /** A record begun there a minute ago, which begins in 14 minutes. */
  async function early(): Promise<Kimai2Fixture> {
    const fixture = await kimai2Fixture({ version, config: quarters('ceil') })
    await fixture.there('POST', '', begun)
    await fixture.pass(MINUTE)
    await look(fixture)
    expect(fixture.stored()).toMatchObject([{ begin: ahead, end: null }])
    return fixture
  }

  it('is gone on with from now, and the time worked since is there', async () => {
    const fixture = await early()
    await fixture.ask('adopt', listed(fixture))
    expect(fixture.entry().startedAt).toBe(MORNING + MINUTE)
    await fixture.pass(HOUR)
    await fixture.stop()
    expect(fixture.stored()).toMatchObject([{ begin: ahead, end: ahead + HOUR }])
    expect(fixture.entry()).toMatchObject({ startedAt: MORNING + MINUTE, endedAt: MORNING + HOUR + MINUTE })
    expect(fixture.view(fixture.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it('is gone on with and stopped before it comes: nothing runs on, and what Kimai makes of it is shown', async () => {
    const fixture = await early()
    await fixture.ask('adopt', listed(fixture))
    await fixture.pass(5 * MINUTE)
    await fixture.stop()
    await fixture.pass(HOUR)
    expect(fixture.stored()).toMatchObject([{ begin: ahead, end: ahead }])
    const { startedAt, endedAt, send } = fixture.view(fixture.entry().id)
    expect([startedAt, endedAt]).toEqual([MORNING + MINUTE, MORNING + 6 * MINUTE])
    expect(send).toMatchObject({ kind: 'sent', remote: { startedAt: ahead, endedAt: ahead } })
  })

  it('can be ended there before it comes, though Kimai’s own stop refuses that', async () => {
    const fixture = await early()
    await expect(fixture.there('PATCH', '/1/stop')).rejects.toThrow('400')
    await fixture.ask('stopElsewhere', listed(fixture))
    expect(fixture.stored()).toMatchObject([{ end: expect.any(Number) }])
  })

  it.each(['default', 'floor', 'ceil', 'closest'])(
    'never is one of ours: it begins with the click, and what rounding (%s) makes of it at the end is shown',
    async (mode) => {
      const fixture = await kimai2Fixture({ version, config: quarters(mode) })
      await fixture.start()
      expect(fixture.stored()).toMatchObject([{ begin: MORNING, end: null }])
      await fixture.pass(HOUR + MINUTE)
      await fixture.stop()
      const [record] = fixture.stored()
      const { id, startedAt, endedAt, send } = fixture.view(fixture.entry().id)
      expect([startedAt, endedAt]).toEqual([MORNING, MORNING + HOUR + MINUTE])
      expect(send).toMatchObject({ kind: 'sent', remote: { startedAt: record?.begin, endedAt: record?.end } })
      expect([(record?.begin ?? 0) % quarter, (record?.end ?? 0) % quarter]).toEqual([0, 0])
      // What it rounded is no hand of somebody else's.
      await fixture.ask('amend', { entryId: id, description: 'Letterhead' })
      expect(fixture.stored()).toMatchObject([{ begin: record?.begin, end: record?.end, description: 'Letterhead' }])
    },
  )
})
