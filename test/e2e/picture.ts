/**
 * Pictures of pages as text, so that git shows in a diff what changed: a character for each cell of 8 by 16 CSS pixels, the
 * darker the more it differs from the paper, and above them the colours of larger areas. Fonts must be the same; how they are
 * smoothed need not be.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { appOf, engine } from '../electron/launch.ts'

const folder = join(import.meta.dirname, 'pictures')
const signs = ' .:-=+*#%@'
/** So many cells of a hundred may be one step off, and so many cells by more. */
const slightly = 4
const clearly = 1
/** How far each part of a colour may be off, of 255. */
const shade = 4
/** The least share of a colour that is told, percent; half of it is enough for it to be still there. */
const area = 2

interface Picture {
  colours: { colour: string; share: number }[]
  rows: string[]
}

/**
 * Compares the page with `pictures/<name>.txt` and throws the difference; there must be nothing that moves. With
 * STINT_PICTURES=write in the environment the page becomes the picture instead. Electron itself draws with the fonts of its
 * system, of which there are no pictures: nothing is compared there.
 */
export async function expectPicture(page: Page, name: string): Promise<void> {
  if (engine !== 'standin') return
  const now = await take(page)
  const file = join(folder, `${name}.txt`)
  if (process.env.STINT_PICTURES === 'write') {
    mkdirSync(folder, { recursive: true })
    return writeFileSync(file, written(now))
  }
  if (!existsSync(file)) throw new Error(`${name}: there is no such picture yet; STINT_PICTURES=write makes it`)
  const troubles = differences(read(readFileSync(file, 'utf8')), now)
  if (troubles.length > 0) {
    throw new Error(`${name} looks other than in pictures/${name}.txt:\n${troubles.join('\n')}`)
  }
}

/** The server of a test has another port in each run. */
function showOnePort(): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const shown = text.nodeValue?.replace(/(127\.0\.0\.1):\d+/, '$1:8000')
    if (shown && shown !== text.nodeValue) text.nodeValue = shown
  }
}

/**
 * A PNG of the page, base64, by the app itself: it does that in order with what else it does to its window. A driver's picture
 * gives the window the size back that it had before the picture, whatever has become of it meanwhile.
 */
async function photograph(page: Page): Promise<string> {
  const before = await page.evaluateHandle(() => {
    const still = new CSSStyleSheet()
    still.replaceSync(
      '* { caret-color: transparent !important; animation: none !important; transition: none !important }',
    )
    const own = [...document.adoptedStyleSheets]
    document.adoptedStyleSheets = [...own, still]
    return own
  })
  const name = /[^/]+(?=\/[^/]*$)/.exec(page.url())?.[0] ?? ''
  const png = await appOf(page).evaluate(async ({ BrowserWindow }, page) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes(`/${page}/`))
    return (await window?.capturePage())?.toPNG().toString('base64') ?? ''
  }, name)
  await before.evaluate((own) => void (document.adoptedStyleSheets = own))
  return png
}

async function take(page: Page): Promise<Picture> {
  await page.evaluate(showOnePort)
  const png = await photograph(page)
  return page.evaluate(
    async ({ png, signs, area }) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      // Asking for it in CSS pixels would undo the zoom of the page.
      const [width, height] = [innerWidth, innerHeight]
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0, width, height)
      const { data } = context.getImageData(0, 0, width, height)
      const counts = new Map<number, number>()
      const colourAt = (at: number) => ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
      for (let at = 0; at < data.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1)
      const common = [...counts].toSorted(([, a], [, b]) => b - a)
      const [paper = 0] = common[0] ?? []
      const lightness = (colour: number) =>
        (0.2126 * (colour >> 16) + 0.7152 * ((colour >> 8) & 255) + 0.0722 * (colour & 255)) / 255
      const ink = (left: number, top: number) => {
        let [sum, count] = [0, 0]
        for (let y = top; y < Math.min(top + 16, height); y++) {
          for (let x = left; x < Math.min(left + 8, width); x++) {
            sum += Math.abs(lightness(colourAt(4 * (y * width + x))) - lightness(paper))
            count++
          }
        }
        // The root shows thin letters, which are mostly paper.
        return signs[Math.min(9, Math.floor(10 * Math.sqrt(sum / count)))] ?? ''
      }
      const rows = Array.from({ length: Math.ceil(height / 16) }, (_, row) =>
        Array.from({ length: Math.ceil(width / 8) }, (_, column) => ink(8 * column, 16 * row)).join(''),
      )
      const colours = common
        .map(([colour, count]) => ({
          colour: `#${colour.toString(16).padStart(6, '0')}`,
          share: (100 * count) / (width * height),
        }))
        .filter(({ share }) => share >= area / 2)
      return { colours, rows }
    },
    { png, signs, area },
  )
}

const written = ({ colours, rows }: Picture) =>
  [
    ...colours.filter(({ share }) => share >= area).map(({ colour, share }) => `${colour} ${share.toFixed(0)}%`),
    '',
    ...rows.map((row) => `|${row}|`),
    '',
  ].join('\n')

function read(text: string): Picture {
  const lines = text.split('\n')
  return {
    colours: lines
      .filter((line) => line.startsWith('#'))
      .map((line) => ({ colour: line.slice(0, 7), share: Number(line.slice(8, -1)) })),
    rows: lines.filter((line) => line.startsWith('|')).map((line) => line.slice(1, -1)),
  }
}

function differences(before: Picture, now: Picture): string[] {
  const sizes = [before, now].map(({ rows }) => `${rows[0]?.length} by ${rows.length} cells`)
  const troubles = sizes[0] === sizes[1] ? [] : [`its size was ${sizes[0]} and is ${sizes[1]}`]
  const gone = before.colours.filter(({ colour }) => !now.colours.some((other) => alike(colour, other.colour)))
  const come = now.colours.filter(
    ({ colour, share }) => share >= area * 1.5 && !before.colours.some((other) => alike(colour, other.colour)),
  )
  troubles.push(
    ...gone.map(({ colour }) => `the colour ${colour} is gone`),
    ...come.map(({ colour }) => `the colour ${colour} is new`),
  )
  const steps = before.rows.flatMap((row, at) =>
    row.split('').map((sign, column) => Math.abs(signs.indexOf(sign) - signs.indexOf(now.rows[at]?.[column] ?? '@'))),
  )
  const share = (100 * steps.filter((step) => step > 0).length) / steps.length
  const far = steps.filter((step) => step > 1).length
  if (share > slightly) troubles.push(`${share.toFixed(1)} % of its cells changed`)
  if (far > clearly) troubles.push(`${far} cells changed clearly`)
  if (troubles.length === 0) return []
  const lines = Array.from({ length: Math.max(before.rows.length, now.rows.length) }, (_, at) => {
    const [was, is] = [before.rows[at], now.rows[at]]
    if (was === is) return [` |${is}|`]
    return [...(was === undefined ? [] : [`-|${was}|`]), ...(is === undefined ? [] : [`+|${is}|`])]
  })
  return [...troubles, ...lines.flat()]
}

function alike(one: string, other: string): boolean {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const [a, b] = [parts(one), parts(other)]
  return a.every((part, at) => Math.abs(part - (b[at] ?? 0)) <= shade)
}
