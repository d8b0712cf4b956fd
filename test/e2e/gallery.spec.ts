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

  const given = (
    '#ff0000 #cc0000 #8b0000 #ff8c00 #ffd700 #ffff00 #00ff00 #2e8b57 #008080 #00ffff #1e90ff #0000ff #4b0082 #8a2be2 ' +
    '#ff00ff #ff69b4 #a52a2a #d2dd3a #ffffff #c0c0c0 #808080 #000000'
  ).split(' ')
  it.each(themes)('tames the colours that systems give to projects and keeps them apart (%s)', async (theme) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.goto(addressOf({ state: 'running', theme }))
    await page.locator('html[data-shown]').waitFor()
    const [paper, ...tints] = await page.evaluate((colors) => {
      const box = document.createElement('p')
      box.className = 'tinted'
      document.body.append(box)
      const shown = ['var(--paper)', ...colors].map((color) => {
        box.style.setProperty('--given', color)
        box.style.backgroundColor = color.startsWith('var') ? color : 'var(--tint)'
        box.style.color = `oklab(from ${getComputedStyle(box).backgroundColor} l a b)`
        return (
          getComputedStyle(box)
            .color.match(/-?[\d.]+(?:e-?\d+)?/g)
            ?.map(Number) ?? []
        )
      })
      box.remove()
      return shown
    }, given)
    const distance = (one: number[] = [], other: number[] = []) =>
      Math.hypot(...[0, 1, 2].map((part) => (one[part] ?? NaN) - (other[part] ?? NaN)))
    for (const [index, tint] of tints.entries()) {
      expect(Math.hypot(tint[1] ?? NaN, tint[2] ?? NaN), given[index]).toBeLessThan(0.19)
      expect(distance(tint, paper), given[index]).toBeGreaterThan(0.15)
      for (const [later, other] of tints.slice(index + 1).entries())
        expect(distance(tint, other), `${given[index]} beside ${given[index + 1 + later]}`).toBeGreaterThan(0.02)
    }
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
