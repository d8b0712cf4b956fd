/** The bit of Symfony's forms that shows on the wire: submitted fields, errors per field, fields nobody asked for. */
import { Refusal, json } from './errors.ts'
import { say } from './messages.ts'
import { scalarText, trim, type Fields, type Value } from './php.ts'
import type { Context } from './model.ts'

export interface Violation {
  message: string
  /** Validator path, such as `end_date` or `project`. */
  path: string
  parameters?: Record<string, string>
}

/** A field that could not be read says so itself; what validators say about it is then dropped. */
export class Unreadable extends Error {}

export interface Field {
  /** Puts the submitted value into the record, or throws Unreadable with the message. */
  submit(value: Value): void
  /** What a null in the body is submitted as. */
  whenNull: Value
}

export class Form {
  private readonly context: Context
  private readonly fields = new Map<string, Field>()
  private readonly unreadable = new Map<string, string>()
  private readonly violations: Violation[] = []

  constructor(context: Context) {
    this.context = context
  }

  add(name: string, submit: (value: Value) => void): this {
    this.fields.set(name, { submit, whenNull: null })
    return this
  }

  /** A checkbox. The project's page: "any other value, including null, will turn the value to true"; not measured. */
  addFlag(name: string, submit: (checked: boolean) => void): this {
    this.fields.set(name, { submit: (value) => submit(checkedOf(value)), whenNull: '1' })
    return this
  }

  /** Submits `body`. Fields missing from it are left alone, or submitted as nothing with `clearMissing`. */
  submit(body: Fields, clearMissing = false): void {
    for (const [name, field] of this.fields) {
      const given = name in body
      if (!given && !clearMissing) continue
      try {
        field.submit(given ? (body[name] ?? field.whenNull) : null)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        this.unreadable.set(name, error.message)
      }
    }
    if (Object.keys(body).some((name) => !this.fields.has(name))) {
      this.violations.push({ message: 'This form should not contain extra fields.', path: '' })
    }
  }

  report(violations: Violation[]): void {
    this.violations.push(...violations)
  }

  /** Throws the 400 that lists every field, unless all is well. */
  check(): void {
    if (this.unreadable.size === 0 && this.violations.length === 0) return
    const { features } = this.context.state
    const language = this.context.user.language
    const root: string[] = []
    const children = new Map<string, string[]>([...this.fields.keys()].map((name) => [name, []]))
    for (const [name, message] of this.unreadable) children.get(name)?.push(say(message, language, {}, features))
    let empty = true
    for (const { message, path, parameters } of this.violations) {
      if (this.unreadable.has(path)) continue
      empty = false
      ;(children.get(path) ?? root).push(say(message, language, parameters, features))
    }
    if (empty && this.unreadable.size === 0) return
    throw new Refusal(
      json(400, {
        code: 400,
        message: 'Validation Failed',
        errors: {
          ...(root.length > 0 ? { errors: root } : {}),
          children: Object.fromEntries(
            [...children].map(([name, errors]) => [name, errors.length > 0 ? { errors } : {}]),
          ),
        },
      }),
    )
  }
}

/** The 400 of stop, restart and duplicate: a code in quotes, and validator paths instead of fields. */
export function serviceRefusal({ state, user }: Context, message: string, violations: Violation[]): Refusal {
  const children: Record<string, { errors: string[] }> = {}
  for (const violation of violations) {
    const at = (children[violation.path] ??= { errors: [] })
    at.errors.push(say(violation.message, user.language, violation.parameters, state.features))
  }
  return new Refusal(
    json(400, { code: '400', message: say(message, user.language, {}, state.features), errors: { children } }),
  )
}

/** Trimmed text; empty is null. An array or object cannot be read. */
export function textOf(value: Value, message = 'This value is not valid.'): string | null {
  const text = scalarText(value)
  if (text === undefined) throw new Unreadable(message)
  const trimmed = text === null ? '' : trim(text)
  return trimmed === '' ? null : trimmed
}

/** A checkbox: anything but nothing is a tick. */
export function checkedOf(value: Value): boolean {
  const text = scalarText(value)
  if (text === undefined) throw new Unreadable('The checkbox has an invalid value.')
  return text !== null
}

export function amountOf(value: Value): number | null {
  const text = textOf(value, 'Please enter a valid money amount.')
  if (text === null) return null
  const amount = Number(text.replace(',', '.'))
  if (!Number.isFinite(amount)) throw new Unreadable('Please enter a valid money amount.')
  return amount
}

/** The id of a chosen entity as text: exactly the digits of an id, or not a choice. Null is no choice made. */
export function choiceOf({ state }: Context, value: Value): string | null {
  if (typeof value === 'object' && value !== null) {
    // Kimai 2.24 passes the array on to Doctrine, which crashes.
    if (!state.features.breaks) throw new Refusal(json(500, { code: 500, message: 'Internal Server Error' }))
    throw new Unreadable('The selected choice is invalid.')
  }
  const text = scalarText(value) ?? null
  return text === '' ? null : text
}
