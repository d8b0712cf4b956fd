/**
 * Which IANA zone this machine is in. Intl takes TZ for more than it can name: for ":/etc/localtime", "UTC0" or a path it
 * answers undefined, for an empty one "Etc/Unknown", which it doesn't know itself, for "CET-1CEST" silently UTC, and
 * "GMT+5" it takes for the other side of Greenwich (seen in Node 20, 24 and Electron 45).
 */
import { realpathSync } from 'node:fs'
import { isZone } from '../../shared/time/zonedTime.ts'

export interface MachineZone {
  /** One that Intl knows. */
  zone: string
  /** What was to name the zone and can't be read; then `zone` is the best that is left. null: all is well. */
  unknown: UnknownZone | null
}

/** `variable`: the text of TZ; null: the system itself says nothing that can be read. */
export interface UnknownZone {
  variable: string | null
}

const ask = (): string | undefined => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Where nothing else is known. */
const lastResort = 'UTC'

/** Looks at TZ and the system. A TZ that can't be read is taken out of `env`, as Intl then names the zone of the system. */
export function machineZone(env: NodeJS.ProcessEnv = process.env): MachineZone {
  const variable = env['TZ']
  const named = variable === undefined ? null : zoneOfVariable(variable)
  if (named !== null) return { zone: named, unknown: null }
  delete env['TZ']
  const asked = ask()
  const known = asked !== undefined && isZone(asked)
  const zone = known ? asked : lastResort
  if (variable !== undefined && withoutColon(variable) !== systemFile) return { zone, unknown: { variable } }
  return { zone, unknown: known ? null : { variable: null } }
}

/** The file that names the zone of the system, as a link or as a copy; whoever points TZ to it means that zone. */
const systemFile = '/etc/localtime'

const withoutColon = (variable: string): string => variable.trim().replace(/^:/, '')

/** The zone that a value of TZ means (POSIX 1003.1, chapter 8.3, and the forms of glibc); null: none that can be named. */
export function zoneOfVariable(variable: string): string | null {
  const text = withoutColon(variable)
  return zoneNamed(text) ?? zoneOfFile(text) ?? zoneOfOffset(text)
}

/** "posix" and "right" are folders of zoneinfo with the same names in them. */
function zoneNamed(text: string): string | null {
  const name = text.replace(/^(?:posix|right)\//, '')
  // Intl reads "+05" as east of Greenwich, POSIX as west.
  if (!/^[a-z]/i.test(name) || !isZone(name)) return null
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
}

/** The folder is "zoneinfo" everywhere, or "zoneinfo.default" (macOS). */
function zoneOfFile(text: string): string | null {
  const name = (path: string) => zoneNamed(/\/zoneinfo[^/]*\/(.+)$/.exec(path)?.[1] ?? '')
  if (!text.startsWith('/')) return null
  try {
    return name(realpathSync(text)) ?? name(text)
  } catch {
    return name(text)
  }
}

/** "UTC0", "EST5", "<+0530>-5:30": an offset that never changes, counted to the west. */
function zoneOfOffset(text: string): string | null {
  const [, sign = '', hours = '', minutes = '00'] =
    /^(?:[a-z]{3,}|<[a-z\d+-]{3,}>)([+-]?)(\d{1,2})(?::([0-5]\d))?$/i.exec(text) ?? []
  if (hours === '') return null
  const hour = Number(hours)
  if (hour + Number(minutes) === 0) return lastResort
  const east = sign === '-'
  const zone =
    minutes === '00' ? `Etc/GMT${east ? '-' : '+'}${hour}` : `${east ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
  return isZone(zone) ? zone : null
}
