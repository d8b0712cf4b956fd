/** What follows from an account's own data. Pure. */
import type { AppError } from '../../../shared/errors.ts'
import type { Account, AccountState, Options, ProviderId } from '../../../shared/model/snapshot.ts'
import type { LoginValues, Provider } from '../ports/ports.ts'

export interface LoginInput {
  provider: ProviderId
  fields: LoginValues
  insecure: boolean
  /** Who the person said they are, where the login names nobody. */
  personId: string | null
  accountId: string | null
}

/** The login of the account that has no server. */
export const localLogin: LoginInput = {
  provider: 'local',
  fields: {},
  insecure: false,
  personId: null,
  accountId: null,
}

/** What the person may change of an account. */
export interface AccountChange {
  label?: string | undefined
  enabled?: boolean | undefined
  options?: Account['options'] | undefined
}

/** The person's choices, with what was never chosen at its default; a choice that is no longer offered counts as none. */
export function optionsOf(provider: Provider, facts: unknown, chosen: Options): Options {
  const fields = provider.optionFields?.(facts) ?? []
  return Object.fromEntries(
    fields.map((field) => {
      const value = chosen[field.name]
      const fits =
        field.kind === 'switch' ? typeof value === 'boolean' : field.choices.some((choice) => choice.value === value)
      return [field.name, fits && value !== undefined ? value : field.initial]
    }),
  )
}

/** What was typed besides address and secrets, for the next login; undefined: nothing. */
export function typedFields({ loginFields }: Provider, fields: LoginValues): Record<string, string> | undefined {
  const typed = loginFields.flatMap(({ name, kind }) => {
    const value = kind === 'text' ? (fields[name]?.trim() ?? '') : ''
    return value === '' ? [] : [[name, value] as const]
  })
  return typed.length > 0 ? Object.fromEntries(typed) : undefined
}

/** What an error of its provider makes of an account. */
export function stateAfterError({ kind, message }: AppError): AccountState {
  switch (kind) {
    case 'unauthorized':
      return { kind: 'needsLogin', message }
    case 'offline':
    case 'timeout':
    case 'server':
    case 'rateLimited':
      return { kind: 'offline', message }
    case 'off':
      return { kind: 'off' }
    case 'forbidden':
    case 'rejected':
    case 'notFound':
    case 'locked':
    case 'conflict':
    case 'protocol':
    case 'keychain':
    case 'storage':
    case 'file':
    case 'clock':
    case 'tooEarly':
    case 'bug':
      return { kind: 'trouble', message }
  }
}
