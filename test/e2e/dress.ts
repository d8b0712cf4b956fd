/** A page in other dress: another theme, language or size, as the settings and the system give them. */
import type { Page } from 'playwright'
import type { Language } from '../../shared/language.ts'
import { state } from './app.ts'
import { expectPicture } from './picture.ts'
import { settled } from './tour.ts'

/** The pixels of the display for each of a page's own, in its own size. */
const own = new WeakMap<Page, number>()

export async function zoom(page: Page, percent: 100 | 200): Promise<void> {
  const { zoom: was } = (await state(page)).settings
  // Only looked at once: taking a picture of a page that is larger makes the engine forget that it is.
  const ratio = own.get(page) ?? ((await page.evaluate(() => devicePixelRatio)) * 100) / was
  own.set(page, ratio)
  await page.evaluate((to) => window.stint.changeSettings({ zoom: to }), percent)
  await page.waitForFunction((wanted) => devicePixelRatio === wanted, (ratio * percent) / 100)
  await settled(page)
}

/** Every window speaks it from then on; waits for this one. */
export async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(
    (chosen) => window.stint.changeSettings({ locale: { language: chosen, hours: '24', weekStart: 'monday' } }),
    language,
  )
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await settled(page)
}

/** In which dresses a screen is pictured, besides light and dark. */
export type Wardrobe = 'themes' | 'themes, languages and size'

/**
 * One line for each dress in which the page is not as in its picture `<name>-light`, `-dark` and so on. Leaves it light, in
 * English, in its own size.
 */
export async function pictureTroubles(page: Page, name: string, wardrobe: Wardrobe): Promise<string[]> {
  const found: string[] = []
  const compare = (dress: string) =>
    expectPicture(page, `${name}-${dress}`).catch((error: unknown) => void found.push(String(error)))
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await compare(colorScheme)
  }
  if (wardrobe === 'themes') return found
  for (const language of ['da', 'sv', 'de'] as const) {
    await speak(page, language)
    await compare(language)
  }
  await speak(page, 'en')
  await zoom(page, 200)
  await compare('200')
  await zoom(page, 100)
  return found
}
