/** The state of a login: the typed fields, the chosen person and the server's answer. */
import { useRef, useState } from 'react'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { AccountView, LoginReport, Person, ProviderInfo } from '../../shared/model/snapshot.ts'
import { accept, asResult } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { firstFields, missingField, nothingIn } from './loginFieldErrors.ts'

export type What = 'test' | 'login'

export type Answer =
  | { kind: 'none' }
  | { kind: 'busy'; what: What }
  | { kind: 'choose'; what: What; people: Person[] }
  | { kind: 'report'; report: LoginReport }
  | { kind: 'error'; what: What; error: ErrorInfo }

const none: Answer = { kind: 'none' }

/** `account`: the one to log in to again, as the person it belongs to. */
export function useLogin(provider: ProviderInfo, account: AccountView | null, onDone: () => void) {
  const [fields, setFields] = useState(() => firstFields(provider, account))
  const [insecure, setInsecure] = useState(account?.insecure ?? false)
  const [person, setPerson] = useState<Person | null>(null)
  const [answer, setAnswer] = useState<Answer>(none)
  /** Counts the questions: an answer to an older one is ignored. */
  const asked = useRef(0)

  const say = (next: Answer) => {
    asked.current++
    setAnswer(next)
  }
  const change = (name: string, value: string) => {
    setFields((before) => ({ ...before, [name]: value }))
    setPerson(null)
    say(none)
    if (provider.loginFields.some((field) => field.name === name && field.kind === 'url')) setInsecure(false)
  }

  const ask = async (what: What, { overHttp = insecure, as = person } = {}) => {
    const missing = missingField(provider, fields)
    if (missing) return say({ kind: 'error', what, error: nothingIn(missing) })
    say({ kind: 'busy', what })
    const current = asked.current
    const personId = as?.id ?? account?.identity.userId ?? null
    const login = { provider: provider.id, fields, insecure: overHttp, personId, accountId: account?.id ?? null }
    const result = await (what === 'test' ? asResult(stint().testLogin(login)) : asResult(stint().login(login)))
    const latest = asked.current === current
    if (!result.ok) return latest ? setAnswer({ kind: 'error', what, error: result.error }) : undefined
    const { value } = result
    if (value.kind === 'done') {
      accept(value.snapshot)
      return onDone()
    }
    if (latest) setAnswer(value.kind === 'choose' ? { what, ...value } : value)
  }

  return {
    fields,
    person,
    answer,
    change,
    test: () => void ask('test'),
    login: () => void ask('login'),
    /** The person agreed to http: asks again with that. */
    agree: (what: What) => {
      setInsecure(true)
      void ask(what, { overHttp: true })
    },
    useHttps: () => {
      const url = provider.loginFields.find((field) => field.kind === 'url')
      if (url) change(url.name, (fields[url.name] ?? '').replace(/^\s*http:/i, 'https:'))
    },
    /** The person was chosen: asks again as that person. */
    choose: (what: What, chosen: Person) => {
      setPerson(chosen)
      void ask(what, { as: chosen })
    },
    /** Back to the fields; the person will be asked for again. */
    forget: () => {
      setPerson(null)
      say(none)
    },
  }
}
