import { describe, expect, it, onTestFinished } from 'vitest'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { parseOrder, Usage } from '../../scripts/doctor/args.ts'
import { doctor } from '../../scripts/doctor/doctor.ts'
import { lineOf } from '../../scripts/doctor/report.ts'
import { serve, type ServedProvider } from '../servers/all.ts'
import type { Fault } from '../servers/faults.ts'
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
  const order = parseOrder([name, '--url', valueOf('url'), '--user', valueOf('text'), ...person, ...typed])
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
  const of = (step: string) => report.findings.find((finding) => finding.step === step)
  return { report, lines, of, server, secret: valueOf('secret') }
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
    expect([of('find')?.ok, of('remove')?.ok]).toEqual(there ? [true, true] : [null, null])
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

describe('the doctor', () => {
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
