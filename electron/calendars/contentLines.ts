/** The lines of an iCalendar file (RFC 5545, 3.1): long ones are folded, and names have parameters. */

export interface ContentLine {
  name: string
  params: string
  value: string
}

/** Longer lines are pictures and whole documents: the rest of them is not read. */
const longestLine = 64 * 1024

/**
 * The lines one after the other, unfolded, with their name in capitals. Those that are none (no colon, no name) are passed over.
 * `wanted`: names of the lines to read.
 */
export function* contentLines(text: string, wanted: ReadonlySet<string>): Generator<ContentLine> {
  let at = 0
  while (at < text.length) {
    let line = ''
    // The next lines that begin with a blank go on with this one.
    do {
      const until = endOfLine(text, at)
      if (line.length < longestLine) line += text.slice(line === '' ? at : at + 1, withoutReturn(text, at, until))
      at = until + 1
    } while (line !== '' && (text[at] === ' ' || text[at] === '\t'))
    const parsed = parseLine(line, wanted)
    if (parsed) yield parsed
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found === -1 ? text.length : found
}

const withoutReturn = (text: string, from: number, until: number): number =>
  until > from && text[until - 1] === '\r' ? until - 1 : until

function parseLine(line: string, wanted: ReadonlySet<string>): ContentLine | null {
  const nameEnd = line.search(/[:;]/)
  if (nameEnd < 1) return null
  const name = line.slice(0, nameEnd).toUpperCase()
  if (!wanted.has(name)) return null
  const colon = colonAfter(line, nameEnd)
  if (colon === -1) return null
  return { name, params: line.slice(nameEnd + 1, colon), value: line.slice(colon + 1) }
}

/** A colon in quotes belongs to a parameter: TZID="tzone://Microsoft/Utc". One quote alone is a fault of its writer. */
function colonAfter(line: string, from: number): number {
  let quoted = false
  for (let at = from; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return line.indexOf(':', from)
}

/** A parameter without its quotes; undefined: it has none of that name. */
export function paramOf(params: string, name: string): string | undefined {
  let from = 0
  while (from < params.length) {
    let until = from
    for (let quoted = false; until < params.length && (quoted || params[until] !== ';'); until++) {
      if (params[until] === '"') quoted = !quoted
    }
    const param = params.slice(from, until)
    const equals = param.indexOf('=')
    if (param.slice(0, Math.max(0, equals)).toUpperCase() === name) return param.slice(equals + 1).replaceAll('"', '')
    from = until + 1
  }
  return undefined
}

/** A text as it was before it was written: "\n" is a line end, and "\," a comma. */
export const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_all, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
