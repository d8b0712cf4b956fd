/** Where the focus goes around the questions. */
import { focusSearch } from '../../popoverViewStore.ts'

const questions = () => [...document.querySelectorAll<HTMLElement>('[data-question]')]

/** Into the next question, after the last one to the first again; its keys work from then on. */
export function focusQuestion(): void {
  const all = questions()
  const at = all.findIndex((each) => each.contains(document.activeElement))
  all[(at + 1) % all.length]?.focus()
}

/** The popover was opened because of a question that is not drawn yet. */
let waitsForQuestions = false

/** To the first answer of the first question: for a popover that was opened because of it. */
export function focusAnswer(): void {
  const answer = questions()[0]?.querySelector('button')
  waitsForQuestions = !answer
  if (answer) answer.focus()
  else focusSearch()
}

/** The questions are drawn: on to the first answer, if that is what the popover was opened for and nothing is typed yet. */
export function focusAnswerIfWaiting(): void {
  const field = document.activeElement
  const typing = field instanceof HTMLInputElement && field.value !== ''
  if (waitsForQuestions && !typing) focusAnswer()
}

/** The popover is left: what is asked from now on is not what it was opened for. */
export const stopWaitingForQuestions = (): void => void (waitsForQuestions = false)

/** After an answer: on to what is still asked, or back to the search; never away from where the person went meanwhile. */
export function focusNextQuestion(): void {
  if (document.activeElement !== document.body) return
  if (questions().length > 0) focusQuestion()
  else focusSearch()
}

/** Out of a part that was opened: what had the focus is gone once that is drawn. */
export const focusNextQuestionLater = (): void => queueMicrotask(focusNextQuestion)
