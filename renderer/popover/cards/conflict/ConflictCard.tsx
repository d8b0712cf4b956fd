import { useCall } from '../../../state/useCall.ts'
import { useNow } from '../../../state/useNow.ts'
import { stint } from '../../../state/bridge.ts'
import { Button } from '../../../components/Button.tsx'
import { useAccountProvider } from '../../../state/useAccountProvider.ts'
import { type ConflictState, consequences, type Line, versionLines } from './conflictText.ts'
import { focusNextQuestion } from '../question/questionFocus.ts'
import { QuestionCard } from '../question/QuestionCard.tsx'
import type { Day } from '../question/rangeText.ts'
import { t } from '../messages.ts'
import questionCard from '../question/QuestionCard.module.css'
import styles from './ConflictCard.module.css'

interface Props {
  entryId: string
  accountId: string
  send: ConflictState
  day: Day
}

/**
 * Somebody changed, ended or deleted the record at the provider, or the provider stored other times than were sent: shows
 * both versions, and what each answer does.
 */
export function ConflictCard({ entryId, accountId, send, day }: Props) {
  // "Kimai 2" stays on one line.
  const name = useAccountProvider(accountId).name.replaceAll(' ', '\u00a0')
  const { run, error, busy } = useCall()
  const { theirs, why } = send
  const say = t().conflict
  const lines = versionLines(send, day)
  // A start in the future becomes one in the past.
  const now = useNow(theirs?.startedAt ?? 0, 60_000)
  const means = consequences(send, name, day, now)
  const keep = (which: 'ours' | 'theirs') =>
    void run(stint().resolveConflict({ entryId, keep: which })).then(focusNextQuestion)
  const answer = (label: string, keys: string, which: 'ours' | 'theirs') => (
    <>
      <Button variant="slim" keys={keys} name={`${label}: ${means[which]}`} disabled={busy} onClick={() => keep(which)}>
        {label}
      </Button>
      <p className="small quiet">{means[which]}</p>
    </>
  )
  return (
    <QuestionCard
      icon="doubt"
      title={titleOf(send, name)}
      keys={busy ? {} : { k: () => keep('theirs'), m: () => keep('ours') }}
      error={error}
    >
      {theirs && <p className={`${questionCard.said} small`}>{why}</p>}
      <dl className={styles.versions}>
        <dt className="small quiet">{say.here}</dt>
        <dd>
          <Lines lines={lines.ours} />
        </dd>
        <dt className="small quiet clip">{name}</dt>
        <dd>{lines.theirs ? <Lines lines={lines.theirs} /> : <strong>{say.deletedThere}</strong>}</dd>
      </dl>
      <div className={styles.choices}>
        {answer(say.keepTheirs(name), 'k', 'theirs')}
        {answer(say.keepOurs, 'm', 'ours')}
      </div>
    </QuestionCard>
  )
}

function titleOf({ ours, theirs, storedOtherwise }: ConflictState, name: string): string {
  const say = t().conflict
  if (storedOtherwise) return say.storedOtherwise(ours.what, name)
  return theirs ? say.changed(ours.what, name) : say.deleted(ours.what, name)
}

function Lines({ lines }: { lines: Line[] }) {
  return lines.map(({ text, differs }, index) => (
    <span key={text} className={index > 0 ? styles.clamp : undefined} title={index > 0 ? text : undefined}>
      {differs ? <strong>{text}</strong> : text}
    </span>
  ))
}
