import { type FormEvent, useEffect, useRef } from 'react'
import type { AccountView, ProviderInfo } from '../../../shared/model.ts'
import { Button } from '../Button.tsx'
import { Confirm } from '../Confirm.tsx'
import { Problem } from '../Problem.tsx'
import { LoginInput } from './LoginInput.tsx'
import { Report } from './Report.tsx'
import { fieldOf, useLogin } from './useLogin.ts'
import './login.css'

interface Props {
  provider: ProviderInfo
  /** The account to log in to again, or null for a new one. */
  account: AccountView | null
  onDone(this: void): void
  onCancel?: (() => void) | undefined
}

/** The login form, drawn from the fields the back end asks for. */
export function LoginForm({ provider, account, onDone, onCancel }: Props) {
  const login = useLogin(provider, account, onDone)
  const { answer, fields } = login
  const form = useRef<HTMLFormElement>(null)
  const firstEmpty = provider.loginFields.find((field) => !fields[field.name])?.name
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(`input[name="${firstEmpty}"]`)?.focus()
    // Only on opening: while typing, the focus is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const failed = answer.kind === 'error' ? answer : null
  const asksForHttp = failed?.error.confirm === 'insecure' ? failed : null
  const place = failed && !asksForHttp ? fieldOf(failed.error, fields, provider) : null
  const busy = answer.kind === 'busy' ? answer.what : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) login.login()
  }

  return (
    <form ref={form} className="login" onSubmit={submit} noValidate aria-label={`Log in to ${provider.label}`}>
      {provider.loginFields.map((field) => (
        <LoginInput
          key={field.name}
          field={field}
          value={fields[field.name] ?? ''}
          error={place === field.name ? (failed?.error ?? null) : null}
          onChange={(value) => login.change(field.name, value)}
        />
      ))}
      {asksForHttp && (
        <div className="card-amber">
          <Confirm
            question="Send the token unencrypted over http? Anyone on the way could read it and book time as you."
            yes="Send it over http"
            no="Use https"
            onYes={() => login.agree(asksForHttp.what)}
            onNo={login.useHttps}
          />
        </div>
      )}
      {failed && !asksForHttp && place === null && <Problem error={failed.error} />}
      {answer.kind === 'report' && <Report report={answer.report} />}
      <div className="login-actions">
        {onCancel && (
          <Button look="plain" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <span className="login-gap small quiet" aria-live="polite">
          {busy === 'test' && 'Asking the server'}
          {busy === 'login' && 'Logging in'}
        </span>
        <Button onClick={login.test} disabled={busy !== null}>
          Test
        </Button>
        <button type="submit" className="button primary" disabled={busy !== null}>
          Log in
        </button>
      </div>
      {busy && <div className="progress" aria-hidden="true" />}
    </form>
  )
}
