/** The window and what Stint is to the computer: shortcuts, links, looks, files. In English. */
import { plural } from '../plural.ts'

export const messages = {
  window: { title: 'Stint Settings', heading: 'Settings' },
  shortcuts: {
    title: 'Shortcuts',
    how: 'They work from any program. To change one, choose its field and press the keys: Esc keeps the old keys, Backspace clears them. Favourites are your first three pins.',
    onWayland:
      'On Wayland your desktop hands out keys: it may ask you to allow these, or ignore them. If keys do nothing, bind the command {toggle} to keys in the keyboard settings of your desktop; {pause}, {stop} and {open} work in the same way.',
    pressFor: (action: string) => `Press the keys for: ${action}`,
    change: (action: string, keys: string) => `${action}: ${keys}. Change`,
    changeNone: (action: string) => `${action}: None. Change`,
    press: 'Press the keys',
    none: 'None',
    clear: 'Clear',
    clearOf: (action: string) => `Clear the keys for: ${action}`,
    unusable: 'That key cannot be used. Choose a letter, a digit or a function key.',
    alone: 'Hold Ctrl, Alt or Super as well, or the key could not be typed any more.',
    aloneOnMac: 'Hold ⌘, ⌥ or ⌃ as well, or the key could not be typed any more.',
  },
  links: {
    title: 'Links and command line',
    ofOthers: 'Links of other programs',
    rules: { ask: 'Ask me', allow: 'Follow', off: 'Off' },
    forExample: 'For example {start} or {toggle}.',
    answer: 'Answer the command line',
    commands: '{start}, {status} and more. Only programs that you run yourself are heard, never the network.',
    where: 'Where the command is',
  },
  looks: {
    title: 'Appearance and language',
    appearance: 'Appearance',
    asSystem: 'As the system',
    light: 'Light',
    dark: 'Dark',
    size: 'Size of text and windows',
    language: 'Language',
    clock: 'Clock',
    hours: { '24': '24 hours', '12': '12 hours' },
    weekStart: 'First day of the week',
  },
  export: {
    title: 'Export',
    period: 'What time to export',
    periods: { thisMonth: 'This month', lastMonth: 'Last month', all: 'Everything' },
    round: 'Round each entry',
    notRounded: 'Not rounded',
    to: (minutes: number) => `To ${minutes} min`,
    direction: 'Round to the nearest, up or down',
    directions: { nearest: 'to the nearest', up: 'up', down: 'down' },
    rounds: 'Each entry on its own, in a column of its own.',
    columns: 'Columns to export',
    account: 'Account to export',
    allAccounts: 'All accounts',
    go: 'Export entries…',
    format: 'Kind of file',
    formats: { csv: 'CSV', xlsx: 'Excel (XLSX)' },
    file: 'A file for a spreadsheet. Dates and times are those of the zone in which each entry was tracked; hours with two decimals are chosen so that they add up. “Copy as a table” in the window of days has the columns chosen here.',
    nothing: (path: string) => `Nothing was tracked in that time: ${path} holds only the heading.`,
    written: (path: string, count: number) =>
      plural(count, { one: `1 entry written to ${path}`, other: `${count} entries written to ${path}` }),
  },
}

export type Messages = typeof messages
