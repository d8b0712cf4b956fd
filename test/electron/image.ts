/** `nativeImage`: knows a picture's bytes, the size in its PNG header and its @2x, @3x siblings; draws nothing. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type * as E from 'electron'
import { emulated, guarded } from './guard.ts'
import type { Faithful, Names } from './guard.ts'

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const nothing = Buffer.alloc(0)

/** Width and height are the 2 big-endian numbers after the length and name of the first chunk. */
function pngSize(bytes: Buffer): E.Size {
  if (!bytes.subarray(0, 8).equals(pngSignature) || bytes.length < 24) return { width: 0, height: 0 }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

export class NativeImage
  extends emulated('nativeImage')
  implements Faithful<NativeImage, E.NativeImage, 'resize' | 'addRepresentation'>
{
  isMacTemplateImage = false
  #byScale: Map<number, Buffer>
  #size: E.Size

  constructor(byScale: Map<number, Buffer>, size = pngSize(byScale.get(1) ?? nothing)) {
    super()
    this.#byScale = byScale
    this.#size = size
  }

  isEmpty = () => this.#size.width === 0
  getSize = () => ({ ...this.#size })
  getAspectRatio = () => (this.isEmpty() ? 1 : this.#size.width / this.#size.height)
  getScaleFactors = () => [...this.#byScale.keys()]
  toPNG = () => this.#byScale.get(1) ?? nothing
  toDataURL = () => `data:image/png;base64,${this.toPNG().toString('base64')}`
  isTemplateImage = () => this.isMacTemplateImage
  setTemplateImage(option: boolean) {
    this.isMacTemplateImage = option
  }
  addRepresentation({ scaleFactor = 1, buffer = nothing }: E.AddRepresentationOptions) {
    this.#byScale.set(scaleFactor, buffer)
  }
  resize(size: Partial<E.Size>) {
    return new NativeImage(this.#byScale, { ...this.#size, ...size })
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function fromPath(file: string): NativeImage {
  const { dir, name, ext } = path.parse(file)
  const byScale = new Map<number, Buffer>()
  for (const scale of [1, 2, 3]) {
    const bytes = read(scale === 1 ? file : path.join(dir, `${name}@${scale}x${ext}`))
    if (bytes) byScale.set(scale, bytes)
  }
  return new NativeImage(byScale)
}

const fromBuffer = (bytes: Buffer) => new NativeImage(new Map([[1, bytes]]))

export const nativeImage = guarded('nativeImage', {
  createEmpty: () => new NativeImage(new Map()),
  createFromPath: fromPath,
  createFromBuffer: fromBuffer,
  createFromDataURL: (url: string) => fromBuffer(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')),
} satisfies Names<typeof E.nativeImage>)

/** What a tray or notification takes as its image; a missing file is an error there, as in Electron. */
export function imageFrom(image: unknown): NativeImage {
  if (image instanceof NativeImage) return image
  const loaded = fromPath(String(image))
  if (loaded.isEmpty()) throw new Error(`Failed to load image from path '${String(image)}'`)
  return loaded
}
