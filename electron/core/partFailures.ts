/** Parts of Stint that fail: logged each time, and told to the person once where they rely on it. */
import { AppError } from '../../shared/errors.ts'
import { type Notices, partsFailed } from './notices.ts'
import type { Log } from './ports.ts'
import { t } from './words/index.ts'

/** A part of which a person should know that it failed. */
export type ToldPart = keyof ReturnType<typeof t>['notices']['failed']['parts']

export interface PartFailuresNeeds {
  log: Log
  notices: Pick<Notices, 'list' | 'raise'>
}

/** `step`: what of the part failed, for the log. Never throws. */
export type PartFailed = (part: ToldPart, error: unknown, step?: string) => void

export function createPartFailures({ log, notices }: PartFailuresNeeds): PartFailed {
  /** What was said of which part. Each part once: what fails every half minute is one thing to read. */
  const told = new Map<ToldPart, string>()
  let shown: ToldPart[] = []

  function tell(part: ToldPart, error: unknown): void {
    if (told.has(part)) return
    const why = error instanceof AppError && error.kind !== 'bug' ? sentence(error.message) : ''
    told.set(part, [t().notices.failed.parts[part], why].filter(Boolean).join(' '))
    // What was dismissed meanwhile is not said once more.
    if (!notices.list().some(({ id }) => id === partsFailed([]).id)) shown = []
    shown = [...shown, part]
    notices.raise(partsFailed([...new Set(shown.map((one) => told.get(one) ?? ''))]))
  }

  return (part, error, step) => {
    log.warn('part failed', { part, ...(step !== undefined && { step }), error: stackOf(error) })
    try {
      tell(part, error)
    } catch (thrown) {
      // A journal that refuses: the notice is shown, but not kept.
      log.warn('notice not kept', { error: String(thrown) })
    }
  }
}

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** What the log says of something thrown, with what it came from. */
export function stackOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const own = thrown.stack ?? thrown.message
  return thrown.cause instanceof Error ? `${own}\nby ${thrown.cause.message}` : own
}
