/** Lengths of time as people type them, with the hours and minutes of every language, whichever is in use. Pure. */

/** No length is longer, in UTF-16 units. */
const longest = 40
const part = /\d+|\p{L}+|\S/gu
const hourWord = /^(?:h|hours?|hrs?|std|stunden?|t|timer?|tim|timm(?:e|ar))$/
const minuteWord = /^(?:m|min|minutes?|minut(?:ter|er|en)?)$/

/** A sign, a number or a unit; the point of a shortened unit is left out. */
function partsOf(text: string): string[] {
  if (text.length > longest) return []
  const parts = text.toLowerCase().match(part) ?? []
  return parts.filter((each, at) => each !== '.' || !/^(?:std|tim|min|h|m|t)$/.test(parts[at - 1] ?? ''))
}

const isNumber = (text: string | undefined, most: number): text is string =>
  text !== undefined && /^\d+$/.test(text) && text.length <= most

/**
 * What a number without a unit counts: the hours of a day, the minutes of "-20"; or it is no length, as it may be a time or a
 * part of a name. Only where it counts minutes may more than 59 stand behind hours.
 */
export type BareNumber = 'hours' | 'minutes' | 'refused'

/** "7:30", "7h30", "7 h 30 min", "1.5h", "1,5 t", ",5 Std." or "90m" in whole minutes; null for anything else. */
export function parseLength(text: string, bare: BareNumber): number | null {
  const parts = partsOf(text)
  return decimalHours(parts, bare) ?? hoursAndMinutes(parts, bare)
}

/** "1.5h", ".5 h", "8.", and in hours "7,5". */
function decimalHours(parts: string[], bare: BareNumber): number | null {
  const point = parts.findIndex((each) => each === '.' || each === ',')
  if (point < 0 || point > 1) return null
  const whole = point === 0 ? '' : parts[0]
  const [fraction = '', ...more] = parts.slice(point + 1)
  const isFraction = /^\d+$/.test(fraction)
  const unit = isFraction ? more : parts.slice(point + 1)
  if (whole === undefined || (whole !== '' && !isNumber(whole, 3)) || (whole === '' && !isFraction)) return null
  const isHours = unit.length === 1 ? hourWord.test(unit[0] ?? '') : unit.length === 0 && bare === 'hours'
  return isHours ? Math.round(Number(`${whole}.${isFraction ? fraction : 0}`) * 60) : null
}

function hoursAndMinutes(parts: string[], bare: BareNumber): number | null {
  const [first, unit, second, secondUnit, ...more] = parts
  if (!isNumber(first, 4) || more.length > 0) return null
  if (unit === undefined) return bareLength(first, bare)
  if (minuteWord.test(unit)) return second === undefined ? Number(first) : null
  if ((unit !== ':' && !hourWord.test(unit)) || first.length > 3) return null
  if (second === undefined) return unit === ':' ? null : Number(first) * 60
  const isUnit = secondUnit === undefined || minuteWord.test(secondUnit) || hourWord.test(secondUnit)
  const most = bare === 'minutes' && unit !== ':' ? 9_999 : 59
  if (!isUnit || !isNumber(second, 4) || Number(second) > most) return null
  return Number(first) * 60 + Number(second)
}

function bareLength(number: string, bare: BareNumber): number | null {
  if (bare === 'refused' || (bare === 'hours' && number.length > 2)) return null
  return Number(number) * (bare === 'hours' ? 60 : 1)
}

/** "-20m", "-20", "-1h", "-1h30", "-1.5h" and "-1:30" in minutes; null for anything else. */
export function minutesAgo(text: string): number | null {
  const [sign = '', ...length] = text.trim()
  return sign !== '' && '-−–'.includes(sign) ? parseLength(length.join(''), 'minutes') : null
}

/** "+15m", "+15" and "+1h30" in minutes; null for anything else. */
export function minutesLater(text: string): number | null {
  const typed = text.trim()
  return typed.startsWith('+') ? parseLength(typed.slice(1), 'minutes') : null
}
