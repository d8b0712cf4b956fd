import { useId } from 'react'
import { dayName } from '../../../shared/format.ts'
import { Button } from '../Button.tsx'
import { DateField } from './DateField.tsx'
import { endOn, moveTo, overMidnight, stepEnd, stepStart, typeEnd, typeStart } from './draft.ts'
import { Line } from './Line.tsx'
import { TimeField } from './TimeField.tsx'
import { addDays, dateOf, settled } from './times.ts'
import type { Editing } from './useEditing.ts'

/** The day, the start and the end; the end says its day where that is another one. */
export function Times({ editing }: { editing: Editing }) {
  const id = useId()
  const { draft, place, change, problem, checked } = editing
  const { zone } = place
  const today = dateOf(place.now, zone)
  const [start, end] = [problem('start'), problem('end')]
  const named = (date: string) => (date === today ? 'Today' : dayName(Date.parse(date), 'UTC').slice(0, 3))
  const leave = (side: 'start' | 'end') => () => {
    const moment = draft[side]
    const full = moment && settled(moment, zone)
    if (moment?.text !== full?.text) change({ [side]: full })
    editing.leave()
  }
  return (
    <>
      <Line label="Day">
        <DateField
          name="Day"
          date={draft.date}
          max={today}
          describedBy={`${id}-weekday`}
          onChange={(date) => change(moveTo(draft, date, place))}
        />
        <span id={`${id}-weekday`} className="small quiet">
          {named(draft.date)}
        </span>
      </Line>
      <Line
        label="Time"
        problem={start ?? end}
        problemId={`${id}-time`}
        remedy={
          checked.nextDay && (
            <Button look="slim" onClick={() => change(endOn(draft, addDays(draft.date, 1), place))}>
              It ended the day after
            </Button>
          )
        }
      >
        <TimeField
          name="Start"
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
            name="End"
            moment={draft.end}
            invalid={end !== undefined}
            describedBy={`${id}-time`}
            onType={(text) => change(typeEnd(draft, text, place), 'end')}
            onStep={(minutes) => change(stepEnd(draft, minutes, zone))}
            onLeave={leave('end')}
          />
        ) : (
          <span className="quiet">{draft.pauses.some((pause) => !pause.end) ? 'now, paused' : 'now, it runs'}</span>
        )}
      </Line>
      {overMidnight(draft) && (
        <Line label="Ended on">
          <DateField
            name="Day of the end"
            date={draft.endDate}
            max={today}
            describedBy={`${id}-ended`}
            onChange={(date) => change(endOn(draft, date, place))}
          />
          <span id={`${id}-ended`} className="small quiet">
            {named(draft.endDate)}
          </span>
        </Line>
      )}
    </>
  )
}
