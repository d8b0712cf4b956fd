import { useId } from 'react'
import type { LinkRule, Settings } from '../../shared/model/snapshot.ts'
import { stint } from '../state/bridge.ts'
import { useAnswer } from '../state/useCall.ts'
import { Phrase } from '../components/Phrase.tsx'
import { Segments } from '../components/RadioSegments.tsx'
import { Switch } from '../components/Switch.tsx'
import { Section } from './controls/SettingsSection.tsx'
import { useChange } from './controls/useSettings.ts'
import { t } from './messages.ts'
import './links.css'

const examples = { start: 'stint://start?q=website', toggle: 'stint://toggle' }
const commands = { start: 'stint start website', status: 'stint status --json' }
const rules: LinkRule[] = ['ask', 'allow', 'off']

/** What other programs may do: open links, and run the command `stint`. */
export function Links({ settings: { links, commandLine } }: { settings: Settings }) {
  const { change, error } = useChange()
  const hint = useId()
  const { value: path, error: unread } = useAnswer(() => stint().commandLine())
  const say = t().links
  return (
    <Section title={say.title} error={error ?? unread}>
      <div className="line labelled">
        <span>{say.ofOthers}</span>
        <Segments
          name={say.ofOthers}
          value={links}
          options={rules.map((value) => ({ value, label: say.rules[value] }))}
          onChange={(rule) => void change({ links: rule })}
        />
      </div>
      <p className="small quiet">
        <Phrase
          text={say.forExample}
          start={<span className="selectable">{examples.start}</span>}
          toggle={<span className="selectable">{examples.toggle}</span>}
        />
      </p>
      <div className="line">
        <Switch
          label={say.answer}
          on={commandLine}
          onChange={(on) => void change({ commandLine: on })}
          describedBy={hint}
        />
      </div>
      <p className="small quiet" id={hint}>
        <Phrase
          text={say.commands}
          start={<span className="selectable">{commands.start}</span>}
          status={<span className="selectable">{commands.status}</span>}
        />
      </p>
      {commandLine && path && (
        <label className="line labelled">
          <span>{say.where}</span>
          <input className="input path" readOnly value={path} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </Section>
  )
}
