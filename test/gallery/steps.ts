/** What a person does before a state is seen. Each step waits for what it is done to, in any language. */

export type Step = () => Promise<void>

/** Resolves to the first element that `selector` finds, when there is one. */
function found(selector: string): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = () => {
      const element = document.querySelector<HTMLElement>(selector)
      if (!element) return
      observer.disconnect()
      resolve(element)
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  })
}

export const click =
  (selector: string): Step =>
  async () =>
    (await found(selector)).click()

/** A key on an element, with Ctrl before it ("Ctrl+n") where that is meant. */
export const press =
  (keys: string, selector: string): Step =>
  async () => {
    const element = await found(selector)
    element.focus()
    const ctrlKey = keys.startsWith('Ctrl+')
    const key = keys.replace('Ctrl+', '')
    element.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))
  }

/** As typed into a field: React hears of it as of a person's keys. */
export const type =
  (text: string, selector: string): Step =>
  async () => {
    const field = await found(selector)
    field.focus()
    document.execCommand('insertText', false, text)
  }
