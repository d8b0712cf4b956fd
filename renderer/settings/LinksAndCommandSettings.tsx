import { useId, useState } from 'react'
import type { CommandLineInfo } from '../../shared/model/commandPlace.ts'
import type { LinkRule, Settings } from '../../shared/model/snapshot.ts'
import { stint } from '../state/bridge.ts'
import { useAnswer, useCall } from '../state/useCall.ts'
import { Phrase } from '../components/Phrase.tsx'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { Switch } from '../components/Switch.tsx'
import { TextInput } from '../components/TextInput.tsx'
import { CommandInTerminals } from './CommandInTerminals.tsx'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { SettingsSection } from './controls/SettingsSection.tsx'
import { useSettings } from './controls/useSettings.ts'
import { t } from './messages.ts'
import styles from './LinksAndCommandSettings.module.css'

const examples = { start: 'stint://start?q=website', toggle: 'stint://toggle' }
const commands = { start: 'stint start website', status: 'stint status --json' }
const rules: LinkRule[] = ['ask', 'allow', 'off']

/** What other programs may do: open links, and run the command `stint`. */
export function LinksAndCommandSettings({ settings: { links, commandLine } }: { settings: Settings }) {
  const { change, error } = useSettings()
  const hint = useId()
  const { value: found, error: unread } = useAnswer(() => stint().commandLine())
  const [changed, setChanged] = useState<CommandLineInfo | null>(null)
  const call = useCall()
  const info = changed ?? found
  const put = async (on: boolean) => {
    const answer = await call.ask(stint().putCommandOnPath({ on }))
    if (answer) setChanged(answer)
  }
  const say = t().links
  return (
    <SettingsSection title={say.title} error={error ?? call.error ?? unread}>
      <SettingsLine kind="labelled">
        <span>{say.ofOthers}</span>
        <RadioSegments
          name={say.ofOthers}
          value={links}
          options={rules.map((value) => ({ value, label: say.rules[value] }))}
          onChange={(rule) => void change({ links: rule })}
        />
      </SettingsLine>
      <p className="small quiet">
        <Phrase
          text={say.forExample}
          start={<span className={styles.selectable}>{examples.start}</span>}
          toggle={<span className={styles.selectable}>{examples.toggle}</span>}
        />
      </p>
      <SettingsLine>
        <Switch
          label={say.answer}
          on={commandLine}
          onChange={(on) => void change({ commandLine: on })}
          describedBy={hint}
        />
      </SettingsLine>
      <p className="small quiet" id={hint}>
        <Phrase
          text={say.commands}
          start={<span className={styles.selectable}>{commands.start}</span>}
          status={<span className={styles.selectable}>{commands.status}</span>}
        />
      </p>
      {commandLine && info && (
        <>
          <CommandInTerminals place={info.place} busy={call.busy} onPut={(on) => void put(on)} />
          <SettingsLine as="label" kind="labelled">
            <span>{say.where}</span>
            <TextInput className={styles.path} readOnly value={info.path} onFocus={(event) => event.target.select()} />
          </SettingsLine>
        </>
      )}
    </SettingsSection>
  )
}
