/** What a terminal, a menu or a spreadsheet would obey instead of showing: C0 and C1 controls, and marks that turn the direction of text. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The text without control characters; tabs and line ends stay. */
export const withoutControls = (text: string): string => text.replace(controls, '')

/** A text for one line of a terminal, a menu, a title: no line ends either, by which it could write over what stands there. */
export const oneLine = (text: string): string => withoutControls(text).replace(/[\t\r\n\u2028\u2029]+/g, ' ')

/** For JSON.parse and JSON.stringify: all texts without control characters, but for tabs and ends of lines. */
export const withoutControlsIn = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? withoutControls(value).replaceAll('\r', '') : value
