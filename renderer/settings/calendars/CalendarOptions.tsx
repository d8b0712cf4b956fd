import { useState } from 'react'
import { limits } from '../../../shared/limits.ts'
import { calendarColours, type CalendarRules, type CalendarView } from '../../../shared/model/calendars.ts'
import { stint } from '../../state/bridge.ts'
import { useCall } from '../../state/useCall.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Select } from '../../components/Select.tsx'
import { Switch } from '../../components/Switch.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { wordsOf } from './calendarText.ts'
import { t } from '../messages.ts'
import styles from './CalendarRow.module.css'

/** The colour of a calendar, and what of it is not shown. */
export function CalendarOptions({ calendar }: { calendar: CalendarView }) {
  const { id: calendarId, colour, rules } = calendar
  const { ask, error } = useCall()
  const [many, setMany] = useState(false)
  const say = t().calendars
  const set = (change: Partial<CalendarRules>) =>
    ask(stint().changeCalendar({ calendarId, rules: { ...rules, ...change } }))
  const saveWords = async (typed: string) => {
    const hiddenWords = wordsOf(typed)
    setMany(hiddenWords === null)
    return hiddenWords !== null && (await set({ hiddenWords })) !== undefined
  }
  return (
    <div className={styles.options}>
      <Switch label={say.hidePrivate} on={rules.hidePrivate} onChange={(hidePrivate) => void set({ hidePrivate })} />
      <Switch label={say.hideFree} on={rules.hideFree} onChange={(hideFree) => void set({ hideFree })} />
      <Switch label={say.hideAllDay} on={rules.hideAllDay} onChange={(hideAllDay) => void set({ hideAllDay })} />
      <div className="field">
        <span aria-hidden="true">{say.words}</span>
        <InlineTextField
          name={say.words}
          saved={rules.hiddenWords.join(', ')}
          placeholder={say.wordsExample}
          save={saveWords}
          invalid={many}
        />
      </div>
      <SettingsLine>
        <span>{say.colour}</span>
        <Select
          name={say.colour}
          value={colour}
          options={calendarColours.map((value) => ({ value, label: say.colours[value] }))}
          onChange={(chosen) => void ask(stint().changeCalendar({ calendarId, colour: chosen }))}
        />
      </SettingsLine>
      <ErrorMessage error={many ? { message: say.manyWords(limits.hiddenWords), action: '' } : error} />
    </div>
  )
}
