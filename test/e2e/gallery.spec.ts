/**
 * Every state of the gallery opens and draws something, and nothing in it fails. With STINT_PICTURES=write in the environment
 * the README's pictures are made of some of them.
 */
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headlessChromium } from '../../scripts/system.mjs'
import { engine } from '../electron/launch.ts'
import { type Choices, queryOf, readChoices, themes } from '../gallery/choices.ts'
import { states, windowSizes } from '../gallery/states.ts'
import { conditionMs } from '../support/patience.ts'

/** The README's pictures by their file in `docs`, and the state in each: light, and dark beside it where that fits. */
const pictures = [
  { file: 'popover.png', state: 'running', themes },
  { file: 'gap.png', state: 'gap: lock', themes },
  { file: 'day.png', state: 'day', themes: ['light'] },
] as const

// The gallery is for a browser; Electron has nothing to add.
describe.runIf(engine === 'standin')('the gallery', () => {
  let folder: string
  let server: PreviewServer
  let browser: Browser
  let page: Page
  let faults: string[]

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'gallery-spec-'))
    const common = {
      configFile: path.resolve(import.meta.dirname, '../gallery/vite.config.ts'),
      logLevel: 'warn',
    } as const
    await build({ ...common, build: { outDir: folder, emptyOutDir: true, minify: false } })
    // The names of its files tell their contents: what a page has read once, no other page asks for again.
    const headers = { 'Cache-Control': 'max-age=3600' }
    server = await preview({ ...common, build: { outDir: folder }, preview: { port: 0, headers } })
    browser = await chromium.launch({
      executablePath: String(headlessChromium()),
      chromiumSandbox: process.getuid?.() !== 0,
    })
    page = await browser.newPage()
    page.setDefaultTimeout(conditionMs)
    page.on('pageerror', (error) => faults.push(String(error.stack ?? error)))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  const addressOf = (choices: Partial<Choices>) =>
    new URL(`frame.html${queryOf({ ...readChoices(''), ...choices })}`, server.resolvedUrls?.local[0]).href

  it.each(Object.keys(states))('shows “%s”', async (state) => {
    faults = []
    await page.goto(addressOf({ state }))
    await expect
      .poll(async () => faults.length > 0 || (await page.locator('html[data-shown]').count()) === 1)
      .toBe(true)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    expect(faults).toEqual([])
    await expect.poll(() => page.locator('#root').innerText()).toMatch(/\w/)
  })

  // No test, and so not one that is skipped, where nothing is to be written.
  if (process.env.STINT_PICTURES !== 'write') return
  it('makes the README’s pictures', async () => {
    const wide = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 1000, height: 1000 } })
    for (const { file, state, themes: shown } of pictures) {
      const { width, height } = windowSizes[states[state]?.window ?? 'popover']
      const frames = shown.map((theme) => {
        const style = `width: ${width}px; height: ${height}px; border: 0; border-radius: 10px`
        return `<iframe src="${addressOf({ state, theme })}" style="${style}"></iframe>`
      })
      // A popover is as high as its page says, and only a page of the same server hears that.
      await wide.route('**/around.html', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><body style="display: inline-flex; gap: 24px; align-items: start; margin: 0; padding: 24px;
            background: #dadede">${frames.join('')}</body>`,
        }),
      )
      await wide.goto(new URL('around.html', server.resolvedUrls?.local[0]).href)
      for (const at of shown.keys()) {
        await wide.frameLocator('iframe').nth(at).locator('html[data-shown]').waitFor({ state: 'attached' })
      }
      // Until nothing moves any more.
      const take = () => wide.locator('body').screenshot()
      let [before, now] = [await take(), await take()]
      while (!now.equals(before)) [before, now] = [now, await take()]
      writeFileSync(path.resolve(import.meta.dirname, '../../docs', file), now)
      await wide.unroute('**/around.html')
    }
  })
})
