import { type FormEvent, useId, useState } from 'react'
import { stint } from '../../state/bridge.ts'
import { useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { t } from '../messages.ts'
import styles from './CalendarSettings.module.css'

/** Adds a calendar by its address, or by a file. The address leaves this page once, and never comes back. */
export function AddCalendar() {
  const field = useId()
  const [address, setAddress] = useState('')
  const { ask, error, busy, clear } = useCall()
  const say = t().calendars
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || address.trim() === '') return
    if ((await ask(stint().addCalendar({ address }))) !== undefined) setAddress('')
  }
  return (
    <form className={styles.adding} onSubmit={(event) => void add(event)}>
      <div className="field">
        <label htmlFor={field}>{say.address}</label>
        <TextInput
          id={field}
          value={address}
          placeholder={say.addressExample}
          aria-describedby={`${field}-where`}
          aria-invalid={error !== null}
          maxLength={2_000}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            setAddress(event.target.value)
            clear()
          }}
        />
      </div>
      <div id={`${field}-where`} className={styles.where}>
        <p className="small quiet">{say.where}</p>
        <p className="small quiet">{say.secret}</p>
      </div>
      <ErrorMessage error={error} />
      <SettingsLine>
        <Button submits disabled={busy || address.trim() === ''}>
          {busy ? say.reading : say.add}
        </Button>
        <Button disabled={busy} onClick={() => void ask(stint().addCalendarFile())}>
          {say.chooseFile}
        </Button>
      </SettingsLine>
    </form>
  )
}
