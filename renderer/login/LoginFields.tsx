/** The fields of a login, the server's answer, and the buttons. */
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LoginField, ProviderInfo } from '../../shared/model/snapshot.ts'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { Phrase } from '../components/Phrase.tsx'
import { ProgressLine } from '../components/ProgressLine.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { t as common } from '../state/messages.ts'
import { fieldOf } from './loginFieldErrors.ts'
import { LoginActions } from './LoginActions.tsx'
import { LoginInput } from './LoginInput.tsx'
import { LoginOutcome } from './LoginOutcome.tsx'
import { LoginReport } from './LoginReport.tsx'
import { failedStepText } from './loginStepText.ts'
import type { useLogin } from './useLogin.ts'
import { t } from './messages.ts'
import styles from './LoginFields.module.css'

interface Props {
  provider: ProviderInfo
  login: ReturnType<typeof useLogin>
  /** Undefined: there is nothing to go back to. Then there is no test button either, as a login tests too. */
  onCancel?: (() => void) | undefined
}

export function LoginFields({ provider, login, onCancel }: Props) {
  const { answer, fields, person } = login
  const { label, loginFields } = provider
  const { form: say } = t()
  const { actions: does } = common()
  const form = useRef<HTMLFormElement>(null)
  const actions = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<string[]>([])
  const isShown = ({ name, optional }: LoginField) => !optional || asked.includes(name) || !!fields[name]
  const first = (loginFields.find(({ name, optional }) => !optional && !fields[name]) ?? loginFields[0])?.name
  useEffect(() => {
    const field = first === undefined ? 'button[type=submit]' : `input[name="${first}"]`
    form.current?.querySelector<HTMLElement>(field)?.focus()
    // Only at the start: later the focus stays where the person put it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useEffect(() => {
    if (answer.kind !== 'report' && answer.kind !== 'error') return
    // The answer may have moved the buttons out of sight, or be out of sight itself.
    actions.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector('[role=status]')?.scrollIntoView({ block: 'nearest' })
  }, [answer])

  const failed = answer.kind === 'error' ? answer : null
  const asksForHttp = failed?.error.confirm === 'insecure' ? failed : null
  const place = failed && !asksForHttp ? fieldOf(failed.error, fields, provider) : null
  const step = failed && !asksForHttp ? failed.error.step : undefined
  const busy = answer.kind === 'busy' ? answer.what : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) login.login()
  }
  /** Shows an optional field and focuses it. */
  const show = (name: string) => {
    flushSync(() => setAsked([...asked, name]))
    form.current?.querySelector<HTMLElement>(`input[name="${name}"]`)?.focus()
  }
  /** The question disappears: the focus goes to the first field before. */
  const goOn = (answerIt: () => void) => {
    form.current?.querySelector('input')?.focus()
    answerIt()
  }
  const problem = failed && !asksForHttp && place === null ? <ErrorMessage error={failed.error} /> : null

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate aria-label={say.title(label)}>
      {loginFields.filter(isShown).map((field) => (
        <LoginInput
          key={field.name}
          field={field}
          value={fields[field.name] ?? ''}
          error={place === field.name ? (failed?.error ?? null) : null}
          onChange={(value) => login.change(field.name, value)}
        />
      ))}
      {loginFields
        .filter((field) => !isShown(field))
        .map(({ name, label, help }) => (
          <Button key={name} variant="slim plain" className={styles.more} title={help} onClick={() => show(name)}>
            <Icon name="plus" size={12} />
            {label}
          </Button>
        ))}
      {person && (
        <p className={styles.person}>
          <span className="clip">
            <Phrase text={say.as} person={<strong>{person.name}</strong>} />
          </span>
          <Button variant="slim plain" onClick={login.forget}>
            {say.someoneElse}
          </Button>
        </p>
      )}
      {asksForHttp && (
        <div className="card-amber">
          <Confirm
            question={say.overHttp}
            yes={say.overHttpYes}
            no={say.overHttpNo}
            onYes={() => goOn(() => login.agree(asksForHttp.what))}
            onNo={() => goOn(login.useHttps)}
          />
        </div>
      )}
      {failed && step && (
        <LoginOutcome failed={step}>
          <p>{failedStepText(step, failed.error, label)}</p>
          {problem}
        </LoginOutcome>
      )}
      {!step && problem}
      {answer.kind === 'report' && <LoginReport report={answer.report} />}
      <LoginActions ref={actions}>
        {onCancel && (
          <Button variant="plain" onClick={onCancel}>
            {does.cancel}
          </Button>
        )}
        <span className={styles.gap} aria-live="polite">
          {busy === 'test' && say.asking}
          {busy === 'login' && loginFields.length > 0 && say.loggingIn}
        </span>
        {onCancel && loginFields.length > 0 && (
          <Button onClick={login.test} disabled={busy !== null}>
            {say.test}
          </Button>
        )}
        <Button submits variant="primary" disabled={busy !== null}>
          {loginFields.length > 0 ? say.logIn : does.add}
        </Button>
      </LoginActions>
      {busy && <ProgressLine />}
    </form>
  )
}
