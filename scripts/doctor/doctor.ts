/** Looks a server over as Stint would use it: log in, see what there is, and with `write` one short entry there and back. */
import { optionsOf } from '../../electron/core/accounts/accountState.ts'
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type {
  Connected,
  Connection,
  LoginValues,
  Posting,
  Provider,
  RemoteRef,
} from '../../electron/core/ports/ports.ts'
import { targetsOf } from '../../shared/catalog/targets.ts'
import { AppError } from '../../shared/errors.ts'
import type { LoginStep, Target } from '../../shared/model/snapshot.ts'
import { buildIndex, search } from '../../shared/search/searchTargets.ts'
import type { Order } from './args.ts'
import { collect, type Finding, type Findings, type Report } from './report.ts'
import { rulesInWords } from './words.ts'

export interface DoctorNeeds {
  provider: Provider
  order: Order
  secret: string
  /** Epoch ms. */
  now: number
  zone: string
  newId: () => string
  onFinding: (finding: Finding) => void
}

/** Longer than any single request may take, ms. */
const patience = 120_000

export async function doctor(needs: DoctorNeeds): Promise<Report> {
  const { provider, order, secret, onFinding } = needs
  const findings = collect(secret, onFinding)
  const connected = await connect(needs, findings)
  if (connected) {
    const { facts, catalog, report } = connected
    const options = optionsOf(provider, facts, order.options)
    const rules = provider.rulesFor?.(facts, options) ?? provider.rules
    const { customers, projects, activities, tasks } = catalog
    findings.note(
      'catalog',
      `${projects.length} projects, ${activities.length} activities, ${tasks.length} tasks, ${customers.length} customers: ${report.targets} to choose from`,
    )
    for (const warning of report.warnings) findings.skip('warning', warning)
    for (const field of provider.optionFields?.(facts) ?? []) {
      findings.skip('option', `${field.name} = ${String(options[field.name])} (${field.label})`)
    }
    findings.note('rules', rulesInWords(rules, provider))
    if (order.write) await write(needs, connected, options, findings)
  }
  return { ok: findings.list.every(({ ok }) => ok !== false), provider: provider.id, findings: findings.list }
}

async function connect({ provider, order, secret }: DoctorNeeds, findings: Findings): Promise<Connected | null> {
  const steps: LoginStep[] = []
  const passed = () => {
    const step = steps.at(-1)
    if (step && step !== 'catalog') findings.note(step, 'passed')
  }
  const onStep = (step: LoginStep) => {
    if (step === steps.at(-1)) return
    passed()
    steps.push(step)
  }
  try {
    const fields = fieldsOf(provider, order, secret)
    const login = { fields, insecure: order.insecure, personId: order.personId ?? undefined, onStep }
    const outcome = await provider.connect(login, AbortSignal.timeout(patience))
    if (outcome.kind === 'choose') {
      const some = outcome.people
        .slice(0, 20)
        .map(({ id, name, detail }) => `${id} = ${name}${detail ? ` (${detail})` : ''}`)
      const more = outcome.people.length > some.length ? ` … ${outcome.people.length - some.length} more` : ''
      throw new AppError('rejected', `Say who you are with --person ID: ${some.join(', ')}${more}`, { step: 'person' })
    }
    const { server, name, zone, baseUrl } = outcome.report
    passed()
    findings.note('identity', `${name} at ${server} (${baseUrl})${zone === null ? '' : `, times in ${zone}`}`)
    return outcome
  } catch (error) {
    findings.fail((error instanceof AppError ? error.step : undefined) ?? steps.at(-1) ?? 'address', error)
    return null
  }
}

/** The login form filled in by kind of field. */
function fieldsOf({ loginFields }: Provider, { url, user }: Order, secret: string): LoginValues {
  const given = { url, text: user, secret }
  return Object.fromEntries(loginFields.map(({ name, kind, initial = '' }) => [name, given[kind] ?? initial]))
}

async function write(
  needs: DoctorNeeds,
  connected: Connected,
  options: Connection['options'],
  findings: Findings,
): Promise<void> {
  const { provider, order } = needs
  const { baseUrl, secret, identity, facts } = connected
  const connection: Connection = { accountId: 'doctor', baseUrl, secret, identity, options, facts }
  const signal = AbortSignal.timeout(patience)
  const posting = postingFor(needs, connected, options)
  if (posting === null) {
    const words = order.target === null ? '' : ` that matches "${order.target}"`
    return findings.fail('submit', new AppError('notFound', `There is no project or task${words}.`))
  }
  if (posting === undefined) return findings.skip('submit', `${provider.label} takes no hours of this account.`)
  try {
    const after = (await provider.newestId?.(connection, posting, signal)) ?? null
    const ref = await provider.submit(connection, posting, signal)
    const name = [posting.target.project, posting.target.activity, posting.target.task].filter(Boolean).join(' · ')
    findings.note(
      'submit',
      `one minute on ${name}${ref.id === null ? '' : ` is record ${ref.id}`}${ref.note ? `; ${ref.note}` : ''}`,
    )
    await readBack(provider, connection, posting, { ref, after }, findings, signal)
    await removeRecord(provider, connection, ref, findings, signal)
  } catch (error) {
    findings.fail('submit', error)
  }
}

/** One minute that ended just now, as Stint would send it; undefined: this account takes none, null: no target. */
function postingFor(
  { provider, order, now, zone, newId }: DoctorNeeds,
  { catalog, facts }: Connected,
  options: Connection['options'],
): Posting | undefined | null {
  const target = pick(targetsOf('doctor', catalog), order.target)
  if (!target) return null
  const endedAt = Math.floor(now / 60_000) * 60_000
  const entry = {
    id: newId(),
    target,
    startedAt: endedAt - 60_000,
    endedAt,
    pauses: [],
    zone,
    description: 'Stint doctor',
    tags: [],
    billable: null,
  }
  const rules = provider.rulesFor?.(facts, options) ?? provider.rules
  return planPostings(entry, { rules, abilities: { amends: false, removes: false }, pauseTarget: null }, newId)[0]
}

function pick(targets: Target[], words: string | null): Target | undefined {
  return words === null ? targets[0] : search(buildIndex(targets), words, 1)[0]
}

async function readBack(
  provider: Provider,
  connection: Connection,
  posting: Posting,
  { ref, after }: { ref: RemoteRef; after: string | null },
  findings: Findings,
  signal: AbortSignal,
): Promise<void> {
  if (!provider.find) return findings.skip('find', `${provider.label} can't be asked what it holds: look there.`)
  try {
    const terms = { claimed: new Set<string>(), after, siblings: [] }
    const found = await provider.find(connection, posting, terms, signal)
    if (found === 'unclear')
      return findings.fail('find', new AppError('protocol', 'It can’t be told which record it is.'))
    if (found?.id !== ref.id) return findings.fail('find', new AppError('notFound', 'The record is not found again.'))
    findings.note('find', `found again by what it holds`)
  } catch (error) {
    findings.fail('find', error)
  }
}

async function removeRecord(
  provider: Provider,
  connection: Connection,
  ref: RemoteRef,
  findings: Findings,
  signal: AbortSignal,
): Promise<void> {
  if (!provider.remove || ref.id === null) {
    return findings.skip('remove', `${provider.label} lets nothing be removed from here: take the minute out there.`)
  }
  try {
    await provider.remove(connection, ref, signal)
    findings.note('remove', 'removed again')
  } catch (error) {
    findings.fail('remove', error)
  }
}
