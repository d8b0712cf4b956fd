/** Parts of Stint that fail: logged each time, and told to the person once where they rely on it. */
import { AppError, describe } from '../../shared/errors.ts'
import type { Notice } from '../../shared/model/snapshot.ts'
import { type Notices, warning } from './notices.ts'
import type { Journal, Log } from './ports/ports.ts'
import { t } from './messages.ts'

/** A part of which a person should know that it failed. */
export type ToldPart = keyof ReturnType<typeof t>['notices']['failed']['parts']

export interface PartFailuresNeeds {
  journal: Pick<Journal, 'running'>
  log: Log
  notices: Pick<Notices, 'list' | 'raise'>
}

interface ToldFailure {
  line: string
  recorded: boolean
}

/** `step`: what of the part failed, for the log. Never throws. */
export type PartFailed = (part: ToldPart, error: unknown, step?: string) => void

export function createPartFailures({ journal, log, notices }: PartFailuresNeeds): PartFailed {
  /** What was said of which part. Each part once: what fails every half minute is one thing to read. */
  const told = new Map<ToldPart, ToldFailure>()
  let shown: ToldPart[] = []

  /** What was worked is in the journal before any of these parts begins; unless the journal itself is what failed. */
  function isRecorded(error: unknown): boolean {
    if (error instanceof AppError && (error.kind === 'storage' || error.kind === 'clock')) return false
    try {
      journal.running()
      return true
    } catch {
      return false
    }
  }

  function tell(part: ToldPart, error: unknown): void {
    if (told.has(part)) return
    const why = error instanceof AppError && error.kind !== 'bug' ? sentence(describe(error).message) : ''
    const line = [t().notices.failed.parts[part], why].filter(Boolean).join(' ')
    told.set(part, { line, recorded: isRecorded(error) })
    // What was dismissed meanwhile is not said once more.
    if (!notices.list().some(({ id }) => id === partsFailedId)) shown = []
    shown = [...shown, part]
    const all = shown.flatMap((one) => told.get(one) ?? [])
    const lines = [...new Set(all.map((one) => one.line))]
    notices.raise(
      partsFailed(
        lines,
        all.every(({ recorded }) => recorded),
      ),
    )
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

/** What a person asked for outside a window could not be done. */
export const notDoneNotice = (message: string): Notice => warning('action', t().notices.notDone, message)

/** Parts of Stint that failed: what each means for the person. `recorded`: the journal has what was worked. */
function partsFailed(lines: string[], recorded: boolean): Notice {
  const say = t().notices.failed
  return warning(partsFailedId, say.title, [...lines, ...(recorded ? [say.recorded] : []), say.again].join(' '))
}

const partsFailedId = 'failed'
