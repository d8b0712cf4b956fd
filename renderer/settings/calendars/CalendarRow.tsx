/** One calendar: its name, how its last reading went, and what of it is shown. */
import { useState } from 'react'
import type { CalendarView } from '../../../shared/model/calendars.ts'
import { useNow } from '../../state/useNow.ts'
import { stint } from '../../state/bridge.ts'
import { useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { calendarTints } from '../../components/calendarColours.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { Icon } from '../../components/Icon.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Menu } from '../../components/Menu.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { CalendarOptions } from './CalendarOptions.tsx'
import { calendarStateText } from './calendarText.ts'
import { t } from '../messages.ts'
import styles from './CalendarRow.module.css'

export function CalendarRow({ calendar, zone }: { calendar: CalendarView; zone: string }) {
  const { id: calendarId, name, enabled, colour, path } = calendar
  const [open, setOpen] = useState(false)
  const [removing, setRemoving] = useState(false)
  const now = useNow(0, 60_000)
  const call = useCall()
  const say = t().calendars
  const { actions, removal } = t()
  const { icon, text } = calendarStateText(calendar, now, zone)
  const rename = async (typed: string) => {
    const next = typed.trim()
    return next !== '' && (await call.ask(stint().changeCalendar({ calendarId, name: next }))) !== undefined
  }
  const act = (answer: ReturnType<ReturnType<typeof stint>['changeCalendar']>) => void call.ask(answer)
  const items = [
    { label: say.readNow, run: () => act(stint().readCalendar({ calendarId })) },
    {
      label: enabled ? actions.off : actions.on,
      run: () => act(stint().changeCalendar({ calendarId, enabled: !enabled })),
    },
    { label: actions.remove, run: () => setRemoving(true) },
  ]
  return (
    <li className={styles.calendar} aria-label={name} data-problem={calendar.state.problem !== null}>
      <div className={styles.head}>
        <ProjectDot color={calendarTints[colour]} />
        <InlineTextField
          name={say.name}
          saved={name}
          save={rename}
          onLeave={call.clear}
          variant="bare"
          className={styles.name}
          maxLength={80}
        />
        <Button variant="plain icon" name={say.details(name)} expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="chevron" />
        </Button>
        <Menu name={say.actionsFor(name)} items={items} />
      </div>
      {path !== null && (
        <p className="small quiet clip" title={path}>
          {path}
        </p>
      )}
      <p className={styles.state}>
        <Icon name={icon} size={14} />
        {text}
      </p>
      {removing && (
        <div className="card-amber">
          <Confirm
            final
            question={say.remove(name)}
            yes={removal.yes}
            no={removal.no}
            onYes={() => act(stint().removeCalendar({ calendarId }))}
            onNo={() => setRemoving(false)}
          />
        </div>
      )}
      <ErrorMessage error={call.error} />
      {open && <CalendarOptions calendar={calendar} />}
    </li>
  )
}
