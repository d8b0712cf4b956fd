import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { icns, ico } from '../../../scripts/iconFiles.ts'

/** Width and height of a PNG, which stand at its beginning. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const app = (name: string) => readFileSync(`resources/app/${name}`)

/** The pictures of a macOS icon by their types, read back. */
function partsOf(file: Buffer): Record<string, number[]> {
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length])
  const parts: Record<string, number[]> = {}
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
    parts[file.toString('latin1', at, at + 4)] = sizeOf(file.subarray(at + 8))
  return parts
}

describe('the icon of the app', () => {
  it('on macOS has each size under the name for it', () => {
    expect(partsOf(app('icon.icns'))).toEqual({
      ic11: [32, 32],
      ic12: [64, 64],
      ic07: [128, 128],
      ic13: [256, 256],
      ic08: [256, 256],
      ic14: [512, 512],
      ic09: [512, 512],
      ic10: [1024, 1024],
    })
  })

  it('on Windows goes from 16 to 256 pixels, and each entry leads to its picture', () => {
    const file = app('icon.ico')
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index
      const pixels = file.readUInt8(entry) || 256
      expect(sizeOf(file.subarray(file.readUInt32LE(entry + 12)))).toEqual([pixels, pixels])
      return pixels
    })
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 256])
  })

  it.each([16, 22, 24, 32, 48, 64, 96, 128, 256, 512])('on Linux is drawn in %i pixels', (pixels) => {
    expect(sizeOf(app(`${pixels}.png`))).toEqual([pixels, pixels])
  })
})

describe('an icon file', () => {
  it('holds the pictures as they are', () => {
    const png = app('32.png')
    for (const file of [ico([{ pixels: 32, png }]), icns([{ pixels: 32, png }])]) expect(file.includes(png)).toBe(true)
  })
})
