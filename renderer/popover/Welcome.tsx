import { type FormEvent, useEffect, useState } from 'react'
import type { Snapshot } from '../../shared/model.ts'
import { useIntent } from '../state/intent.ts'
import { askProviders, useProviders } from '../state/providers.ts'
import { stint } from '../state/stint.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Systems } from '../ui/login/Systems.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Problem } from '../ui/Problem.tsx'
import { canMakeProjects } from './accounts.ts'
import { focusSearch, searchId, showConnect } from './view.ts'

/** The first thing a person sees: a name is enough to start, and a system can be connected. */
export function Welcome({ snapshot }: { snapshot: Snapshot }) {
  const { list, error } = useProviders()
  const systems = list.filter(({ loginFields }) => loginFields.length > 0)
  return (
    <section className="welcome scroll">
      <header>
        <Mark size={40} />
        <Button look="plain icon" name="Settings" keys="mod+," onClick={() => void stint().openSettings()}>
          <Icon name="settings" />
        </Button>
        <h1>Hello, this is Stint.</h1>
        <p className="quiet">
          A timer in your menu bar: one click starts it, and the time ends up where your company keeps it.
        </p>
      </header>
      {canMakeProjects(snapshot) && <FirstProject />}
      <div className="connect">
        <h2>Connect your company’s system</h2>
        {error ? (
          <>
            <Problem error={error} />
            <Button look="slim" onClick={() => void askProviders()}>
              Try again
            </Button>
          </>
        ) : (
          <Systems providers={systems} onChoose={showConnect} />
        )}
      </div>
    </section>
  )
}

/** A name becomes a project on this computer, and the timer runs on it. */
function FirstProject() {
  const { run, busy, error } = useIntent()
  const [name, setName] = useState('')
  useEffect(focusSearch, [])
  const project = name.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (project && !busy) void run(stint().startNew({ project }))
  }
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={searchId}>What are you working on?</label>
      <div className="first-project">
        <input
          id={searchId}
          className="input"
          placeholder="Name a project"
          value={name}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="first-note"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={!project || busy}>
          Start
        </button>
      </div>
      <p className="help small" id="first-note">
        It stays on this computer; you can export it whenever you like.
      </p>
      <Problem error={error} />
    </form>
  )
}
