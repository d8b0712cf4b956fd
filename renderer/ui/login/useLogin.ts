import { useState } from 'react'
import type { ErrorInfo } from '../../../shared/errors.ts'
import type { AccountView, LoginReport, ProviderInfo } from '../../../shared/model.ts'
import { accept, settle } from '../../state/mirror.ts'
import { stint } from '../../state/stint.ts'

type Answer =
  | { kind: 'none' }
  | { kind: 'busy'; what: 'test' | 'login' }
  | { kind: 'report'; report: LoginReport }
  | { kind: 'error'; what: 'test' | 'login'; error: ErrorInfo }

const none: Answer = { kind: 'none' }

/** What the person typed, what the server said to it, and the two things that can be done with it. */
export function useLogin(provider: ProviderInfo, account: AccountView | null, onDone: () => void) {
  const [fields, setFields] = useState(() => firstFields(provider, account))
  const [insecure, setInsecure] = useState(account?.insecure ?? false)
  const [answer, setAnswer] = useState<Answer>(none)

  const change = (name: string, value: string) => {
    setFields((before) => ({ ...before, [name]: value }))
    setAnswer(none)
    if (provider.loginFields.some((field) => field.name === name && field.kind === 'url')) setInsecure(false)
  }

  const ask = async (what: 'test' | 'login', overHttp: boolean) => {
    const missing = provider.loginFields.find((field) => !fields[field.name]?.trim())
    if (missing) return setAnswer({ kind: 'error', what, error: nothingIn(missing.label) })
    setAnswer({ kind: 'busy', what })
    const login = { provider: provider.id, fields, insecure: overHttp, accountId: account?.id ?? null }
    if (what === 'test') {
      const result = await settle(stint().testLogin(login))
      return setAnswer(result.ok ? { kind: 'report', report: result.value } : { kind: 'error', what, ...result })
    }
    const result = await settle(stint().login(login))
    if (!result.ok) return setAnswer({ kind: 'error', what, error: result.error })
    accept(result.value)
    onDone()
  }

  return {
    fields,
    answer,
    change,
    test: () => void ask('test', insecure),
    login: () => void ask('login', insecure),
    /** The person agreed to http: the same again with that agreement. */
    agree: (what: 'test' | 'login') => {
      setInsecure(true)
      void ask(what, true)
    },
    useHttps: () => {
      const url = provider.loginFields.find((field) => field.kind === 'url')
      if (url) change(url.name, (fields[url.name] ?? '').replace(/^\s*http:/i, 'https:'))
    },
  }
}

function firstFields(provider: ProviderInfo, account: AccountView | null): Record<string, string> {
  const known = (kind: string) => (kind === 'url' && account ? account.baseUrl : '')
  return Object.fromEntries(provider.loginFields.map((field) => [field.name, known(field.kind)]))
}

const nothingIn = (label: string): ErrorInfo => ({
  kind: 'rejected',
  title: 'Something is missing',
  message: `${label} is still empty.`,
  action: '',
})

/** The field that an error is about, or null when it is about none of them. */
export function fieldOf(error: ErrorInfo, fields: Record<string, string>, provider: ProviderInfo): string | null {
  const empty = provider.loginFields.find((field) => !fields[field.name]?.trim())
  if (empty) return empty.name
  const kind = about[error.kind]
  return provider.loginFields.find((field) => field.kind === kind)?.name ?? null
}

const about: Record<ErrorInfo['kind'], 'url' | 'secret' | null> = {
  offline: 'url',
  timeout: 'url',
  rateLimited: null,
  server: 'url',
  unauthorized: 'secret',
  forbidden: 'secret',
  rejected: null,
  notFound: 'url',
  locked: null,
  protocol: 'url',
  keychain: null,
  storage: null,
  bug: null,
}
