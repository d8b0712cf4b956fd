/** JSON that was cut off, closed where it ends, so that the rest of it can be read: a refusal whose text is too long. */

/** The text as whole JSON where it was cut inside of a text or behind a value; else it stays what can't be read. */
export function closedJson(text: string): string {
  const open: string[] = []
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (inText) {
      if (sign === '\\') at++
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{') open.push('}')
    else if (sign === '[') open.push(']')
    else if (sign === '}' || sign === ']') open.pop()
  }
  // No half of an escape.
  const whole = inText ? text.slice(-6).replace(/\\(?:u[0-9a-f]{0,3})?$/i, '') : ''
  const body = inText ? `${text.slice(0, -6)}${whole}"` : text
  return body + open.toReversed().join('')
}
