/** Moves the focus between the card that is shown and the search. */
import { focusSearch } from '../../popoverViewStore.ts'

const shown = (which = '[data-question], [data-notice]') => document.querySelector<HTMLElement>(which)
const question = () => shown('[data-question]')

/** Focuses the card. Its keys then work. */
export const focusCard = (): void => shown()?.focus()

/** Whether the focus is in the card, or on what goes from one card to the next. */
export const isCardFocused = (): boolean => document.activeElement?.closest('[data-deck]') !== null

export const cardTitle = (): string => shown()?.ariaLabel ?? ''

/** The popover was opened because of a question that is not drawn yet. */
let waitsForQuestions = false

/** Focuses the first answer of the question, for a popover that was opened because of it. */
export function focusAnswer(): void {
  const answer = question()?.querySelector('button')
  waitsForQuestions = !answer
  if (answer) answer.focus()
  else focusSearch()
}

/** Called when the cards are drawn: focuses the first answer if the popover was opened for it and nothing is typed yet. */
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
  const next = question()
  if (next) next.focus()
  else focusSearch()
}

/** The same once React has removed the element that had the focus. */
export const focusNextQuestionLater = (): void => queueMicrotask(focusNextQuestion)
