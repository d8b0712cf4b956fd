/** What the doctor found, step by step. */
import { asAppError, type ErrorKind } from '../../shared/errors.ts'
import { t } from '../../shared/messages.ts'

export interface Finding {
  step: string
  /** null: there is nothing to do here. */
  ok: boolean | null
  detail: string
  /** `ambiguous`: what was to be written may be there all the same. */
  error?: { kind: ErrorKind; message: string; ambiguous: boolean }
}

export interface Report {
  ok: boolean
  provider: string
  findings: Finding[]
}

export interface Findings {
  list: Finding[]
  note(step: string, detail: string): void
  skip(step: string, why: string): void
  /** `then`: what to do about it by hand. */
  fail(step: string, error: unknown, then?: string): void
  /** What the doctor itself found not to be so. */
  wrong(step: string, what: string): void
}

/** Their messages say who refused what; the titles name a server, also where it was the provider here that found something. */
const untitled: ReadonlySet<ErrorKind> = new Set(['rejected', 'notFound', 'conflict', 'locked'])

/** Collects findings; `onFinding` hears of each at once. What is `secret` is left out of every text. */
export function collect(secret: string, onFinding: (finding: Finding) => void): Findings {
  const list: Finding[] = []
  const clean = (text: string) => (secret === '' ? text : text.replaceAll(secret, '•••'))
  const add = (finding: Finding) => {
    list.push(finding)
    onFinding(finding)
  }
  return {
    list,
    note: (step, detail) => add({ step, ok: true, detail: clean(detail) }),
    skip: (step, why) => add({ step, ok: null, detail: clean(why) }),
    fail(step, thrown, then) {
      const { kind, message, ambiguous } = asAppError(thrown)
      const words = clean(message)
      const title = untitled.has(kind) ? '' : `${t().errors[kind].title}: `
      const late = ambiguous ? ' It may have arrived all the same: look there.' : ''
      const detail = `${title}${words}${late}${then === undefined ? '' : ` ${clean(then)}`}`
      add({ step, ok: false, detail, error: { kind, message: words, ambiguous } })
    },
    wrong: (step, what) => add({ step, ok: false, detail: clean(what) }),
  }
}

const signs = { true: '✓', false: '✗', null: '–' }

/** A finding as a line. */
export const lineOf = ({ step, ok, detail }: Finding): string =>
  `${signs[`${ok}`]} ${step.padEnd(9)} ${detail.replaceAll('\n', ' ')}`
