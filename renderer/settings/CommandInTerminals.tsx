import { type ReactNode, useId } from 'react'
import type { CommandPlace } from '../../shared/model/commandPlace.ts'
import { Button } from '../components/Button.tsx'
import { Phrase } from '../components/Phrase.tsx'
import { TextInput } from '../components/TextInput.tsx'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { t } from './messages.ts'
import styles from './LinksAndCommandSettings.module.css'

interface Props {
  place: CommandPlace
  busy: boolean
  onPut: (on: boolean) => void
}

/** Whether terminals find the command `stint`, and the button that sees to it. */
export function CommandInTerminals({ place, busy, onPut }: Props) {
  const line = useId()
  const say = t().links
  return (
    <>
      <SettingsLine kind="apart">
        <span>{say.everyTerminal}</span>
        {(place.kind === 'absent' || place.kind === 'added') && (
          <Button variant="slim" disabled={busy} onClick={() => onPut(place.kind === 'absent')}>
            {place.kind === 'absent' ? say.put : say.takeAway}
          </Button>
        )}
      </SettingsLine>
      <p className="small quiet" role="status">
        <Phrase text={textOf(place)} path={named(place.path)} stint={named('stint')} />
      </p>
      {place.kind === 'added' && place.profileLine !== null && (
        <>
          <label className="small quiet" htmlFor={line}>
            {say.profile}
          </label>
          <TextInput id={line} readOnly value={place.profileLine} onFocus={(event) => event.target.select()} />
        </>
      )}
    </>
  )
}

const named = (text: string): ReactNode => <span className={styles.selectable}>{text}</span>

function textOf({ kind }: CommandPlace): string {
  const say = t().links
  switch (kind) {
    case 'package':
      return say.fromPackage
    case 'added':
      return say.added
    case 'absent':
      return say.absent
    case 'taken':
      return say.taken
    case 'unknown':
      return say.unknown
  }
}
