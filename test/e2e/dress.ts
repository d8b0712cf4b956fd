/** A page in other dress: another theme, language or size, as the settings and the system give them. */
import type { Page } from 'playwright'
import { type Language, languageName } from '../../shared/language.ts'
import { state } from './app.ts'
import { expectPicture } from './picture.ts'
import { settled } from './tour.ts'

async function zoom(page: Page, percent: 100 | 200): Promise<void> {
  const { zoom: was } = (await state(page)).settings
  const ratio = ((await page.evaluate(() => devicePixelRatio)) * 100) / was
  await page.evaluate((to) => window.stint.changeSettings({ zoom: to }), percent)
  await page.waitForFunction((wanted) => devicePixelRatio === wanted, (ratio * percent) / 100)
  await settled(page)
}

/** Every window speaks it from then on; waits for this one. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate(
    (chosen) => window.stint.changeSettings({ locale: { language: chosen, hours: '24', weekStart: 'monday' } }),
    language,
  )
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' })
  await settled(page)
}

/** What is looked for in each dress that a page is put in; gives what is wrong. */
export interface Looks {
  /** In which light it is pictured, as `<picture>-light` and `-dark`. */
  picture?: string
  /** It is pictured in the other languages and twice as large, too. */
  pictureEach?: boolean
  /** Besides, in each language and size. */
  troubles?(page: Page): Promise<string[]>
  /** In the languages but German, and twice as large, too. */
  closely?: boolean
}

/**
 * One line for each trouble in a dress, with that dress before it. Each language is spoken once, for all that is looked for
 * in it: that draws everything anew. Begins and ends in English and in its own size; ends in light, without motion.
 */
export async function dressTroubles(page: Page, looks: Looks): Promise<string[]> {
  const { picture, pictureEach = false, troubles, closely = false } = looks
  const found: string[] = []
  const compare = (dress: string) =>
    expectPicture(page, `${picture}-${dress}`).catch((error: unknown) => void found.push(String(error)))
  const look = async (when: string) => {
    if (troubles) found.push(...(await troubles(page)).map((one) => `${when}: ${one}`))
  }
  const light = (colorScheme: 'dark' | 'light') => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await light('light')
  await look('in English')
  for (const language of ['de', 'da', 'sv'] as const) {
    // German has the longest words.
    const lookIn = troubles && (closely || language === 'de')
    if (!lookIn && !pictureEach) continue
    await speak(page, language)
    if (lookIn) await look(`in ${languageName(language)}`)
    if (language === 'de' && closely) {
      await zoom(page, 200)
      await look('in German at 200 %')
      await zoom(page, 100)
    }
    if (pictureEach) await compare(language)
  }
  await speak(page, 'en')
  if (picture !== undefined) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await light(colorScheme)
      await compare(colorScheme)
    }
  }
  if (closely || pictureEach) {
    await zoom(page, 200)
    if (closely) await look('in English at 200 %')
    if (pictureEach) await compare('200')
    await zoom(page, 100)
  }
  return found
}
