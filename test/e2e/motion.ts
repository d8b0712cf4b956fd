/** What moves on a page. */
import type { Page } from 'playwright'

/** One line for each animation that runs and each element that would move when it changes. */
export const motions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const nameOf = (element: Element | null | undefined) =>
      element ? [element.localName, ...element.classList].join('.') : 'nothing'
    const running = document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => `runs: ${effect instanceof KeyframeEffect ? nameOf(effect.target) : ''}`)
    const ready = [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(
          element,
          part,
        )
        const moves = transitionProperty !== 'none' && transitionDuration.split(', ').some((one) => parseFloat(one) > 0)
        const found = [
          ...(moves ? [`would move: ${nameOf(element)}${part}`] : []),
          ...(animationName === 'none' ? [] : [`is animated: ${nameOf(element)}${part}`]),
          ...(scrollBehavior === 'smooth' ? [`scrolls smoothly: ${nameOf(element)}`] : []),
        ]
        return found
      }),
    )
    return [...running, ...ready]
  })
