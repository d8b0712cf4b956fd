/** The fields of a login form: their first values, which are missing, and which one an error is about. */
import type { ErrorInfo } from '../../shared/errors.ts'
import type { Account, LoginField, LoginStep, ProviderInfo } from '../../shared/model/snapshot.ts'
import { t } from './messages.ts'

type Fields = Record<string, string>
type Form = Pick<ProviderInfo, 'loginFields'>

type LoggedIn = Pick<Account, 'baseUrl'> & Partial<Pick<Account, 'identity' | 'typed'>>

/** The first values: what is known of the account at a new login, all but the secret; else the initial value of the field. */
export function firstFields({ loginFields }: Form, account: LoggedIn | null): Fields {
  const known = ({ name, kind, isPerson }: LoginField) => {
    if (kind === 'url') return account?.baseUrl
    return account?.typed?.[name] ?? (isPerson ? account?.identity?.name : undefined)
  }
  const first = (field: LoginField) => known(field) || (field.initial ?? '')
  return Object.fromEntries(loginFields.map((field) => [field.name, first(field)]))
}

/** The first required field that is empty. */
export const missingField = ({ loginFields }: Form, fields: Fields): LoginField | undefined =>
  loginFields.find(({ name, optional }) => !optional && !fields[name]?.trim())

/** The error of an empty field. */
export const nothingIn = ({ label }: LoginField): ErrorInfo => ({
  kind: 'rejected',
  title: t().form.missing,
  message: t().form.empty(label),
  action: '',
})

/** The name of the field that an error is about, or null when it is about none of them. */
export function fieldOf(error: ErrorInfo, fields: Fields, form: Form): string | null {
  const missing = missingField(form, fields)
  if (missing) return missing.name
  if (form.loginFields.some(({ name }) => name === error.field)) return error.field ?? null
  const kind = error.step ? ofStep(error.step, error.kind) : ofKind[error.kind]
  return form.loginFields.find((field) => field.kind === kind)?.name ?? null
}

type FieldKind = 'url' | 'secret' | null

function ofStep(step: LoginStep, kind: ErrorInfo['kind']): FieldKind {
  switch (step) {
    case 'address':
    case 'server':
      return ofKind[kind] === 'secret' ? 'secret' : 'url'
    case 'login':
      return ofKind[kind] === 'secret' ? 'secret' : null
    case 'person':
    case 'catalog':
      return null
  }
}

const ofKind: Record<ErrorInfo['kind'], FieldKind> = {
  offline: 'url',
  timeout: 'url',
  rateLimited: null,
  server: 'url',
  unauthorized: 'secret',
  forbidden: 'secret',
  rejected: null,
  notFound: 'url',
  locked: null,
  conflict: null,
  protocol: 'url',
  keychain: null,
  off: null,
  storage: null,
  file: null,
  clock: null,
  tooEarly: null,
  bug: null,
}
