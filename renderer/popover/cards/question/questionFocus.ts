/** Moves the focus between the questions and the search. */
import { focusSearch } from '../../popoverViewStore.ts'

const questions = () => [...document.querySelectorAll<HTMLElement>('[data-question]')]

/** Focuses the next question, after the last one the first. Its keys then work. */
export function focusQuestion(): void {
  const all = questions()
  const index = all.findIndex((each) => each.contains(document.activeElement))
  all[(index + 1) % all.length]?.focus()
}

/** The popover was opened because of a question that is not drawn yet. */
let waitsForQuestions = false

/** Focuses the first answer of the first question, for a popover that was opened because of it. */
export function focusAnswer(): void {
  const answer = questions()[0]?.querySelector('button')
  waitsForQuestions = !answer
  if (answer) answer.focus()
  else focusSearch()
}

/** Called when the questions are drawn: focuses the first answer if the popover was opened for it and nothing is typed yet. */
export function focusAnswerIfWaiting(): void {
  const field = document.activeElement
  const typing = field instanceof HTMLInputElement && field.value !== ''
  if (waitsForQuestions && !typing) focusAnswer()
}

/** The popover was hidden: later questions don't take the focus. */
export const stopWaitingForQuestions = (): void => void (waitsForQuestions = false)

/** After an answer: focuses the next question or the search, unless the person moved the focus meanwhile. */
export function focusNextQuestion(): void {
  if (document.activeElement !== document.body) return
  if (questions().length > 0) focusQuestion()
  else focusSearch()
}

/** The same once React has removed the element that had the focus. */
export const focusNextQuestionLater = (): void => queueMicrotask(focusNextQuestion)
