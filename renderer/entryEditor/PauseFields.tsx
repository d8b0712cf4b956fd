import { useId } from 'react'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { t as common } from '../state/messages.ts'
import { addPause, type PauseDraft, removePause, stepPause, typePause, withPause } from './entryDraft.ts'
import { FormLine } from './FormLine.tsx'
import { TimeField } from './TimeField.tsx'
import { reformatted } from './moment.ts'
import type { EntryEditing } from './useEntryDraft.ts'
import { t } from './messages.ts'
import styles from './PauseFields.module.css'
import formLine from './FormLine.module.css'

/** The pauses of the entry, with buttons that remove and add one. */
export function PauseFields({ editing }: { editing: EntryEditing }) {
  const { draft, change, pausesChanged } = editing
  const say = t().pauses
  return (
    <FormLine
      label={say.title}
      problem={pausesChanged ? say.overtaken : undefined}
      remedy={
        <Button variant="slim" onClick={editing.takePauses}>
          {say.take}
        </Button>
      }
    >
      <div className={styles.pauses}>
        {draft.pauses.map((pause, index) => (
          <PauseLine key={pause.key} pause={pause} number={index + 1} editing={editing} />
        ))}
        <Button variant="slim plain" className={styles.add} onClick={() => change(addPause(draft))}>
          <Icon name="plus" size={12} />
          {say.add}
        </Button>
      </div>
    </FormLine>
  )
}

function PauseLine({ pause, number, editing }: { pause: PauseDraft; number: number; editing: EntryEditing }) {
  const id = useId()
  const { draft, place, change, problem } = editing
  const { key } = pause
  const wrong = problem(`pause ${key}`)
  const say = t().pauses
  const field = (side: 'start' | 'end') => {
    const moment = pause[side]
    if (!moment) return <span className="quiet">{common().now}</span>
    return (
      <TimeField
        name={say[side](number)}
        moment={moment}
        invalid={wrong !== undefined}
        describedBy={id}
        onType={(text) => change(typePause(draft, key, side, text, place), `pause ${key}`)}
        onStep={(minutes) => change(stepPause(draft, key, side, minutes, place.zone))}
        onLeave={() => {
          const full = reformatted(moment, place.zone)
          if (moment.text !== full.text) change(withPause(draft, key, { [side]: full }))
          editing.stopTyping()
        }}
      />
    )
  }
  return (
    <>
      <div className={formLine.values}>
        {field('start')}
        <span className="quiet">–</span>
        {field('end')}
        <Button
          variant="plain icon"
          name={say.remove(number)}
          title={say.removeThis}
          onClick={() => change(removePause(draft, key))}
        >
          <Icon name="close" size={14} />
        </Button>
      </div>
      <FieldProblem id={id} text={wrong} />
    </>
  )
}
