import { useEffect, useId, useState } from 'react'
import type { LinkRule, Settings } from '../../shared/model.ts'
import { settle } from '../state/mirror.ts'
import { stint } from '../state/stint.ts'
import { Segments } from '../ui/Segments.tsx'
import { Switch } from '../ui/Switch.tsx'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'
import './links.css'

const rules: { value: LinkRule; label: string }[] = [
  { value: 'ask', label: 'Ask me' },
  { value: 'allow', label: 'Follow' },
  { value: 'off', label: 'Off' },
]

/** What other programs may do: open links, and run the command `stint`. */
export function Links({ settings: { links, commandLine } }: { settings: Settings }) {
  const { change, error } = useChange()
  const hint = useId()
  const path = useCommandPath()
  return (
    <Section title="Links and command line" error={error}>
      <div className="line labelled">
        <span>Links of other programs</span>
        <Segments
          name="Links of other programs"
          value={links}
          options={rules}
          onChange={(rule) => void change({ links: rule })}
        />
      </div>
      <p className="small quiet">
        For example <span className="selectable">stint://start?q=website</span> or{' '}
        <span className="selectable">stint://toggle</span>.
      </p>
      <div className="line">
        <Switch
          label="Answer the command line"
          on={commandLine}
          onChange={(on) => void change({ commandLine: on })}
          describedBy={hint}
        />
      </div>
      <p className="small quiet" id={hint}>
        <span className="selectable">stint start website</span>, <span className="selectable">stint status --json</span>{' '}
        and more. Only programs that you run yourself are heard, never the network.
      </p>
      {commandLine && path && (
        <label className="line labelled">
          <span>Where the command is</span>
          <input className="input path" readOnly value={path} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </Section>
  )
}

/** '' until it is known. */
function useCommandPath(): string {
  const [path, setPath] = useState('')
  useEffect(() => {
    let current = true
    void settle(stint().commandLine()).then((result) => {
      if (current && result.ok) setPath(result.value)
    })
    return () => {
      current = false
    }
  }, [])
  return path
}
