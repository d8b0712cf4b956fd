/**
 * What helps to find a fault and says nothing of the person's work: only what is named here gets in, so that no secret,
 * address, name or description has to be found and taken out. Pure.
 */
import { defaultSettings } from '../../../shared/settings/settingsSchema.ts'
import type { AccountView, Settings } from '../../../shared/model/snapshot.ts'
import type { Backup } from './restorePlan.ts'

export interface DiagnosticsNeeds {
  now: number
  zone: string
  /** Names and versions of this program and of what it runs on; nothing of the person. */
  machine: Record<string, string | number | boolean>
  settings: Settings
  accounts: AccountView[]
  journal: Pick<Backup, 'entries' | 'postings' | 'removals' | 'gaps' | 'broken'>
  journalBytes: number
  /** Ids of what is told in the popover. */
  notices: string[]
  /** The newest lines of the log, the last one last. */
  log: string[]
}

/** As JSON for a person to read before it goes anywhere. */
export function diagnosticsOf(needs: DiagnosticsNeeds): string {
  const { now, zone, machine, settings, accounts, journal, journalBytes, notices, log } = needs
  const numbers = new Map(accounts.map(({ id }, at) => [id, `account ${at + 1}`]))
  const state = {
    made: new Date(now).toISOString(),
    zone,
    machine,
    settings: withoutNames(settings),
    accounts: accounts.map(accountOf),
    journal: {
      bytes: journalBytes,
      entries: journal.entries.length,
      running: journal.entries.some(({ endedAt }) => endedAt === null),
      zones: new Set(journal.entries.map((entry) => entry.zone)).size,
      postings: counted(
        journal.postings,
        ({ target, state: how, error }) =>
          `${numbers.get(target.accountId) ?? 'no account'}: ${how}${error ? ` (${error.kind})` : ''}`,
      ),
      removals: journal.removals.length,
      gaps: counted(journal.gaps, ({ outcome }) => outcome ?? 'open'),
      unreadable: counted(
        [...(journal.broken?.setAside ?? []), ...(journal.broken?.rows ?? [])],
        ({ source }) => source,
      ),
    },
    // Some go on with the id of an account.
    notices: notices.map((id) => id.split(' ')[0] ?? ''),
    log: log.flatMap((line) => cleanLine(line, numbers) ?? []),
  }
  return `${JSON.stringify(state, null, 2)}\n`
}

/** Pins name targets; everything else is a choice of ours, but what is not in the defaults is not known to be one. */
const withoutNames = (settings: Settings) => ({
  ...Object.fromEntries(Object.entries(settings).filter(([name]) => name in defaultSettings)),
  pins: settings.pins.length,
})

function accountOf({ provider, baseUrl, insecure, enabled, state, catalogAt, targets, options, rules }: AccountView) {
  return {
    provider,
    scheme: /^https?:/.exec(baseUrl)?.[0] ?? 'none',
    insecure,
    enabled,
    state: state.kind,
    catalogAt: catalogAt === null ? null : new Date(catalogAt).toISOString(),
    targets,
    switches: Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'boolean')),
    rules,
  }
}

function counted<T>(things: T[], nameOf: (thing: T) => string): Record<string, number> {
  const counts = Map.groupBy(things, nameOf)
  return Object.fromEntries([...counts].map(([name, some]) => [name, some.length]))
}

/** "[2026-11-20 14:00:00.000] [info]  not sent {"entry":"…"}"; the words are constants of ours. */
const linePattern = /^\[([\d :.-]+)\] \[(\w+)\]\s+(call \w+ failed|[a-z ]{1,40}?)(?: (\{.*\}))?$/
/** Details that say what happened, and never to what. */
const told = ['accounts', 'ambiguous', 'cutOff', 'ending', 'gone', 'kind', 'on', 'part', 'step', 'version']
const word = /^[\w.-]{1,24}$/
/** A line of a stack; of the path only the file is taken. */
const framePattern = /^ +at .*[\\/]([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?$/

function cleanLine(line: string, numbers: Map<string, string>): string | null {
  const parts = linePattern.exec(line)
  if (!parts) return null
  const [, time, level, message, json] = parts
  const details = json === undefined ? {} : parsed(json)
  const kept = Object.entries(details).flatMap(([name, value]) => {
    if (name === 'account') return [`account=${numbers.get(String(value)) ?? 'gone'}`]
    if (name === 'error') return framesOf(String(value))
    const plain =
      typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && word.test(value))
    return told.includes(name) && plain ? [`${name}=${value}`] : []
  })
  return [time, level, message, ...kept].join(' ')
}

function parsed(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** Of a stack that is looked at, and of a line of it, characters: a message of a server may be in it. */
const longestStack = 10_000
const longestFrame = 400

/** What kind of error, and where in the program it came from; its message may quote anything. */
function framesOf(error: string): string[] {
  const lines = error.slice(0, longestStack).split('\n')
  const kind = /^([A-Z]\w*Error)\b/.exec(lines[0] ?? '')?.[1] ?? 'error'
  const frames = lines.flatMap((line) => (line.length <= longestFrame ? framePattern.exec(line)?.[1] : undefined) ?? [])
  return [kind, ...frames.slice(0, 8).map((place) => `@${place}`)]
}
