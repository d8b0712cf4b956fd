/** The questions as cards, the most urgent first. */
import { useEffect } from 'react'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { useShortcut } from '../components/useShortcut.ts'
import { ConflictCard } from './cards/conflict/ConflictCard.tsx'
import { t } from './cards/messages.ts'
import { RemoteTimerCard } from './cards/RemoteTimerCard.tsx'
import { focusQuestion, focusAnswerIfWaiting } from './cards/question/questionFocus.ts'
import { ForgottenPauseCard } from './cards/pause/ForgottenPauseCard.tsx'
import { GapCard } from './cards/gap/GapCard.tsx'
import { LinkCard } from './cards/link/LinkCard.tsx'
import { ReminderCard } from './cards/ReminderCard.tsx'
import styles from './QuestionCardList.module.css'

export default function QuestionCardList({ snapshot }: { snapshot: Snapshot }) {
  useShortcut('g', focusQuestion)
  useEffect(focusAnswerIfWaiting, [])
  const { link, gaps, timer, forgottenPause, elsewhere, reminder } = snapshot
  const [gap] = gaps
  // An entry over midnight may be in both lists.
  const entries = new Map([...snapshot.today, ...snapshot.earlier].map((entry) => [entry.id, entry]))
  return (
    <>
      {link && link.kind !== 'search' && <LinkCard key={link.id} link={link} timer={timer} />}
      {gap && <GapCard key={gap.id} gap={gap} waiting={gaps.length} snapshot={snapshot} />}
      {forgottenPause !== null && timer.kind === 'running' && (
        <ForgottenPauseCard key={forgottenPause} since={forgottenPause} day={snapshot} />
      )}
      {reminder && <ReminderCard key={reminder.id} reminder={reminder} snapshot={snapshot} />}
      {[...entries.values()].map(
        ({ id, target, send }) =>
          send.kind === 'conflict' && (
            <ConflictCard key={id} entryId={id} accountId={target.accountId} send={send} day={snapshot} />
          ),
      )}
      {elsewhere.map((record) => (
        <RemoteTimerCard
          key={`${record.accountId} ${record.id}`}
          record={record}
          day={snapshot}
          running={timer.kind === 'running'}
        />
      ))}
      {snapshot.moreElsewhere > 0 && <p className={styles.more}>{t().elsewhere.more(snapshot.moreElsewhere)}</p>}
    </>
  )
}
