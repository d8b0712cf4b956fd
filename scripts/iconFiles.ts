/** Icon files that hold a picture in several sizes; the pictures are PNGs. */

interface SizedPicture {
  pixels: number
  png: Buffer
}

/**
 * A Windows icon, from which the system takes the picture that fits its scale: a header, an entry for each picture, and the
 * pictures (https://learn.microsoft.com/windows/win32/menurc/newheader). 256 pixels are written as 0.
 */
export function ico(pictures: SizedPicture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  pictures.forEach(({ pixels, png }, index) => {
    const entry = 6 + 16 * index
    header.writeUInt8(pixels % 256, entry)
    header.writeUInt8(pixels % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/**
 * What a macOS icon calls its PNGs (https://en.wikipedia.org/wiki/Apple_Icon_Image_format), by pixels: the sizes of retina
 * screens have names of their own.
 */
const icnsTypes: Record<number, string[]> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
}

/** The pixels that a macOS icon is made of. */
export const icnsSizes = Object.keys(icnsTypes).map(Number)

/** A macOS icon: the word `icns` and its length, then each picture behind its type and length. */
export function icns(pictures: SizedPicture[]): Buffer {
  const parts = pictures.flatMap(({ pixels, png }) =>
    (icnsTypes[pixels] ?? []).flatMap((type) => [chunkHeader(type, png.length), png]),
  )
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([chunkHeader('icns', length), ...parts])
}

function chunkHeader(type: string, length: number): Buffer {
  const header = Buffer.alloc(8)
  header.write(type, 'latin1')
  header.writeUInt32BE(length + 8, 4)
  return header
}
