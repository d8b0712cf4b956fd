/** What is wrong with how a page is laid out, whatever its language, theme or zoom. */
import type { Page } from 'playwright'

/**
 * One line for each trouble: text that is cut off without saying so, what leaves the window sideways, texts that cover
 * each other, and targets below 24 by 24 CSS pixels (unless there is as much room around them). What is scrolled out of
 * sight is measured as well, what is invisible is not.
 */
export const layoutTroubles = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 24
    /** Of rounded lengths. */
    const slack = 1
    /** A line's box is higher than its letters. */
    const lineSlack = 4
    const troubles: string[] = []
    /** What is asked of an element again for each that is in it. */
    const once = <T>(ask: (element: Element) => T) => {
      const answers = new Map<Element, { answer: T }>()
      return (element: Element): T => {
        const known = answers.get(element) ?? { answer: ask(element) }
        answers.set(element, known)
        return known.answer
      }
    }
    const styleOf = once((element) => {
      const { overflowX, overflowY, textOverflow, display, webkitLineClamp, clipPath, position, zIndex } =
        getComputedStyle(element)
      return { overflowX, overflowY, textOverflow, display, webkitLineClamp, clipPath, position, zIndex }
    })
    const boxOf = once((element) => {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
      return { left, top, right, bottom, width, height }
    })
    const isOnlyRead = once(
      (element): boolean =>
        styleOf(element).clipPath !== 'none' || (element.parentElement !== null && isOnlyRead(element.parentElement)),
    )
    const shown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('[aria-hidden=true] svg, option') &&
      !isOnlyRead(element)
    const kindOf = (element: Element) => [element.localName, ...element.classList].join('.')
    const name = (element: Element) => {
      const own = element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)
      const label = element.getAttribute('aria-label') ?? own
      return `${kindOf(element)} “${label ?? ''}”`
    }
    const all = [...document.querySelectorAll('body *')].filter(shown)

    interface Text {
      element: Element
      box: { left: number; top: number; right: number; bottom: number }
      /** What lies over the rest on purpose and holds it; null: nothing. */
      layer: Element | null
    }
    const texts: Text[] = all.flatMap((element) =>
      [...element.childNodes].flatMap((node) => {
        if (!(node instanceof globalThis.Text) || node.data.trim() === '') return []
        const range = document.createRange()
        range.selectNodeContents(node)
        return [...range.getClientRects()].flatMap((box) => seenOf(element, box))
      }),
    )

    /** What is seen of a line of text. What cuts it off is told, unless it can be scrolled or shows that there is more. */
    function seenOf(element: Element, box: DOMRect): Text[] {
      let { left, top, right, bottom } = box
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = styleOf(at)
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
        const edge = boxOf(at)
        const says =
          (style.textOverflow === 'ellipsis' && !/flex|grid/.test(style.display)) || style.webkitLineClamp !== 'none'
        const wide = Math.min(right, edge.right) - Math.max(left, edge.left)
        const high = Math.min(bottom, edge.bottom) - Math.max(top, edge.top)
        // What is left out as a whole is not cut.
        if (wide <= 0 || high <= 0) return []
        if (!says && wide < right - left - slack && !(style.overflowX === 'auto')) {
          troubles.push(`cut off at the side: ${name(element)} by ${kindOf(at)}`)
        }
        if (!says && high < bottom - top - lineSlack && !/auto|scroll/.test(style.overflowY)) {
          troubles.push(`cut off below: ${name(element)} by ${kindOf(at)}`)
        }
        left = Math.max(left, edge.left)
        right = Math.min(right, edge.right)
        top = Math.max(top, edge.top)
        bottom = Math.min(bottom, edge.bottom)
        if (right - left <= 1 || bottom - top <= 1) return []
      }
      return [{ element, box: { left, top, right, bottom }, layer: layerOf(element) }]
    }

    for (const element of all) {
      const { overflowX } = styleOf(element)
      const box = boxOf(element)
      if (box.width === 0 || box.height === 0) continue
      if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + slack) {
        troubles.push(`scrolls sideways: ${name(element)}`)
      }
      if (box.left < -slack || box.right > document.documentElement.clientWidth + slack) {
        troubles.push(`outside the window: ${name(element)}`)
      }
      if (!element.matches('button, [role=button], [role=option]')) continue
      for (const text of texts) {
        if (!element.contains(text.element)) continue
        const inside =
          text.box.left >= box.left - slack &&
          text.box.right <= box.right + slack &&
          text.box.top >= box.top - lineSlack &&
          text.box.bottom <= box.bottom + lineSlack
        if (!inside) troubles.push(`words leave their button: ${name(element)}`)
      }
    }

    // From above: what begins below a text covers nothing of it, nor does anything after that.
    const fromAbove = texts.toSorted((a, b) => a.box.top - b.box.top)
    for (const [index, one] of fromAbove.entries()) {
      for (let at = index + 1; at < fromAbove.length; at++) {
        const other = fromAbove[at]
        if (!other || other.box.top >= one.box.bottom) break
        if (one.element === other.element || one.layer !== other.layer) continue
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (wide > 2 && high > lineSlack)
          troubles.push(`cover each other: ${name(one.element)} and ${name(other.element)}`)
      }
    }

    function layerOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { position, zIndex } = styleOf(at)
        if (position === 'sticky' || position === 'fixed' || (position === 'absolute' && zIndex !== 'auto')) return at
      }
      return null
    }

    const targets = all
      .filter((element) =>
        element.matches('button, input, select, a[href], [role=slider], [role=option], [tabindex="0"]'),
      )
      .map((element) => ({ element, box: boxOf(element) }))
    for (const { element, box } of targets) {
      if (box.width >= least && box.height >= least) continue
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      // WCAG 2.5.8: a circle of that diameter around its middle touches no other target.
      const crowded = targets.some(({ element: other, box: near }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false
        const x = Math.max(near.left - middle.x, middle.x - near.right, 0)
        const y = Math.max(near.top - middle.y, middle.y - near.bottom, 0)
        return Math.hypot(x, y) < least / 2
      })
      if (crowded)
        troubles.push(`target too small: ${name(element)} ${Math.round(box.width)}×${Math.round(box.height)}`)
    }
    return [...new Set(troubles)]
  })
