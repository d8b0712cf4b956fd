import { type FormEvent, useEffect, useState } from 'react'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { Problem } from '../../components/ErrorMessage.tsx'
import { focusSearch, searchId } from '../popoverViewStore.ts'
import { t } from '../messages.ts'

/** A name becomes a project on this computer, and the timer runs on it. */
export function FirstProject() {
  const { run, busy, error } = useIntent()
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
      <div className="first-project">
        <input
          id={searchId}
          className="input"
          placeholder={say.nameProject}
          value={name}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="first-note"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={!project || busy}>
          {t().start}
        </button>
      </div>
      <p className="help small" id="first-note">
        {say.stays}
      </p>
      <Problem error={error} />
    </form>
  )
}
