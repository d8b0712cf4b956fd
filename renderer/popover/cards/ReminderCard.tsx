import type { Reminder, ReminderAnswer, Snapshot } from '../../../shared/model/snapshot.ts'
import { reminderWords } from '../../../shared/reminderText.ts'
import { useCall } from '../../state/useCall.ts'
import { useNow } from '../../state/useNow.ts'
import { stint } from '../../state/bridge.ts'
import { workedToday } from '../../state/dayWork.ts'
import { Button } from '../../components/Button.tsx'
import { showDate } from '../popoverViewStore.ts'
import { focusNextQuestion } from './question/questionFocus.ts'
import { AnswerButtons } from './question/AnswerButtons.tsx'
import { QuestionCard } from './question/QuestionCard.tsx'
import questionCard from './question/QuestionCard.module.css'

const keyOf: Record<ReminderAnswer, string> = { stopAt: 'e', stop: '.', open: 'o', done: 't', snooze: 'z' }

/** The reminder as a card, for people who didn't see the notification. */
export function ReminderCard({ reminder, snapshot }: { reminder: Reminder; snapshot: Snapshot }) {
  const { run, error, busy } = useCall()
  const now = useNow('entry' in reminder ? reminder.entry.startedAt : snapshot.dayStart, 60_000)
  const { today, dayStart, zone, settings } = snapshot
  const text = reminderWords(reminder, {
    now,
    zone,
    workedToday: workedToday(today, dayStart, now),
    snoozeMinutes: settings.reminders.snoozeMinutes,
  })
  const say = (answer: ReminderAnswer) => () => {
    void run(stint().answerReminder({ id: reminder.id, answer })).then((done) => {
      // Yesterday is not listed by itself.
      if (done && answer === 'open' && reminder.missed) showDate(reminder.date)
      focusNextQuestion()
    })
  }
  const keys = Object.fromEntries(text.answers.map(({ answer }) => [keyOf[answer], say(answer)]))
  const stops = text.answers.filter(({ answer }) => answer === 'stopAt' || answer === 'stop')
  const others = text.answers.filter((one) => !stops.includes(one))
  const buttons = (answers: typeof text.answers, variant: 'slim' | 'slim plain') =>
    answers.map(({ answer, label }) => (
      <Button key={answer} variant={variant} keys={keyOf[answer]} disabled={busy} onClick={say(answer)}>
        {label}
      </Button>
    ))
  return (
    <QuestionCard quiet icon="reminder" title={text.title} keys={busy ? {} : keys} error={error}>
      <p className={`${questionCard.said} small quiet`}>{text.body}</p>
      <AnswerButtons kind="main">{buttons(stops.length > 0 ? stops : others, 'slim')}</AnswerButtons>
      {stops.length > 0 && <AnswerButtons kind="more">{buttons(others, 'slim plain')}</AnswerButtons>}
    </QuestionCard>
  )
}
