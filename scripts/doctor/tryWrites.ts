/** What the doctor does with `--write`: one short record there, found, changed and taken back, and one that runs. */
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type { Connection, Posting, Provider, RemoteRef } from '../../electron/core/ports/ports.ts'
import { targetsOf } from '../../shared/catalog/targets.ts'
import type { Catalog, ProviderRules, Target } from '../../shared/model/snapshot.ts'
import { buildIndex, search } from '../../shared/search/searchTargets.ts'
import { clock, dayName } from '../../shared/time/formatTime.ts'
import type { DoctorNeeds } from './doctor.ts'
import type { Findings } from './report.ts'

interface Place {
  connection: Connection
  catalog: Catalog
  rules: ProviderRules
}

const minute = 60_000
/** For all that is done with one record, ms. */
const patience = 120_000

export async function tryWrites(needs: DoctorNeeds, place: Place, findings: Findings): Promise<void> {
  const { provider, order } = needs
  if (!place.rules.submitsHours) return findings.skip('submit', `${provider.label} takes no hours of this account.`)
  const target = pick(targetsOf('doctor', place.catalog), order.target)
  if (!target) {
    const words = order.target === null ? '' : ` that matches "${order.target}"`
    return findings.wrong('submit', `There is no project or task${words} to write on.`)
  }
  const record = { ...needs, ...place, target, findings, signal: AbortSignal.timeout(patience) }
  await tryRecord(record)
  // Also where the account does without by now: this says whether it could.
  const shown = { ...record, rules: { ...place.rules, liveRecords: true }, signal: AbortSignal.timeout(patience) }
  if (provider.live) await tryRunning(shown, provider.live)
}

type Record = DoctorNeeds & Place & { target: Target; findings: Findings; signal: AbortSignal }

const pick = (targets: Target[], words: string | null): Target | undefined =>
  words === null ? targets[0] : search(buildIndex(targets), words, 1)[0]

/** As Stint would send it. It ended a minute ago, so that no clock that is a little off makes it lie in the future. */
function postingFor({ target, rules, now, zone, newId }: Record, runs: boolean): Posting | undefined {
  const endedAt = Math.floor(now / minute) * minute - minute
  const entry = {
    id: newId(),
    target,
    startedAt: endedAt - minute,
    endedAt: runs ? null : endedAt,
    pauses: [],
    zone,
    description: 'Stint doctor',
    tags: [],
    billable: null,
  }
  return planPostings(entry, { rules, abilities: { amends: false, removes: false }, pauseTarget: null }, newId)[0]
}

async function tryRecord(record: Record): Promise<void> {
  const { provider, connection, target, findings, signal } = record
  const posting = postingFor(record, false)
  if (!posting) return findings.skip('submit', `${provider.label} can’t hold a record of one minute.`)
  try {
    const after = (await provider.newestId?.(connection, posting, signal)) ?? null
    const ref = await provider.submit(connection, posting, signal)
    const name = [target.project, target.activity, target.task].filter(Boolean).join(' · ')
    const id = ref.id === null ? '' : ` is record ${ref.id}`
    findings.note('submit', `one minute on ${name}${id}${ref.note ? `; ${ref.note}` : ''}`)
    await readBack(record, posting, { ref, after })
    const last = await change(record, posting, ref)
    await removeRecord(record, 'remove', posting, last)
  } catch (error) {
    findings.fail('submit', error)
  }
}

interface Sent {
  ref: RemoteRef
  after: string | null
}

async function readBack(record: Record, posting: Posting, { ref, after }: Sent): Promise<void> {
  const { provider, connection, findings, signal } = record
  if (!provider.find) return findings.skip('find', `${provider.label} can’t be asked what it holds: look there.`)
  try {
    const terms = { claimed: new Set<string>(), after, siblings: [] }
    const found = await provider.find(connection, posting, terms, signal)
    if (found === 'unclear') return findings.wrong('find', 'It can’t be told which record it is.')
    if (found?.id !== ref.id) return findings.wrong('find', 'The record is not found again.')
    findings.note('find', 'found again by what it holds')
  } catch (error) {
    findings.fail('find', error)
  }
}

/** Gives the record another text; answers what is known of it then. */
async function change(record: Record, posting: Posting, ref: RemoteRef): Promise<RemoteRef> {
  const { provider, connection, rules, findings, signal } = record
  if (!provider.amend || ref.id === null) {
    findings.skip('change', `${provider.label} lets no record be changed from here.`)
    return ref
  }
  const changed = rules.description ? { description: 'Stint doctor, changed' } : { endedAt: posting.endedAt + minute }
  try {
    const stored = await provider.amend(connection, ref, { ...posting, ...changed }, signal)
    findings.note('change', `${rules.description ? 'its text' : 'its end'} was changed`)
    return stored
  } catch (error) {
    findings.fail('change', error)
    return ref
  }
}

/** Which record to delete by hand, where it can’t be taken back. */
const whichOne = ({ target, zone }: Record, { startedAt }: Posting, { id }: RemoteRef): string =>
  `${id === null ? 'the record' : `record ${id}`} (${target.project}, ${dayName(startedAt, zone)} ${clock(startedAt, zone)})`

async function removeRecord(record: Record, step: string, posting: Posting, ref: RemoteRef): Promise<void> {
  const { provider, connection, findings, signal } = record
  const which = whichOne(record, posting, ref)
  if (!provider.remove || ref.id === null) {
    return findings.skip(step, `${provider.label} lets nothing be removed from here: delete ${which} there.`)
  }
  try {
    await provider.remove(connection, ref, signal)
    findings.note(step, 'removed again')
  } catch (error) {
    findings.fail(step, error, `Delete ${which} there.`)
  }
}

/** A record that runs, begins and ends as while a timer runs. Where another one runs nothing is begun: it might be ended by that. */
async function tryRunning(record: Record, live: NonNullable<Provider['live']>): Promise<void> {
  const { connection, findings, signal } = record
  const posting = postingFor(record, true)
  if (!posting) return findings.skip('running', 'shows no running records')
  let begun: RemoteRef | null = null
  try {
    const [other] = await live.active(connection, signal)
    if (other) {
      return findings.skip('running', `not tried: ${other.what} runs there now, and could be ended by another one`)
    }
    begun = await live.start(connection, posting, signal)
    const seen = (await live.active(connection, signal)).some(({ id }) => id === begun?.id)
    if (!seen) findings.wrong('running', 'The record that was begun is not among those that run.')
    const ended = { ...posting, running: false, endedAt: posting.startedAt + minute }
    begun = await live.stop(connection, begun, ended, signal)
    if (seen) findings.note('running', `record ${begun.id} was begun, seen and ended`)
  } catch (error) {
    const which = begun === null ? undefined : `End ${whichOne(record, posting, begun)} there.`
    findings.fail('running', error, which)
  }
  if (begun !== null) await removeRecord(record, 'running', posting, begun)
}
