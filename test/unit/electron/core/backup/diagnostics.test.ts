/** Diagnostics say how things stand, and nothing of the person or their work. */
import { describe, expect, it } from 'vitest'
import { type DiagnosticsNeeds, diagnosticsOf } from '../../../../../electron/core/backup/diagnostics.ts'
import type { AccountView } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { anAccount, anEntry, aPosting, aTarget, NOW, rules, ZONE } from '../../../../support/samples.ts'

/** Each is planted wherever a text of that kind may stand. */
const planted = {
  token: 'tok3n-4711',
  email: 'anna@example.com',
  host: 'time.secret-company.example',
  project: 'Projekt Geheim',
  customer: 'Kunde Geheim',
  activity: 'Planung Geheim',
  task: 'Aufgabe Geheim',
  words: 'called the lawyer',
  tag: 'merger',
  person: 'Anna Geheim',
}
const all = Object.values(planted).join(' ')
const accountId = `kimai2:https://user:${planted.token}@${planted.host}:1`
const target = aTarget({ ...planted, accountId, projectId: planted.project, activityId: all, taskId: all, color: all })

const account: AccountView = {
  ...anAccount({ id: accountId, label: all, baseUrl: `https://user:${planted.token}@${planted.host}` }),
  identity: { userId: all, name: all, zone: all },
  options: { live: true, project: all },
  state: { kind: 'trouble', message: all },
  catalogAt: NOW,
  targets: 3,
  rules,
  optionFields: [{ kind: 'switch', name: 'live', label: all, help: all, initial: true }],
  day: { date: '2026-11-20', reportedMs: 0, scheduledMs: 0, locked: all },
}
const remote = { id: all, startedAt: NOW, endedAt: NOW, note: all, stamp: all }
const ref = { ...remote, projectId: all }
const theirs = { ref, projectId: all, activityId: all, taskId: all, what: all, description: all, tags: [all] }
const posting = aPosting({
  target,
  description: all,
  tags: [planted.tag],
  state: 'rejected',
  remote,
  error: { kind: 'conflict', message: all, theirs },
})
const entry = anEntry({ target, description: all, tags: [planted.tag], endedAt: null })
const line = (message: string, details?: object) =>
  `[2026-11-20 14:00:00.000] [warn]  ${message}${details ? ` ${JSON.stringify(details)}` : ''}`
const stack = `AppError: ${all}\n    at send (/home/anna/${planted.project}/out/main/main.js:12:34)\n    at async ${all}`

const needs: DiagnosticsNeeds = {
  now: NOW,
  zone: ZONE,
  machine: { stint: '1.2.0', platform: 'linux' },
  settings: Object.assign({ unheard: all }, defaultSettings, { pins: [target] }),
  accounts: [account],
  journal: {
    broken: {
      lost: [],
      rows: [{ id: all, source: 'entry', key: all, row: all, why: all, at: NOW }],
      setAside: [{ id: all, source: 'gap', key: all, row: all, why: all, at: NOW }],
    },
    entries: [entry],
    postings: [posting, aPosting({ id: 'p2', target: aTarget({ accountId: all }) })],
    removals: [{ posting, attempts: 0, nextAttemptAt: null }],
    gaps: [{ id: 'g', entryId: 'e1', startedAt: NOW, endedAt: NOW, kinds: ['idle'], outcome: null }],
  },
  journalBytes: 123_456,
  notices: [`message ${accountId}`, 'restored'],
  log: [
    line('start', { version: '1.2.0', accounts: 1, cutOff: 0, unheard: all }),
    line('not sent', { entry: 'e1', kind: 'conflict', ambiguous: false }),
    line('outbox stopped', { account: accountId, error: stack }),
    line('outbox stopped', { account: all, error: all }),
    line('call login failed', { kind: 'rejected', message: all }),
    line(`something about ${planted.token}`),
    line('not sent', { kind: all, version: planted.email, on: { deep: all }, ending: [all] }),
    all,
    `    at ${all}`,
    '',
  ],
}
const text = diagnosticsOf(needs)

describe('diagnostics', () => {
  it.each(Object.entries(planted))('hold no %s, wherever it stands', (_, secret) => {
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      expect(JSON.stringify(needs)).toContain(secret)
      expect(text).not.toContain(form)
    }
  })

  it('hold no word of what is secret, nor a folder of the person', () => {
    for (const word of ['Geheim', 'anna', 'secret-company', 'lawyer', 'home', 'user:']) expect(text).not.toContain(word)
  })

  it('say of accounts what they are and how they are', () => {
    expect(JSON.parse(text)).toMatchObject({
      made: '2026-11-20T14:00:00.000Z',
      machine: { stint: '1.2.0', platform: 'linux' },
      settings: { pins: 1, goalMinutes: 480 },
      accounts: [{ provider: 'kimai2', scheme: 'https:', state: 'trouble', targets: 3, switches: { live: true } }],
    })
  })

  it('count what the journal holds, by state and by account', () => {
    expect(JSON.parse(text)).toMatchObject({
      journal: {
        unreadable: { gap: 1, entry: 1 },
        bytes: 123_456,
        entries: 1,
        running: true,
        postings: { 'account 1: rejected (conflict)': 1, 'no account: queued': 1 },
        removals: 1,
        gaps: { open: 1 },
      },
      notices: ['message', 'restored'],
    })
  })

  it('keep of the log what happened and where in the program', () => {
    const { log } = JSON.parse(text) as { log: string[] }
    const at = '2026-11-20 14:00:00.000 warn'
    expect(log).toEqual([
      `${at} start version=1.2.0 accounts=1 cutOff=0`,
      `${at} not sent kind=conflict ambiguous=false`,
      `${at} outbox stopped account=account 1 AppError @main.js:12:34`,
      `${at} outbox stopped account=gone error`,
      `${at} call login failed kind=rejected`,
      `${at} not sent`,
    ])
  })
})
