/** Hands that count what they do: keys beside the letters of words, and clicks. */
import type { Locator, Page } from 'playwright'

export interface Hands {
  press(this: void, ...keys: string[]): Promise<void>
  /** Letters, which are not counted. */
  type(this: void, text: string): Promise<void>
  click(this: void, place: Locator): Promise<void>
  effort(this: void): { keys: number; clicks: number }
}

export function handsOn(page: Page): Hands {
  const done = { keys: 0, clicks: 0 }
  return {
    async press(...keys) {
      for (const key of keys) {
        done.keys += 1
        await page.keyboard.press(key)
      }
    },
    type: (text) => page.keyboard.type(text),
    async click(place) {
      done.clicks += 1
      await place.click()
    },
    effort: () => ({ ...done }),
  }
}
