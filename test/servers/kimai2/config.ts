/** The settings of the sandbox Kimai, read from any plausible spelling of Kimai's own names. */
import { z } from 'zod'

type TrackingMode = 'default' | 'punch' | 'duration_fixed_begin' | 'duration_only'
type RoundingMode = 'default' | 'closest' | 'floor' | 'ceil'

export interface Config {
  trackingMode: TrackingMode
  /** `HH:mm`, or `now`. */
  defaultBeginTime: string
  hardLimit: number
  allowFuture: boolean
  allowOverlapping: boolean
  allowZeroDuration: boolean
  allowOverbooking: boolean
  requireActivity: boolean
  /** Minutes; 0 is unlimited. */
  maxDuration: number
  /** Whether the forms know `break`. */
  breakTime: boolean
  rounding: { mode: RoundingMode; days: string[]; begin: number; end: number; duration: number }
  lockdown: { start: string; end: string; grace: string; timezone: string | null }
  customer: { country: string; currency: string; timezone: string; language: string }
  /** Role -> permissions added (true) or taken away (false). */
  permissions: Record<string, Record<string, boolean>>
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function stockConfig(): Config {
  return {
    trackingMode: 'default',
    defaultBeginTime: 'now',
    hardLimit: 1,
    allowFuture: true,
    allowOverlapping: true,
    allowZeroDuration: true,
    allowOverbooking: true,
    requireActivity: true,
    maxDuration: 0,
    breakTime: false,
    rounding: { mode: 'default', days: [...DAYS], begin: 1, end: 1, duration: 0 },
    lockdown: { start: '', end: '', grace: '', timezone: null },
    customer: { country: 'DE', currency: 'EUR', timezone: 'Europe/Berlin', language: 'en' },
    permissions: {},
  }
}

type Setter = (config: Config, value: string) => void

const on = (value: string): boolean => !['', '0', 'false', 'no', 'off', 'null', 'deny'].includes(value.toLowerCase())
const text = (set: (config: Config, value: string) => void): Setter => set
const flag =
  (set: (config: Config, value: boolean) => void): Setter =>
  (config, value) =>
    set(config, on(value))
const number =
  (set: (config: Config, value: number) => void): Setter =>
  (config, value) => {
    if (Number.isFinite(Number(value))) set(config, Number(value))
  }

/** Keys are folded: lower case letters only, without leading `config`, `kimai`, `timesheet`, `rules` or `is`. */
const SETTERS: [names: string[], set: Setter][] = [
  [['mode', 'trackingmode'], text((config, value) => (config.trackingMode = trackingMode(value)))],
  [['defaultbegin', 'defaultbegintime'], text((config, value) => (config.defaultBeginTime = value))],
  [
    ['activeentrieshardlimit', 'hardlimit', 'activeentries', 'activeentrieslimit'],
    number((config, value) => (config.hardLimit = value)),
  ],
  [
    ['allowfuturetimes', 'allowfuturetime', 'allowfuture', 'futuretimes', 'future'],
    flag((config, value) => (config.allowFuture = value)),
  ],
  [
    ['allowoverlappingrecords', 'allowoverlapping', 'allowoverlap', 'overlapping', 'overlap'],
    flag((config, value) => (config.allowOverlapping = value)),
  ],
  [['allowzeroduration', 'zeroduration'], flag((config, value) => (config.allowZeroDuration = value))],
  [['allowoverbookingbudget', 'allowoverbooking'], flag((config, value) => (config.allowOverbooking = value))],
  [['requireactivity', 'requiresactivity'], flag((config, value) => (config.requireActivity = value))],
  [
    ['longrunningduration', 'maxduration', 'maximumduration', 'longrunning'],
    text((config, value) => (config.maxDuration = minutes(value))),
  ],
  [['breaktimeactive', 'breaktime', 'breakactive', 'break'], flag((config, value) => (config.breakTime = value))],
  [['roundingdefaultmode', 'roundingmode'], text((config, value) => (config.rounding.mode = roundingMode(value)))],
  [
    ['roundingdefaultdays', 'roundingdays'],
    text((config, value) => (config.rounding.days = value.split(',').map((day) => day.trim().toLowerCase()))),
  ],
  [['roundingdefaultbegin', 'roundingbegin'], number((config, value) => (config.rounding.begin = value))],
  [['roundingdefaultend', 'roundingend'], number((config, value) => (config.rounding.end = value))],
  [['roundingdefaultduration', 'roundingduration'], number((config, value) => (config.rounding.duration = value))],
  [['lockdownperiodstart', 'lockdownstart'], text((config, value) => (config.lockdown.start = value))],
  [['lockdownperiodend', 'lockdownend'], text((config, value) => (config.lockdown.end = value))],
  [['lockdowngraceperiod', 'lockdowngrace'], text((config, value) => (config.lockdown.grace = value))],
  [
    ['lockdownperiodtimezone', 'lockdowntimezone'],
    text((config, value) => (config.lockdown.timezone = value === '' ? null : value)),
  ],
  [['defaultscustomercountry', 'customercountry'], text((config, value) => (config.customer.country = value))],
  [['defaultscustomercurrency', 'customercurrency'], text((config, value) => (config.customer.currency = value))],
  [['defaultscustomertimezone', 'customertimezone'], text((config, value) => (config.customer.timezone = value))],
]

/** Known to Kimai, of no consequence for the API. */
const IGNORED =
  /^(activeentriessoftlimit|softlimit|timeincrement|durationincrement|markdowncontent|breakwarning\w*|themecolor\w*|company\w*|notes?)$/

const lookup = new Map(SETTERS.flatMap(([names, set]) => names.map((name) => [name, set] as const)))

const settingList = z.array(z.object({ name: z.string(), value: z.unknown() })).min(1)

/** Settings that differ from the stock ones, dotted or nested. What is not understood comes back as warnings. */
export function readConfig(raw: unknown): { config: Config; warnings: string[] } {
  const config = stockConfig()
  const warnings: string[] = []
  for (const [path, value] of flatten(raw, [])) {
    const key = fold(path.join('.'))
    if (path.some((part) => ROLE.test(part))) grant(config, path, value)
    else if (lookup.has(key)) lookup.get(key)?.(config, value)
    else if (!IGNORED.test(key)) warnings.push(`Setting not understood: ${path.join('.')} = ${value}`)
  }
  return { config, warnings }
}

/** Also understands a list of `{name, value}`, as Kimai's own table of settings has it. */
function* flatten(value: unknown, path: string[]): Generator<[string[], string]> {
  const pairs = settingList.safeParse(value)
  if (pairs.success) for (const pair of pairs.data) yield* flatten(pair.value, [...path, pair.name])
  else if (Array.isArray(value)) yield [path, value.map(String).join(',')]
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* flatten(inner, [...path, key])
  } else if (path.length > 0)
    yield [path, ['string', 'number', 'boolean'].includes(typeof value) ? `${value as string}` : '']
}

function fold(path: string): string {
  const letters = path.toLowerCase().replaceAll(/[^a-z]/g, '')
  return letters.replace(/^(config(uration)?|settings?|system)?(kimai)?(timesheets?)?(rules)?(is)?/, '')
}

const ROLE = /\bROLE_[A-Z_]+/

/** `permissions.ROLE_USER: [a, b]` adds, `permissions.ROLE_USER.a: false` takes away. */
function grant(config: Config, path: string[], value: string): void {
  const parts = path.flatMap((part) => part.split('.'))
  const at = parts.findIndex((part) => ROLE.test(part))
  const own = (config.permissions[parts[at] ?? ''] ??= {})
  const name = parts[at + 1]
  if (name !== undefined) own[name] = on(value)
  else for (const each of value.split(',')) own[each.trim()] = true
}

/** `480` or `8:00`. */
function minutes(value: string): number {
  const [first = 0, second] = value.split(':').map(Number)
  return (second === undefined ? first : first * 60 + second) || 0
}

const trackingMode = (value: string): TrackingMode =>
  value === 'punch' || value === 'duration_fixed_begin' || value === 'duration_only' ? value : 'default'

const roundingMode = (value: string): RoundingMode =>
  value === 'closest' || value === 'floor' || value === 'ceil' ? value : 'default'
