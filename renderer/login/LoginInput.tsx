/** One field of the login form, with its help or its error below. */
import { useId } from 'react'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { LoginField } from '../../shared/model/snapshot.ts'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { TextInput } from '../components/TextInput.tsx'
import { t } from './messages.ts'
import styles from './LoginInput.module.css'

interface Props {
  field: LoginField
  value: string
  error: ErrorInfo | null
  onChange(this: void, value: string): void
}

export function LoginInput({ field, value, error, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {field.label}
        {field.optional && <span className={styles.optional}> {t().form.optional}</span>}
      </label>
      <TextInput
        id={id}
        name={field.name}
        type={field.kind === 'secret' ? 'password' : 'text'}
        inputMode={field.kind === 'url' ? 'url' : 'text'}
        value={value}
        placeholder={field.placeholder}
        required={!field.optional}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <ErrorMessage error={error} id={`${id}-note`} />
      ) : (
        <p className="small" id={`${id}-note`}>
          {field.help}
        </p>
      )}
    </div>
  )
}
