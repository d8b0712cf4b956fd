import { useId } from 'react'
import { weekdayName } from '../../shared/time/formatTime.ts'
import { t as shared } from '../../shared/messages.ts'
import { addDays, localDate } from '../../shared/time/zonedTime.ts'
import { Button } from '../components/Button.tsx'
import { DateField } from '../components/DateField.tsx'
import { endOn, moveTo, overMidnight, stepEnd, stepStart, typeEnd, typeStart } from './entryDraft.ts'
import { FormLine } from './FormLine.tsx'
import { TimeField } from './TimeField.tsx'
import { reformatted } from './moment.ts'
import type { EntryEditing } from './useEntryDraft.ts'
import { t } from './messages.ts'

/** The date, the start and the end; the end has a date of its own where it is on another day. */
export function TimeFields({ editing }: { editing: EntryEditing }) {
  const id = useId()
  const { draft, place, change, problem, checked } = editing
  const { zone } = place
  const today = localDate(place.now, zone)
  const say = t().times
  const { columns } = shared()
  const [start, end] = [problem('start'), problem('end')]
  const named = (date: string) => (date === today ? say.today : weekdayName(new Date(date).getUTCDay() || 7))
  const leave = (side: 'start' | 'end') => () => {
    const moment = draft[side]
    const full = moment && reformatted(moment, zone)
    if (moment?.text !== full?.text) change({ [side]: full })
    editing.stopTyping()
  }
  return (
    <>
      <FormLine label={say.day}>
        <DateField
          name={say.day}
          date={draft.date}
          today={today}
          max={today}
          describedBy={`${id}-weekday`}
          onChange={(date) => change(moveTo(draft, date, place))}
        />
        <span id={`${id}-weekday`} className="small quiet">
          {named(draft.date)}
        </span>
      </FormLine>
      <FormLine
        label={say.time}
        problem={start ?? end}
        problemId={`${id}-time`}
        remedy={
          checked.nextDay && (
            <Button variant="slim" onClick={() => change(endOn(draft, addDays(draft.date, 1), place))}>
              {say.nextDay}
            </Button>
          )
        }
      >
        <TimeField
          name={columns.start}
          moment={draft.start}
          invalid={start !== undefined}
          describedBy={`${id}-time`}
          onType={(text) => change(typeStart(draft, text, place), 'start')}
          onStep={(minutes) => change(stepStart(draft, minutes, zone))}
          onLeave={leave('start')}
        />
        <span className="quiet">–</span>
        {draft.end ? (
          <TimeField
            name={columns.end}
            moment={draft.end}
            invalid={end !== undefined}
            describedBy={`${id}-time`}
            onType={(text) => change(typeEnd(draft, text, place), 'end')}
            onStep={(minutes) => change(stepEnd(draft, minutes, zone))}
            onLeave={leave('end')}
          />
        ) : (
          <span className="quiet">{draft.pauses.some((pause) => !pause.end) ? say.paused : say.runs}</span>
        )}
      </FormLine>
      {overMidnight(draft) && (
        <FormLine label={say.endedOn}>
          <DateField
            name={say.dayOfEnd}
            date={draft.endDate}
            today={today}
            max={today}
            describedBy={`${id}-ended`}
            onChange={(date) => change(endOn(draft, date, place))}
          />
          <span id={`${id}-ended`} className="small quiet">
            {named(draft.endDate)}
          </span>
        </FormLine>
      )}
    </>
  )
}
