/** What becomes of a record on its way to Kimai 2 and back: times, billable, tags, texts, refusals. */
import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '../serverClient.ts'
import { loggedInProvider, versions } from '../loggedInProvider.ts'

const utc = (text: string): number => Date.parse(`${text}Z`)
const people = [
  ['anna', 'Europe/Berlin'],
  ['indira', 'Asia/Kolkata'],
  ['carla', 'America/Los_Angeles'],
  ['root', 'UTC'],
] as const

describe.each(versions)('a record in Kimai %s', (version) => {
  it.each(people)('has the times of the click when the profile of %s is in %s', async (as, zone) => {
    const { connection, submit, find, server, posting, sent } = await loggedInProvider({ version, as })
    expect(connection.identity.zone).toBe(zone)
    const ref = await submit()
    const { startedAt, endedAt } = posting
    expect(server.timesheets()).toMatchObject([{ begin: startedAt, end: endedAt, zone }])
    expect(ref).toMatchObject({ startedAt, endedAt })
    expect(sent()).toEqual([
      expect.objectContaining({
        begin: expect.stringMatching(/[+-]\d\d:\d\d$/),
        end: expect.stringMatching(/[+-]\d\d:\d\d$/),
      }),
    ])
    expect(await find()).toEqual(ref)
  })

  const nights: [what: string, as: string, startedAt: number, endedAt: number][] = [
    ['spring in Berlin, over the hour that is not there', 'anna', utc('2026-03-29T00:40'), utc('2026-03-29T01:20')],
    ['autumn in Berlin, 02:10 to 02:50 the first time', 'anna', utc('2026-10-25T00:10'), utc('2026-10-25T00:50')],
    ['autumn in Berlin, 02:10 to 02:50 the second time', 'anna', utc('2026-10-25T01:10'), utc('2026-10-25T01:50')],
    ['autumn in Berlin, from one 02:30 to the other', 'anna', utc('2026-10-25T00:30'), utc('2026-10-25T01:30')],
    ['autumn in Berlin, over the whole night', 'anna', utc('2026-10-24T20:00'), utc('2026-10-25T05:00')],
    ['spring in Los Angeles', 'carla', utc('2026-03-08T09:59:59'), utc('2026-03-08T10:00:01')],
    ['autumn in Los Angeles, the first 01:30', 'carla', utc('2026-11-01T08:30'), utc('2026-11-01T08:31')],
    ['autumn in Los Angeles, the second 01:30', 'carla', utc('2026-11-01T09:30'), utc('2026-11-01T09:31')],
  ]
  it.each(nights)('keeps its instants in %s, and is found', async (_, as, startedAt, endedAt) => {
    const { submit, find, server } = await loggedInProvider({ version, as })
    const ref = await submit({ startedAt, endedAt })
    expect(server.timesheets()).toMatchObject([{ begin: startedAt, end: endedAt }])
    expect(ref).toMatchObject({ startedAt, endedAt })
    expect(await find({ startedAt, endedAt })).toEqual(ref)
  })

  it('in one instance of a doubled hour is not taken for the other', async () => {
    const { submit, find } = await loggedInProvider({ version })
    const first = { startedAt: utc('2026-10-25T00:10'), endedAt: utc('2026-10-25T00:50') }
    const second = { startedAt: first.startedAt + HOUR, endedAt: first.endedAt + HOUR }
    await submit(first)
    expect(await find(second, { after: '1' })).toBeNull()
    expect(await find(second)).toBe('unclear')
  })

  it('leaves billable to the server unless the person changed it', async () => {
    const { submit, server, sent, target } = await loggedInProvider({ version })
    await submit()
    await submit({ target: target('Audioguide', 'Coding') })
    expect(server.timesheets().map(({ billable }) => billable)).toEqual([true, false])
    for (const body of sent()) expect(body).not.toHaveProperty('billable')
  })

  it.each([true, false])('carries billable %s for those who may set it', async (billable) => {
    const { submit, server } = await loggedInProvider({ version, as: 'root' })
    expect((await submit({ billable })).note).toBeNull()
    expect(server.timesheets()).toMatchObject([{ billable }])
  })

  it('goes without billable for those who may not, and says so', async () => {
    const { submit, server, sent } = await loggedInProvider({ version })
    const ref = await submit({ billable: false })
    expect(sent()).toEqual([
      expect.objectContaining({ billable: false }),
      expect.not.objectContaining({ billable: false }),
    ])
    expect(server.timesheets()).toHaveLength(1)
    expect(ref.note).toBe('Kimai decides by itself whether it is billable')
  })

  it('is not sent again without billable when something else was refused', async () => {
    const { refused, sent, posting } = await loggedInProvider({ version, as: 'root' })
    const target = { ...posting.target, projectId: '2' }
    expect(await refused({ billable: true, target })).toMatchObject({ kind: 'rejected' })
    expect(sent()).toHaveLength(1)
  })

  it('may have arrived when the answer to the try without billable is lost', async () => {
    const { refused, server, find } = await loggedInProvider({ version })
    server.fault({ kind: 'drop-after', after: 1, match: { method: 'POST', path: '/api/timesheets' } })
    expect(await refused({ billable: true })).toMatchObject({ kind: 'offline', ambiguous: true })
    expect(await find({ billable: true })).not.toBeNull()
  })

  it('gets its tags made before they are used, visible', async () => {
    const { submit, server } = await loggedInProvider({ version })
    const ref = await submit({ tags: ['vis', 'neu', 'Büro'] })
    expect(ref.note).toBeNull()
    expect(server.state.tags.find(({ name }) => name === 'neu')).toMatchObject({ visible: true })
    expect(server.state.tags).toHaveLength(4)
    expect(server.timesheets()[0]?.tags.map(({ name }) => name)).toEqual(['vis', 'neu', 'büro'])
  })

  it('goes without a tag that can’t be made, and names it', async () => {
    const { submit, server } = await loggedInProvider({ version })
    const ref = await submit({ tags: ['x', 'vis'] })
    expect(ref.note).toBe('Kimai did not keep: x')
    expect(server.timesheets()).toHaveLength(1)
  })

  it('goes without tags where tags may not be looked up or made', async () => {
    const { submit, server } = await loggedInProvider({ version })
    server.fault({ kind: 'status', status: 403, match: { path: /^\/api\/tags/ }, times: Infinity })
    expect((await submit({ tags: ['neu'] })).note).toBe('Kimai did not keep: neu')
    expect(server.timesheets()).toHaveLength(1)
  })

  it('waits when the server is in trouble over a tag, and has not arrived', async () => {
    const { refused, server } = await loggedInProvider({ version })
    server.fault({ kind: 'drop-after', match: { method: 'POST', path: '/api/tags' } })
    expect(await refused({ tags: ['neu'] })).toMatchObject({ kind: 'offline', ambiguous: false })
    server.fault({ kind: 'status', status: 503, retryAfter: 9, match: { path: '/api/tags/find' } })
    expect(await refused({ tags: ['neu'] })).toMatchObject({ kind: 'server', ambiguous: false, retryAfterMs: 9_000 })
    expect(server.timesheets()).toEqual([])
  })

  it('carries all tags in one text, as a list is refused', async () => {
    const { submit, sent } = await loggedInProvider({ version })
    await submit({ tags: ['vis', 'büro'] })
    expect(sent()).toEqual([expect.objectContaining({ tags: 'vis,büro' })])
  })

  const texts = [
    '  spaces around  ',
    '\u200bzero width\u200b',
    'line\nbreak\n',
    '\u00a0non-breaking',
    '“Ω” 🕐 <b>&amp;',
  ]
  it.each([...texts, '', ' '])('with the description "%s" is found, though the server trims', async (description) => {
    const { submit, find } = await loggedInProvider({ version })
    const ref = await submit({ description })
    expect(await find({ description })).toEqual(ref)
  })

  it('in a project that was hidden meanwhile is refused in the words of the server', async () => {
    const { refused, server } = await loggedInProvider({ version })
    const website = server.state.projects.find(({ name }) => name === 'Website')
    if (website) website.visible = false
    const error = await refused()
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('project: The selected choice is invalid.')
  })

  it('that overlaps another where that is forbidden is refused in the words of the server', async () => {
    const { refused, submit } = await loggedInProvider({
      version,
      config: { 'timesheet.rules.allow_overlapping_records': false },
    })
    await submit()
    const error = await refused({ description: 'another' })
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('You already have an entry for this time.')
  })

  it('is refused in the language of the person', async () => {
    const { refused, posting } = await loggedInProvider({ version, as: 'dieter' })
    const error = await refused({ target: { ...posting.target, projectId: '2' } })
    expect(error.message).toContain('project: Die Auswahl ist ungültig.')
  })
})

describe('a refusal', () => {
  const refusals: [what: string, body: unknown, words: string][] = [
    [
      'of a form',
      {
        code: 400,
        errors: { errors: ['Form.'], children: { begin: {}, end: { errors: ['Too late.', 'Too late.'] } } },
      },
      'Form. end: Too late.',
    ],
    [
      'of the service, with a code in quotes',
      { code: '400', message: 'There was a problem saving.', errors: { children: { end_date: { errors: ['No.'] } } } },
      'end_date: No.',
    ],
    [
      'of a custom field, deep inside',
      {
        message: 'Validation Failed',
        errors: { children: { metaFields: { children: [{ children: { value: { errors: ['Ticket?'] } } }] } } },
      },
      'metaFields: Ticket?',
    ],
    [
      'with an empty list for no fields',
      { message: 'Validation Failed', errors: { children: [] } },
      'Validation Failed',
    ],
    ['without a reason', { code: 400, message: 'Bad Request' }, 'Bad Request'],
    ['without anything', {}, 'no reason given'],
  ]
  it.each(refusals)('%s is shown in the words it has', async (_, body, words) => {
    const { refused, server, sent } = await loggedInProvider()
    const match = { method: 'POST', path: '/api/timesheets' }
    server.fault({ kind: 'status', status: 400, body: JSON.stringify(body), match })
    expect(await refused()).toMatchObject({ kind: 'rejected', ambiguous: false, message: words })
    expect(sent()).toHaveLength(1)
  })

  it('for the lack of a permission has the words the server has for it', async () => {
    const { refused, server } = await loggedInProvider()
    server.state.config.permissions['ROLE_USER'] = { create_own_timesheet: false }
    expect(await refused()).toMatchObject({ kind: 'forbidden', message: 'Kimai does not allow it: Forbidden' })
  })

  it('of an expired token in mid-life asks for a login', async () => {
    const { refused, server } = await loggedInProvider()
    server.state.tokens.clear()
    expect(await refused()).toMatchObject({ kind: 'unauthorized', ambiguous: false })
  })
})

describe('an answer', () => {
  it.each(['+0100', '+01:00', ''])(
    'whose times have the offset "%s" is read or named, never guessed',
    async (offset) => {
      const { submit, server, refused, posting } = await loggedInProvider()
      const record = { id: 9, project: 1, activity: 1, description: null, tags: [] }
      const times = { begin: `2026-11-20T10:15:00${offset}`, end: `2026-11-20T11:45:30${offset}` }
      const body = JSON.stringify({ ...record, ...times })
      server.fault({ kind: 'status', status: 200, body, match: { method: 'POST', path: '/api/timesheets' } })
      if (offset !== '') {
        expect(await submit()).toMatchObject({ id: '9', startedAt: posting.startedAt, endedAt: posting.endedAt })
        return
      }
      const error = await refused()
      expect(error).toMatchObject({ kind: 'protocol', ambiguous: true })
      expect(error.message).toContain('begin')
    },
  )

  it('with expanded or missing project and activity is read', async () => {
    const { find, server, posting } = await loggedInProvider()
    const times = { begin: '2026-11-20T10:15:00+0100', end: '2026-11-20T11:45:30+0100' }
    const body = JSON.stringify([
      { id: 7, project: null, activity: null, description: null, tags: [], ...times },
      { id: 8, project: { id: 1, name: 'Website' }, activity: { id: 1 }, description: 'Weekly letter', ...times },
    ])
    server.fault({ kind: 'status', status: 200, body, match: { method: 'GET', path: '/api/timesheets' } })
    expect(await find()).toEqual({
      id: '8',
      startedAt: posting.startedAt,
      endedAt: posting.endedAt,
      note: null,
      stamp: expect.any(String),
    })
  })

  it('shows a record that the stock rounding made longer as it is now', async () => {
    const { submit, find, posting } = await loggedInProvider({
      config: { 'timesheet.rounding.default.begin': 1, 'timesheet.rounding.default.end': 1 },
    })
    const odd = { startedAt: posting.startedAt + 59_000, endedAt: posting.startedAt + 62_000 }
    const ref = await submit(odd)
    expect(ref).toMatchObject({ startedAt: posting.startedAt, endedAt: posting.startedAt + 2 * MINUTE })
    expect(await find(odd)).toEqual(ref)
  })
})
