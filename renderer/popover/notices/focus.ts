/** Where the focus goes around the questions. */
import { focusSearch } from '../view.ts'

const questions = () => [...document.querySelectorAll<HTMLElement>('.question')]

/** Into the next question, after the last one to the first again; its keys work from then on. */
export function focusQuestion(): void {
  const all = questions()
  const at = all.findIndex((each) => each.contains(document.activeElement))
  all[(at + 1) % all.length]?.focus()
}

/** To the first button of the first question: for a popover that was opened because of it. */
export const focusAnswer = (): void => questions()[0]?.querySelector('button')?.focus()

/** After an answer: on to what is still asked, or back to the search; never away from where the person went meanwhile. */
export function focusOn(): void {
  if (document.activeElement !== document.body) return
  if (questions().length > 0) focusQuestion()
  else focusSearch()
}

/** Out of a part that was opened: what had the focus is gone once that is drawn. */
export const focusBack = (): void => queueMicrotask(focusOn)
