import { useState } from 'react'
import { readTime } from '../../../shared/input/readTime.ts'
import { type Moment, momentAt } from '../../entryEditor/moment.ts'
import { nameOf } from '../../state/targetName.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { TimeField } from '../../entryEditor/TimeField.tsx'
import { minute } from '../calendar/dragTimes.ts'
import { t } from '../messages.ts'
import { type DayDraft, type DraftProblem, withTime } from './dayDrafts.ts'
import { changeDraft, dropDraft } from './draftsStore.ts'
import styles from './DraftsPanel.module.css'

interface Props {
  draft: DayDraft
  /** The day that it is for. */
  date: string
  problem: DraftProblem | null
  zone: string
  now: number
}

/** One draft: whether it is booked, and its times. */
export function DraftRow({ draft, date, problem, zone, now }: Props) {
  const { id, like, ticked } = draft
  const say = t().drafts
  const name = nameOf(like.target)
  const [typed, setTyped] = useState<{ side: 'start' | 'end'; moment: Moment } | null>(null)
  const field = (side: 'start' | 'end', at: number) => {
    const moment = typed?.side === side ? typed.moment : momentAt(at, zone)
    return (
      <TimeField
        name={`${say[side]}: ${name}`}
        moment={moment}
        invalid={!moment.read.ok}
        describedBy={`draft-${id}`}
        onType={(text) => {
          const read = readTime(text, { zone, now, dates: [date] })
          setTyped({ side, moment: { text, read } })
          if (read.ok) changeDraft(id, (before) => withTime(before, side, read.at))
        }}
        onStep={(minutes) => {
          setTyped(null)
          changeDraft(id, (before) => withTime(before, side, at + minutes * minute))
        }}
        onLeave={() => setTyped(null)}
      />
    )
  }
  return (
    <li className={styles.draft} data-testid="draft">
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={ticked}
          onChange={() => changeDraft(id, (before) => ({ ...before, ticked: !before.ticked }))}
        />
        <ProjectDot color={like.target.color} />
        <TargetName target={like.target} />
      </label>
      <Button variant="plain icon" name={say.drop(name)} title={say.drop(name)} onClick={() => dropDraft(id)}>
        <Icon name="close" size={14} />
      </Button>
      {like.description && <p className="small quiet clip">{like.description}</p>}
      <div className={styles.times}>
        {field('start', draft.startedAt)}
        <span className="quiet">–</span>
        {field('end', draft.endedAt)}
      </div>
      <div id={`draft-${id}`}>{problem && ticked && <WarningLine>{say.problems[problem]}</WarningLine>}</div>
    </li>
  )
}
