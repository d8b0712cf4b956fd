/** What was begun in Kimai 2 on another device, with the whole engine: gone on with, ended or left alone, never touched unasked. */
import { describe, expect, it } from 'vitest'
import { type FieldDesk, fieldDesk, HOUR, MINUTE, MORNING, SECOND, unrounded, versions } from './engineAtKimai2.ts'

const begun = { project: 1, activity: 1, description: 'Begun there' }

/** A record that has run there for an hour, and a desk that sees it. */
async function deskBeside(options: Parameters<typeof fieldDesk>[0] = {}): Promise<FieldDesk> {
  const desk = await fieldDesk({ config: unrounded, ...options })
  await desk.there('POST', '', begun)
  await desk.pass(HOUR)
  await look(desk)
  return desk
}

/** The popover is opened. */
async function look(desk: FieldDesk): Promise<void> {
  desk.world.tell(({ engine }) => engine.shown())
  await desk.world.network.quiet()
}

/** The only one listed. */
function listed(desk: FieldDesk): { accountId: string; recordId: string } {
  const [one, ...others] = desk.world.snapshot().elsewhere
  if (!one || others.length > 0) throw new Error('one record should run elsewhere')
  return { accountId: one.accountId, recordId: one.id }
}

describe.each(versions)('a record that was begun in Kimai %s', (version) => {
  it('is shown with its time and words, and nothing of it changes by that', async () => {
    const desk = await deskBeside({ version })
    expect(desk.world.snapshot().elsewhere).toMatchObject([
      { id: '1', startedAt: MORNING, description: 'Begun there', what: 'Website Relaunch · Coding', known: true },
    ])
    expect(desk.world.snapshot().timer.kind).toBe('idle')
    await desk.pass(10 * HOUR)
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: null }])
  })

  it('goes on here as the one record it is, and ends at the click', async () => {
    const desk = await deskBeside({ version })
    await desk.ask('adopt', listed(desk))
    expect(desk.entry()).toMatchObject({ startedAt: MORNING, endedAt: null, description: 'Begun there' })
    expect(desk.world.snapshot().elsewhere).toEqual([])
    await desk.pass(25 * MINUTE)
    await desk.stop()
    const whole = { begin: MORNING, end: MORNING + HOUR + 25 * MINUTE, description: 'Begun there' }
    expect(desk.stored()).toMatchObject([whole])
    desk.expectAgreed()
  })

  it('goes on here over a pause, an edit and a restart, and all of it is there once', async () => {
    const desk = await deskBeside({ version })
    await desk.ask('adopt', listed(desk))
    await desk.ask('amend', { entryId: desk.entry().id, description: 'Logo' })
    await desk.pass(10 * MINUTE)
    await desk.ask('pause', undefined)
    await desk.pass(20 * MINUTE)
    await desk.ask('resume', {})
    await desk.world.restart()
    await desk.pass(30 * MINUTE)
    await desk.stop()
    expect(desk.stored()).toMatchObject([
      { begin: MORNING, end: MORNING + HOUR + 10 * MINUTE, description: 'Logo' },
      { begin: MORNING + HOUR + 30 * MINUTE, end: MORNING + 2 * HOUR, description: 'Logo' },
    ])
    desk.expectAgreed()
  })

  it('goes on here in place of what runs here, which keeps every second', async () => {
    const desk = await fieldDesk({ version, config: { ...unrounded, 'timesheet.active_entries.hard_limit': 2 } })
    await desk.start('On the desk')
    await desk.pass(5 * MINUTE)
    await desk.there('POST', '', begun)
    await desk.pass(10 * MINUTE)
    await look(desk)
    await desk.ask('adopt', listed(desk))
    await desk.pass(5 * MINUTE)
    await desk.stop()
    expect(desk.stored()).toMatchObject([
      { begin: MORNING, end: MORNING + 15 * MINUTE, description: 'On the desk' },
      { begin: MORNING + 5 * MINUTE, end: MORNING + 20 * MINUTE, description: 'Begun there' },
    ])
    desk.expectAgreed()
  })

  it('is ended there at the second of the click, with all else as it was, and no entry comes of it', async () => {
    const desk = await deskBeside({ version })
    const one = listed(desk)
    await desk.pass(7 * SECOND)
    await desk.ask('stopElsewhere', one)
    expect(desk.stored()).toEqual([
      {
        id: '1',
        begin: MORNING,
        end: MORNING + HOUR + 7 * SECOND,
        on: 'Website Relaunch / Coding',
        description: 'Begun there',
      },
    ])
    expect(desk.world.entries()).toEqual([])
    expect(desk.world.snapshot().elsewhere).toEqual([])
  })

  it('that was ignored is left alone, over a restart, while the timer runs here', async () => {
    const desk = await deskBeside({ version, live: false })
    await desk.ask('ignoreElsewhere', listed(desk))
    await desk.world.restart()
    await desk.start('On the desk')
    await desk.pass(HOUR)
    await look(desk)
    await desk.stop()
    expect(desk.world.snapshot().elsewhere).toEqual([])
    expect(desk.stored()).toMatchObject([
      { begin: MORNING, end: null, description: 'Begun there' },
      { begin: MORNING + HOUR, end: MORNING + 2 * HOUR, description: 'On the desk' },
    ])
    desk.expectAgreed('1')
  })

  it('ended there just before the click here makes no entry, and keeps its end', async () => {
    const desk = await deskBeside({ version })
    const one = listed(desk)
    await desk.there('PATCH', '/1/stop')
    await desk.pass(2 * MINUTE)
    expect(await desk.world.ask('adopt', one)).toMatchObject({ kind: 'notFound' })
    await desk.ask('stopElsewhere', one)
    expect(desk.stored()).toMatchObject([{ begin: MORNING, end: MORNING + HOUR }])
    expect(desk.world.entries()).toEqual([])
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
  async function early(): Promise<FieldDesk> {
    const desk = await fieldDesk({ version, config: quarters('ceil') })
    await desk.there('POST', '', begun)
    await desk.pass(MINUTE)
    await look(desk)
    expect(desk.stored()).toMatchObject([{ begin: ahead, end: null }])
    return desk
  }

  it('is gone on with from now, and the time worked since is there', async () => {
    const desk = await early()
    await desk.ask('adopt', listed(desk))
    expect(desk.entry().startedAt).toBe(MORNING + MINUTE)
    await desk.pass(HOUR)
    await desk.stop()
    expect(desk.stored()).toMatchObject([{ begin: ahead, end: ahead + HOUR }])
    expect(desk.entry()).toMatchObject({ startedAt: MORNING + MINUTE, endedAt: MORNING + HOUR + MINUTE })
    expect(desk.view(desk.entry().id).send).toMatchObject({ kind: 'sent' })
  })

  it('is gone on with and stopped before it comes: nothing runs on, and what Kimai makes of it is shown', async () => {
    const desk = await early()
    await desk.ask('adopt', listed(desk))
    await desk.pass(5 * MINUTE)
    await desk.stop()
    await desk.pass(HOUR)
    expect(desk.stored()).toMatchObject([{ begin: ahead, end: ahead }])
    const { startedAt, endedAt, send } = desk.view(desk.entry().id)
    expect([startedAt, endedAt]).toEqual([MORNING + MINUTE, MORNING + 6 * MINUTE])
    expect(send).toMatchObject({ kind: 'sent', remote: { startedAt: ahead, endedAt: ahead } })
  })

  it('can be ended there before it comes, though Kimai’s own stop refuses that', async () => {
    const desk = await early()
    await expect(desk.there('PATCH', '/1/stop')).rejects.toThrow('400')
    await desk.ask('stopElsewhere', listed(desk))
    expect(desk.stored()).toMatchObject([{ end: expect.any(Number) }])
  })

  it.each(['default', 'floor', 'ceil', 'closest'])(
    'never is one of ours: it begins with the click, and what rounding (%s) makes of it at the end is shown',
    async (mode) => {
      const desk = await fieldDesk({ version, config: quarters(mode) })
      await desk.start()
      expect(desk.stored()).toMatchObject([{ begin: MORNING, end: null }])
      await desk.pass(HOUR + MINUTE)
      await desk.stop()
      const [record] = desk.stored()
      const { id, startedAt, endedAt, send } = desk.view(desk.entry().id)
      expect([startedAt, endedAt]).toEqual([MORNING, MORNING + HOUR + MINUTE])
      expect(send).toMatchObject({ kind: 'sent', remote: { startedAt: record?.begin, endedAt: record?.end } })
      expect([(record?.begin ?? 0) % quarter, (record?.end ?? 0) % quarter]).toEqual([0, 0])
      // What it rounded is no hand of somebody else's.
      await desk.ask('amend', { entryId: id, description: 'Letterhead' })
      expect(desk.stored()).toMatchObject([{ begin: record?.begin, end: record?.end, description: 'Letterhead' }])
    },
  )
})
