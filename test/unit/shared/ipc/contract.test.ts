import { describe, expect, it } from 'vitest'
import { callNames } from '../../../../shared/ipc/callNames.ts'
import { calls, type Input } from '../../../../shared/ipc/contract.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { endingAt, NOW } from '../../../support/samples.ts'

type Name = (typeof callNames)[number]
const accepts = (name: Name, input: unknown) => calls[name].input.safeParse(input).success

const target = { accountId: 'a1', projectId: '1', activityId: '2', taskId: null }
const login = {
  provider: 'kimai2',
  fields: { url: 'https://x', token: 't' },
  insecure: false,
  personId: null,
  accountId: null,
} as const
const long = 'x'.repeat(1_000_000)

/** One good input of each call that takes one. */
const good = {
  start: { target, description: 'Logo' },
  amend: {
    entryId: 'e1',
    description: '',
    startedAt: NOW,
    endedAt: NOW,
    pauses: [{ startedAt: NOW, endedAt: null }],
    target,
    tags: ['ux', ' trimmed '],
    billable: null,
  },
  resume: { at: NOW },
  addEntry: {
    target,
    startedAt: NOW,
    endedAt: NOW,
    pauses: [{ startedAt: NOW, endedAt: NOW }],
    description: '',
    tags: [],
    billable: true,
  },
  splitEntry: { entryId: 'e1', at: NOW },
  mergeEntries: { entryId: 'e1', withId: 'e2' },
  undo: { id: 'u1' },
  dismissUndo: { id: 'u1' },
  answerGap: { gapId: 'g1', parts: [{ endedAt: NOW, use: { kind: 'give', target } }], stop: false },
  resolveConflict: { entryId: 'e1', keep: 'theirs' },
  answerLink: { id: 'l1', answer: 'always' },
  adopt: { accountId: 'a1', recordId: '7' },
  stopElsewhere: { accountId: 'a1', recordId: '7' },
  ignoreElsewhere: { accountId: 'a1', recordId: '7' },
  continueEntry: { entryId: 'e1' },
  earlier: { limit: 120 },
  days: { from: '2026-10-01', to: '2026-12-01' },
  openDay: { date: '2026-11-20' },
  sendAgain: { entryId: 'e1' },
  repair: { entryId: 'e1', postingId: 'p1', startedAt: NOW, endedAt: NOW + 1 },
  settle: { postingId: 'p1', outcome: 'there' },
  changeAccount: { accountId: 'a1', label: 'Work', enabled: false, options: { live: true, timeCode: '16' } },
  editCatalog: { accountId: 'a1', change: { kind: 'addProject', name: 'Garden', customer: '' } },
  startNew: { project: 'Garden' },
  pin: { target, description: 'Daily', tags: ['team'], billable: null, pinned: true },
  changeFavourite: { target, description: 'Daily', tags: ['team'], billable: false, name: 'Stand-up', at: 3 },
  openLink: { entryId: 'e1', url: 'https://example.com/' },
  openRecord: { entryId: 'e1' },
  tags: { accountId: 'a1', text: 'off' },
  pastNotes: { query: 'call', target, limit: 5 },
  finishTask: { target },
  exportEntries: {
    accountId: null,
    from: 0,
    to: NOW,
    columns: ['date', 'rounded'],
    rounding: { minutes: 15, direction: 'up' },
  },
  copyDays: { from: '2026-11-16', to: '2026-11-22' },
  addCalendar: { address: 'webcal://example.com/work.ics' },
  changeCalendar: {
    calendarId: 'c1',
    name: 'Work',
    colour: 'green',
    enabled: false,
    rules: { hidePrivate: true, hideFree: false, hideAllDay: true, hiddenWords: ['doctor'] },
  },
  removeCalendar: { calendarId: 'c1' },
  readCalendar: { calendarId: 'c1' },
  calendarDays: { from: '2026-11-16', to: '2026-11-22' },
  takeOverEvent: { eventId: 'v1', calendarId: 'c1', target },
  deleteEntry: { entryId: 'e1' },
  testLogin: login,
  login: { ...login, accountId: 'a1' },
  logout: { accountId: 'a1', evenUnsent: false },
  refreshCatalog: { accountId: 'a1' },
  changeSettings: { theme: 'dark', reminders: endingAt('17:00') },
  answerReminder: { id: 'end 2026-11-20', answer: 'stopAt' },
  putCommandOnPath: { on: true },
  recordShortcut: { recording: true },
  dismissNotice: { id: 'n1' },
  settleRemoval: { id: 'n1', outcome: 'again' },
  restoreBackup: { id: 'b1', withSettings: true },
  sizePopover: { height: 300 },
} satisfies { [N in Name]?: Input<N> }
const takes = Object.entries(good) as [keyof typeof good, object][]
const takesNothing = callNames.filter((name) => !(name in good))

describe('the contract', () => {
  it('has a schema for every name, and no other', () => {
    expect(Object.keys(calls).toSorted()).toEqual([...callNames].toSorted())
  })

  it.each(takes)('lets %s through with good input, also after it crossed as a clone', (name, input) => {
    expect(accepts(name, input)).toBe(true)
    expect(accepts(name, structuredClone(input))).toBe(true)
  })

  it.each(takes)('refuses %s with one field too many', (name, input) => {
    expect(accepts(name, { ...input, extra: 1 })).toBe(false)
  })

  it.each(takes)('refuses %s with anything that is no object', (name) => {
    for (const input of [undefined, null, 1, '', long, true, [], () => 1]) {
      expect(accepts(name, input)).toBe(false)
    }
  })

  it.each(takes)('refuses %s with any of its fields of a wrong type or size', (name, input) => {
    for (const field of Object.keys(input)) {
      for (const wrong of [7n, -1.5, Number.NaN, Number.POSITIVE_INFINITY, long, [[]], { a: 1 }, Symbol('x')]) {
        expect(accepts(name, { ...input, [field]: wrong }), `${field}: ${typeof wrong}`).toBe(false)
      }
    }
  })

  it.each(takesNothing)('lets %s through with nothing only', (name) => {
    expect(accepts(name, undefined)).toBe(true)
    for (const input of [null, {}, [], 0, '', long]) expect(accepts(name, input)).toBe(false)
  })
})

describe('an input', () => {
  const refused = (name: keyof typeof good, change: object) =>
    expect(accepts(name, { ...good[name], ...change })).toBe(false)

  it('names entries and accounts', () => {
    refused('deleteEntry', { entryId: '' })
    refused('deleteEntry', { entryId: 'x'.repeat(65) })
    refused('logout', { accountId: '' })
  })

  it('starts a whole target, or the last one again', () => {
    expect(accepts('start', { target: null })).toBe(false)
    expect(accepts('continueEntry', { entryId: null })).toBe(true)
    refused('start', { target: undefined })
    refused('start', { target: { ...target, accountId: undefined } })
    refused('start', { target: { ...target, projectId: '' } })
    refused('start', { target: { ...target, project: 'a name that main must not believe' } })
  })

  it('gives times as whole milliseconds that a date can hold', () => {
    refused('amend', { startedAt: -1 })
    refused('amend', { startedAt: 1.5 })
    refused('amend', { startedAt: 8.64e15 + 1 })
    refused('amend', { startedAt: '2026-11-20' })
  })

  it('asks for two months of days at most, in their order', () => {
    refused('days', { to: '2026-12-02' })
    refused('days', { to: '2026-09-30' })
    refused('days', { from: '2026-11-31' })
  })

  it('gives tags of two letters to a hundred, without commas, fifty at most', () => {
    refused('amend', { tags: ['a'] })
    refused('amend', { tags: ['  a  '] })
    refused('amend', { tags: ['a,b'] })
    refused('amend', { tags: ['x'.repeat(101)] })
    refused('amend', { tags: Array.from({ length: 51 }, () => 'tag') })
  })

  it('says what each stretch of a gap was', () => {
    refused('answerGap', { parts: [] })
    refused('answerGap', { parts: [{ endedAt: NOW, use: { kind: 'give' } }] })
    refused('answerGap', { parts: [{ endedAt: NOW, use: { kind: 'cut' } }] })
    refused('answerGap', { parts: [{ endedAt: null, use: { kind: 'keep' } }] })
  })

  it('names days that there are', () => {
    refused('days', { to: '2026-11-31' })
    refused('days', { to: '20.11.2026' })
  })

  it('an input’s texts are bounded', () => {
    refused('amend', { description: 'x'.repeat(10_001) })
    refused('login', { fields: { token: 'x'.repeat(2_001) } })
    refused('login', { fields: { ['x'.repeat(41)]: '' } })
    refused('changeSettings', { shortcuts: { ...defaultSettings.shortcuts, stop: 'x'.repeat(101) } })
  })

  it('logs in to a provider that there is', () => {
    refused('login', { provider: 'constructor' })
    refused('login', { provider: '__proto__' })
  })

  it('gives the popover a height that fits', () => {
    refused('sizePopover', { height: 79 })
    refused('sizePopover', { height: 1601 })
  })
})
