/** What the popover makes of the accounts: their names, their day, what they can't hold, and the first run. */
import { describe, expect, it } from 'vitest'
import { canMakeProjects, isFirstRun } from '../../../../renderer/popover/accountKinds.ts'
import { serverDayText } from '../../../../renderer/popover/footer/serverDayText.ts'
import { pickable, shortNames } from '../../../../renderer/state/accountNames.ts'
import { decimalHours, durationText } from '../../../../renderer/components/durationText.ts'
import { notSentText } from '../../../../renderer/components/notSentText.ts'
import type {
  AccountView,
  Entry,
  ProviderInfo,
  ProviderRules,
  Snapshot,
  Target,
} from '../../../../shared/model/snapshot.ts'

const minute = 60_000
const can: ProviderRules = {
  description: true,
  billable: true,
  tags: true,
  breaks: 'segments',
  splitsAtMidnight: false,
  precisionMinutes: 0,
  readBack: true,
  liveRecords: false,
  maxRequestsPerSecond: 1,
  submitsHours: true,
  editsCatalog: false,
  booksPauses: false,
  finishesTasks: false,
}
const account = (id: string, label: string, more: Partial<AccountView> = {}): AccountView => ({
  id,
  provider: 'blikk',
  label,
  baseUrl: '',
  identity: { userId: '1', name: 'Anna', zone: null },
  insecure: false,
  enabled: true,
  options: {},
  state: { kind: 'ok' },
  catalogAt: null,
  targets: 3,
  rules: can,
  optionFields: [],
  day: null,
  ...more,
})
const here = (more: Partial<AccountView> = {}) =>
  account('local', 'This computer', {
    provider: 'local',
    rules: { ...can, submitsHours: false, editsCatalog: true },
    ...more,
  })

describe('lengths in words', () => {
  it.each([
    [59_000, 'under 1 min'],
    [12 * minute + 59_000, '12 min'],
    [60 * minute, '1 h'],
    [65 * minute, '1 h 5 min'],
    [99 * 60 * minute, '99 h'],
    [100 * 60 * minute, '4 days'],
    [400 * 24 * 60 * minute, '400 days'],
    [64 * 366 * 24 * 60 * minute, '64 years'],
  ])('%i ms reads as %s', (ms, words) => expect(durationText(ms)).toBe(words))
  it.each([
    [6.5, '6.5'],
    [8, '8'],
    [7.2534, '7.25'],
    [0, '0'],
  ])('%f hours read as %s', (hours, words) => expect(decimalHours(hours * 60 * minute)).toBe(words))
})

describe('the short name of an account', () => {
  const names = (...labels: string[]) => [
    ...shortNames(labels.map((label, at) => ({ id: String(at), label, provider: 'kimai2' as const }))).values(),
  ]
  it('is the server, where the person is the same', () =>
    expect(names('Anna Berg · time.example.com', 'Anna Berg · kala.example', 'This computer')).toEqual([
      'time.example.com',
      'kala.example',
      'This computer',
    ]))
  it('is the system, where the person gave it no name and only one account has it', () =>
    expect([
      ...shortNames(
        [
          { id: '1', label: 'Anna · time.example.com', provider: 'kimai2' },
          { id: '2', label: 'Anna · kala.example', provider: 'kala' },
          { id: '3', label: 'My hours', provider: 'blikk' },
          { id: '4', label: 'Anna · old.example.com', provider: 'kimai1' },
          { id: '5', label: 'Bo · old.example.com', provider: 'kimai1' },
        ],
        [
          { id: 'kimai2', label: 'Kimai 2' },
          { id: 'kala', label: 'Kala' },
          { id: 'blikk', label: 'Blikk' },
          { id: 'kimai1', label: 'Kimai 1' },
        ],
      ).values(),
    ]).toEqual(['Kimai 2', 'Kala', 'My hours', 'Anna · old.example.com', 'Bo']))
  it('is the person, where the server is the same', () =>
    expect(names('Anna · time.example.com', 'Bo · time.example.com')).toEqual(['Anna', 'Bo']))
  it('is all of it, where no part tells them apart', () =>
    expect(names('A · x', 'A · y', 'B · x', 'B · y')).toEqual(['A · x', 'A · y', 'B · x', 'B · y']))
})

describe('the first run', () => {
  const snapshot = (accounts: AccountView[], more: Partial<Snapshot> = {}) =>
    ({ accounts, timer: { kind: 'idle', last: null }, recents: [], ...more }) as Snapshot

  it('is when only this computer is there and nothing was made on it', () => {
    expect(isFirstRun(snapshot([here({ targets: 0 })]))).toBe(true)
    expect(isFirstRun(snapshot([]))).toBe(true)
  })
  it('is over with a project, with another account, and with anything tracked', () => {
    const target = { accountId: 'local', project: 'Garden' } as Target
    expect(isFirstRun(snapshot([here()]))).toBe(false)
    expect(isFirstRun(snapshot([here({ targets: 0 }), account('a', 'Anna', { targets: 0 })]))).toBe(false)
    expect(isFirstRun(snapshot([here({ targets: 0 })], { recents: [target] }))).toBe(false)
    const timer = { kind: 'running' as const, entry: { target } as Entry }
    expect(isFirstRun(snapshot([here({ targets: 0 })], { timer }))).toBe(false)
  })
  it('offers no account that is off', () => {
    const accounts = [here({ enabled: false }), account('a', 'Anna', { enabled: false }), account('b', 'Bo')]
    expect(pickable({ accounts }).map(({ id }) => id)).toEqual(['b'])
    expect(canMakeProjects({ accounts })).toBe(false)
    expect(canMakeProjects({ accounts: [account('a', 'Anna'), here()] })).toBe(true)
  })
})

describe('what a provider says of the day', () => {
  const providers = [{ id: 'blikk', label: 'Blikk' }] as ProviderInfo[]
  const hours = (count: number) => count * 60 * minute
  const day = { date: '2026-11-20', reportedMs: hours(6.5), scheduledMs: hours(8), locked: null }
  const texts = (...accounts: AccountView[]) => serverDayText(accounts, providers).map(({ text }) => text)

  it('is how much of the plan is reported', () =>
    expect(texts(account('a', 'Anna', { day }))).toEqual(['Blikk: 6.5 of 8 h']))
  it('is the hours alone where there is no plan', () =>
    expect(texts(account('a', 'Anna', { day: { ...day, scheduledMs: null } }))).toEqual(['Blikk: 6.5 h today']))
  it('is that it is locked, and why', () =>
    expect(serverDayText([account('a', 'Anna', { day: { ...day, locked: 'It was approved.' } })], providers)).toEqual([
      { accountId: 'a', text: 'Blikk has locked today', locked: 'It was approved.' },
    ]))
  it('tells two accounts of one system apart', () =>
    expect(texts(account('a', 'Anna · blikk', { day }), account('b', 'Bo · blikk', { day }))).toEqual([
      'Anna: 6.5 of 8 h',
      'Bo: 6.5 of 8 h',
    ]))
  it('is nothing where it says nothing, and of an account that is off', () =>
    expect(texts(account('a', 'Anna'), account('b', 'Bo', { day, enabled: false }))).toEqual([]))
})

describe('what is said before it is sent', () => {
  const kala = { name: 'Kala', remark: 'Takes no hours.' }
  const none = { ...can, description: false, tags: false, billable: false }
  const typed = { description: 'Roof', tags: ['site'], billable: true }

  it('is nothing where all of it is held, or nothing was entered', () => {
    expect(notSentText(typed, can, kala)).toBe('')
    expect(notSentText({ description: ' ', tags: [], billable: null }, none, kala)).toBe('')
  })
  it('names what was entered and can not be held', () => {
    const lost = (what: Partial<typeof typed>) =>
      notSentText({ description: '', tags: [], billable: null, ...what }, none, kala)
    expect(lost({ description: 'Roof' })).toBe('Kala keeps no description; it stays here.')
    expect(lost({ tags: ['site'] })).toBe('Kala keeps no tags; they stay here.')
    expect(lost({ billable: false })).toBe('Kala keeps no billable mark; it stays here.')
    expect(notSentText(typed, none, kala)).toBe('Kala keeps no description, tags or billable mark; they stay here.')
  })
  it('is that it stays here where no hours are taken', () => {
    expect(notSentText(typed, { ...can, submitsHours: false, editsCatalog: true }, kala)).toBe(
      'Stays on this computer.',
    )
    expect(notSentText(typed, { ...can, submitsHours: false }, kala)).toBe('Takes no hours.')
  })
})
