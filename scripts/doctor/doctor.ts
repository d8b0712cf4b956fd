/** Looks a server over as Stint would use it: log in, see what there is, and with `write` short records there and back. */
import { optionsOf } from '../../electron/core/accounts/accountState.ts'
import type { Connected, Connection, LoginValues, Provider } from '../../electron/core/ports/ports.ts'
import { AppError } from '../../shared/errors.ts'
import type { LoginStep, ProviderRules } from '../../shared/model/snapshot.ts'
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import type { Order } from './args.ts'
import { collect, type Finding, type Findings, type Report } from './report.ts'
import { rulesInWords } from './words.ts'
import { tryWrites } from './tryWrites.ts'

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
    const { baseUrl, secret: kept, identity } = connected
    const connection: Connection = { accountId: 'doctor', baseUrl, secret: kept, identity, options, facts }
    tellPauses(rules, connected, findings)
    if (connected.message === null) findings.skip('message', 'the server has nothing to say to its people')
    else findings.note('message', connected.message)
    await readDay(needs, connection, findings)
    if (order.write) await tryWrites(needs, { connection, catalog, rules }, findings)
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

/** Where pauses are booked, at a system that has a project for them. */
function tellPauses({ booksPauses, breaks }: ProviderRules, { catalog }: Connected, findings: Findings): void {
  if (breaks !== 'segments') return
  const project = catalog.projects.find(({ id }) => id === catalog.pauseProjectId)
  if (booksPauses && project) findings.note('pauses', `booked on ${project.name} (${project.id})`)
  else if (project)
    findings.skip('pauses', `not booked: switched off; they could be on ${project.name} (${project.id})`)
  else findings.skip('pauses', 'not booked: the server names no project for them')
}

/** What the system says of today, where Stint asks for that. */
async function readDay(
  { provider, now, zone }: DoctorNeeds,
  connection: Connection,
  findings: Findings,
): Promise<void> {
  if (!provider.dayStatuses) return
  try {
    const date = localDate(now, zone)
    const [day] = await provider.dayStatuses(connection, { from: date, to: date }, AbortSignal.timeout(patience))
    if (!day) return findings.note('day', `${date}: nothing is said`)
    const plan = day.scheduledMs === null ? 'no plan' : `${hoursMinutes(day.scheduledMs)} planned`
    const open = day.locked === null ? 'open' : `locked: ${day.locked}`
    findings.note('day', `${date}: ${hoursMinutes(day.reportedMs)} reported, ${plan}, ${open}`)
  } catch (error) {
    findings.fail('day', error)
  }
}
