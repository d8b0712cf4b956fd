import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { parseOrder, Usage } from '../../scripts/doctor/args.ts'
import { doctor } from '../../scripts/doctor/doctor.ts'
import { lineOf } from '../../scripts/doctor/report.ts'
import { serve, type ServedProvider } from '../servers/all.ts'
import type { Fault } from '../servers/faults.ts'
import type { Kala } from '../servers/kala/index.ts'
import { type Kimai2, SANDBOX_TOKEN } from '../servers/kimai2/index.ts'
import { counter } from '../support/fakes.ts'

const names = Object.keys(serve) as ServedProvider[]

/** The doctor at a sandbox, as the command line would call it. */
async function visit(name: ServedProvider, typed: string[] = [], fault?: Fault) {
  const { server, fields, personId } = await serve[name]()
  onTestFinished(() => server.close())
  if (fault) server.fault({ ...fault, times: Infinity })
  // What never ends is waited for; for what comes, a busy machine may need longer.
  const limit = fault?.kind === 'trickle' ? { timeoutMs: 400 } : {}
  // Of the sandboxes only Blikk's counts what it is asked.
  const holdMs = name === 'blikk' ? undefined : 0
  const provider = createProviders(createHttp({ fetch: globalThis.fetch, ...limit }), holdMs)[name]
  const valueOf = (kind: string) => fields[provider.loginFields.find((field) => field.kind === kind)?.name ?? ''] ?? ''
  const person = personId === null ? [] : ['--person', personId]
  async function look(more: string[]) {
    const order = parseOrder([name, '--url', valueOf('url'), '--user', valueOf('text'), ...person, ...more])
    const lines: string[] = []
    const report = await doctor({
      provider,
      order: { ...order, user: order.user || null },
      secret: valueOf('secret'),
      now: Date.now(),
      zone: 'Europe/Berlin',
      newId: counter('d'),
      onFinding: (finding) => lines.push(lineOf(finding)),
    })
    return { report, lines, of: (step: string) => report.findings.find((finding) => finding.step === step) }
  }
  return { ...(await look(typed)), server, secret: valueOf('secret'), again: look }
}

describe.each(names)('the doctor at %s', (name) => {
  it('finds everything well, and writes nothing unasked', async () => {
    const { report, lines, of, server } = await visit(name)
    expect(report.ok, lines.join('\n')).toBe(true)
    expect(['address', 'server', 'login', 'identity', 'catalog', 'rules'].map((step) => of(step)?.ok)).toEqual(
      Array.from({ length: 6 }, () => true),
    )
    expect(of('submit')).toBeUndefined()
    // A login may be a POST; what books hours is not.
    const booking = /timesheets|AddHours|TimeReports$|setTimesheetRecord/
    expect(server.requests.filter(({ method, path, body }) => method !== 'GET' && booking.test(path + body))).toEqual(
      [],
    )
  })

  it('writes one short entry, reads it back and takes it away as far as that can be done', async () => {
    const { report, lines, of } = await visit(name, ['--write', '--option', 'workLog=true'])
    expect(report.ok, lines.join('\n')).toBe(true)
    expect(of('submit')?.ok).toBe(true)
    const there = name !== 'kala'
    expect(['find', 'change', 'remove'].map((step) => of(step)?.ok)).toEqual(Array(3).fill(there ? true : null))
    // Records that run are shown by Kimai alone.
    expect(of('running')?.ok).toBe(name.startsWith('kimai') ? true : undefined)
    expect(report.findings.filter(({ step }) => step === 'running')).toHaveLength(name.startsWith('kimai') ? 2 : 0)
    expect(lines.join('\n')).not.toMatch(/refused/i)
  })

  it.each<[string, Fault]>([
    ['a server in trouble', { kind: 'status', status: 503 }],
    ['a broken connection', { kind: 'drop-before' }],
    ['a page instead of data', { kind: 'html' }],
    ['half an answer', { kind: 'malformed' }],
    ['an answer that never ends', { kind: 'trickle' }],
  ])('names the step that %s fails, and keeps the secret', async (_, fault) => {
    const { report, lines, secret } = await visit(name, ['--write'], fault)
    expect(report.ok).toBe(false)
    const failed = report.findings.filter(({ ok }) => ok === false)
    expect(failed).toHaveLength(1)
    expect(['server', 'login', 'person', 'catalog']).toContain(failed[0]?.step)
    expect(failed[0]?.error?.message).not.toBe('')
    expect(JSON.stringify([report, lines])).not.toContain(secret)
  })
})

/** What is left of the minutes that the doctor wrote to a Kimai 2. */
const left = (server: Awaited<ReturnType<typeof visit>>['server']) =>
  (server as Kimai2).timesheets().map(({ description }) => description)

describe('the doctor', () => {
  it('reads the day where a system has one, and the project for pauses', async () => {
    const blikk = await visit('blikk')
    expect(blikk.of('day')?.detail).toMatch(
      /^\d{4}-\d\d-\d\d: \d+:\d\d reported, (no plan|\d+:\d\d planned), (open|locked: .+)$/,
    )
    const kala = await visit('kala')
    expect(kala.of('pauses')?.detail).toMatch(/^booked on .+ \(\d+\)$/)
    expect(kala.of('message')).toMatchObject({ ok: null, detail: 'the server has nothing to say to its people' })
    const { config } = (kala.server as Kala).state
    config.messageOfTheDay = { msg: 'Closed on Friday' }
    expect((await kala.again([])).of('message')).toMatchObject({ ok: true, detail: 'Closed on Friday' })
    expect((await visit('kala', ['--option', 'bookPauses=false'])).of('pauses')?.detail).toContain('switched off')
  })

  it('leaves nothing behind at a Kimai that shows what runs', async () => {
    const { server, of } = await visit('kimai2', ['--write'])
    expect(left(server)).toEqual([])
    expect(of('running')?.detail).toMatch(/^record \d+ was begun, seen and ended$/)
  })

  it('begins no record where another one runs', async () => {
    const { server, of, again } = await visit('kimai2')
    const running = {
      method: 'POST',
      headers: { Authorization: `Bearer ${SANDBOX_TOKEN}`, 'Content-Type': 'application/json' },
    }
    const body = JSON.stringify({ project: 1, activity: 1, begin: '2026-11-20T08:00:00', description: 'mine' })
    expect((await fetch(`${server.url}/api/timesheets`, { ...running, body })).ok).toBe(true)
    expect(of('running')).toBeUndefined()
    expect((await again(['--write'])).of('running')).toMatchObject({ ok: null })
    expect(left(server)).toEqual(['mine'])
  })

  it('says which record to delete where a removal is refused, and names nothing refused that was not', async () => {
    const refused: Fault = { kind: 'status', status: 403, match: { method: 'DELETE' } }
    const { report, of, server, lines } = await visit('kimai2', ['--write'], refused)
    expect(report.ok).toBe(false)
    const id = /is record (\d+)/.exec(of('submit')?.detail ?? '')?.[1]
    expect(of('remove')?.detail).toMatch(
      new RegExp(`Delete record ${id} \\(.+, \\w+ \\d+ \\w+ \\d\\d:\\d\\d\\) there\\.$`),
    )
    expect(left(server)).toEqual(['Stint doctor, changed', 'Stint doctor'])
    expect(lines.filter((line) => /refused/i.test(line))).toEqual([])
  })

  it('calls nothing refused that it did not find itself', async () => {
    const { lines } = await visit('kimai2', ['--write', '--project', 'xyzzy'])
    expect(lines.at(-1)).toContain('There is no project or task that matches "xyzzy" to write on.')
    const asked = await visit('kala', ['--person', ''])
    expect(asked.of('person')?.detail).toMatch(/^Say who you are with --person ID/)
    expect([...lines, ...asked.lines].join('\n')).not.toMatch(/refused/i)
  })

  it('lists the people where the login names nobody', async () => {
    const { report, of } = await visit('kala', ['--person', ''])
    expect(report.ok).toBe(false)
    expect(of('person')?.detail).toContain('7 = Anna Bergström (Developer)')
  })

  it('writes on what the words name', async () => {
    const { of } = await visit('kimai2', ['--write', '--project', 'audio studio'])
    expect(of('submit')?.detail).toContain('Audio Guide · Studio Recording')
    expect((await visit('kimai2', ['--write', '--project', 'xyzzy'])).of('submit')?.ok).toBe(false)
  })

  it('says that a write without an answer may have arrived', async () => {
    const lost: Fault = { kind: 'drop-after', match: { path: '/webapiv2/AddHours' } }
    const { of } = await visit('kala', ['--write'], lost)
    expect(of('submit')).toMatchObject({ ok: false, error: { kind: 'offline', ambiguous: true } })
    expect(of('submit')?.detail).toContain('look there')
    expect(of('find')).toBeUndefined()
  })

  it('sends nothing where hours are not taken', async () => {
    const { report, of } = await visit('kalo', ['--write'])
    expect([report.ok, of('submit')?.ok]).toEqual([true, null])
  })
})

describe('the command line', () => {
  it('takes options with values of their kind', () => {
    const order = parseOrder([
      'blikk',
      '--url',
      'x',
      '--option',
      'timeCode=16',
      '--option',
      'customerSees=true',
      '--json',
    ])
    expect(order).toMatchObject({ provider: 'blikk', options: { timeCode: '16', customerSees: true }, json: true })
  })

  it.each([[[]], [['nothing']], [['local']], [['kala', 'more']], [['kala', '--what']], [['kala', '--option', 'x']]])(
    'says how it is used when it gets %j',
    (argv) => expect(() => parseOrder(argv)).toThrow(Usage),
  )
})
