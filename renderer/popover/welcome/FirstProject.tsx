import { type FormEvent, useEffect, useState } from 'react'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { focusSearch, searchId } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import styles from './FirstProject.module.css'

/** Makes a project on this computer from a name, and starts the timer on it. */
export function FirstProject() {
  const { run, busy, error } = useCall()
  const [name, setName] = useState('')
  useEffect(focusSearch, [])
  const project = name.trim()
  const say = t().welcome
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (project && !busy) void run(stint().startNew({ project }))
  }
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={searchId}>{say.working}</label>
      <div className={styles.line}>
        <TextInput
          id={searchId}
          placeholder={say.nameProject}
          value={name}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="first-note"
          onChange={(event) => setName(event.target.value)}
        />
        <Button submits variant="primary" disabled={!project || busy}>
          {t().start}
        </Button>
      </div>
      <p className="small" id="first-note">
        {say.stays}
      </p>
      <ErrorMessage error={error} />
    </form>
  )
}
