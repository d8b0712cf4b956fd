// Renders resources/src/*.svg to the PNGs beside them: node scripts/icons.ts. Same input, same bytes, for one Chromium.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright'
import { icns, icnsSizes, ico } from './iconFiles.ts'

const resources = path.resolve(import.meta.dirname, '../resources')
const states = ['idle', 'running', 'paused', 'waiting', 'needsYou', 'runningNeedsYou']
const scales = [1, 2, 3]

interface Picture {
  target: string
  svg: string
  /** Pixels of the finished picture, width and height. */
  pixels: number
  /** Pixels of a dark edge around what is drawn, which is then on a dark disc; 0: neither. */
  edge: number
}

const source = (name: string) => readFile(path.join(resources, 'src', `${name}.svg`), 'utf8')

/** One tray icon in each scale, drawn in one colour. */
async function tray(state: string, size: number, file: string, color: string, edge = 0): Promise<Picture[]> {
  const svg = (await source(`${state}-${size}`)).replaceAll('currentColor', color)
  return scales.map((scale) => ({
    target: `tray/${file}${scale === 1 ? '' : `@${scale}x`}.png`,
    svg,
    pixels: size * scale,
    edge: edge * scale,
  }))
}

async function pictures(): Promise<Picture[]> {
  const all = states.flatMap((state) => [
    // macOS colours a template itself, and wants 16 or 18 points.
    tray(state, 16, `${state}Template`, '#000'),
    tray(state, 18, `18/${state}Template`, '#000'),
    // Elsewhere black is for light panels, white for dark ones, and white on a dark ground for unknown ones.
    ...[16, 18, 20, 22].flatMap((size) => [
      tray(state, size, `${size}/${state}-black`, '#000'),
      tray(state, size, `${size}/${state}-white`, '#fff'),
      tray(state, size, `${size}/${state}-both`, '#fff', 0.5),
    ]),
  ])
  return (await Promise.all(all)).flat()
}

/** Runs in the page: an SVG drawn on a transparent canvas, as the base64 text of a PNG. */
async function draw({ svg, pixels, edge }: { svg: string; pixels: number; edge: number }): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace(/width="\d+" height="\d+"/, `width="${pixels}" height="${pixels}"`))}`
  await image.decode()
  const canvas = new OffscreenCanvas(pixels, pixels)
  const context = canvas.getContext('2d')
  if (edge > 0 && context) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8
      context.drawImage(image, edge * Math.cos(angle), edge * Math.sin(angle))
    }
    // A whole disc and not a thin line around each stroke: at 16 pixels that would be grey everywhere.
    context.arc(pixels / 2, pixels / 2, pixels / 2, 0, 2 * Math.PI)
    context.fill()
    context.globalCompositeOperation = 'source-in'
    context.fillStyle = '#111'
    context.fillRect(0, 0, pixels, pixels)
    context.globalCompositeOperation = 'source-over'
  }
  context?.drawImage(image, 0, 0)
  const png = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  return btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))
}

/** Sources and pixels of the tray icons of Windows: 100, 125, 150, 200, 250 and 300 %. */
const icoSizes = [
  [16, 16],
  [20, 20],
  [18, 24],
  [16, 32],
  [20, 40],
  [16, 48],
] as const

/** The app itself: what desktops on Linux ask for (Icon Theme Specification, `hicolor`), and what Windows picks from. */
const appSizes = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512]
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256]

/** An installed Chromium; without one, the one that Playwright keeps. */
function installed(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find((file) => existsSync(file))
}

const executablePath = installed()
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
const page = await browser.newPage()
await rm(path.join(resources, 'tray'), { recursive: true, force: true })
const all = await pictures()
let bytes = 0
for (const picture of all) {
  const png = Buffer.from(await page.evaluate(draw, picture), 'base64')
  const file = path.join(resources, picture.target)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, png)
  bytes += png.length
}
for (const state of states) {
  for (const [name, color, edge] of [
    ['black', '#000', 0],
    ['white', '#fff', 0],
    ['both', '#fff', 0.5],
  ] as const) {
    const pngs = []
    for (const [size, pixels] of icoSizes) {
      const svg = (await source(`${state}-${size}`)).replaceAll('currentColor', color)
      const picture = { svg, pixels, edge: (edge * pixels) / size }
      pngs.push({ pixels, png: Buffer.from(await page.evaluate(draw, picture), 'base64') })
    }
    const file = path.join(resources, 'tray', 'windows', `${state}-${name}.ico`)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, ico(pngs))
  }
}
const app = await source('app')
const drawApp = async (pixels: number) =>
  Buffer.from(await page.evaluate(draw, { svg: app, pixels, edge: 0 }), 'base64')
const appIcons = new Map<number, Buffer>()
for (const pixels of new Set([...appSizes, ...windowsSizes, ...icnsSizes])) appIcons.set(pixels, await drawApp(pixels))
const appIcon = (pixels: number) => ({ pixels, png: appIcons.get(pixels) ?? Buffer.alloc(0) })
await mkdir(path.join(resources, 'app'), { recursive: true })
for (const pixels of appSizes) await writeFile(path.join(resources, 'app', `${pixels}.png`), appIcon(pixels).png)
await writeFile(path.join(resources, 'icon.png'), appIcon(512).png)
await writeFile(path.join(resources, 'app', 'icon.ico'), ico(windowsSizes.map(appIcon)))
await writeFile(path.join(resources, 'app', 'icon.icns'), icns(icnsSizes.map(appIcon)))
await browser.close()
console.log(`${all.length} icons, ${Math.round(bytes / 1024)} kB`)
