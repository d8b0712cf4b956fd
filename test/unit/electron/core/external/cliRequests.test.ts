/** The command line's requests against a real tracker on a journal of its own. */
import { describe, expect, it } from 'vitest'
import { createCliRequests } from '../../../../../electron/core/external/cliRequests.ts'
import { buildSnapshot } from '../../../../../electron/core/snapshot/buildSnapshot.ts'
import { createUnsentIndex } from '../../../../../electron/core/snapshot/unsentIndex.ts'
import { commandAnswerSchema, type CommandRequest } from '../../../../../shared/external/commandProtocol.ts'
import { findTarget } from '../../../../../shared/search/findTarget.ts'
import type { AccountView, Snapshot } from '../../../../../shared/model/snapshot.ts'
import { buildIndex } from '../../../../../shared/search/searchTargets.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { breakable } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anAccount, anEntry, aTarget, HOUR, MINUTE, noUpdates, terms } from '../../../../support/samples.ts'
import { coding, design, trackerFixture, diskFull } from '../../../../support/trackerFixture.ts'

const targets = [coding, design]
const accounts = [{ ...anAccount(), targets: 2 } as AccountView]

function createFixture(journal?: Parameters<typeof trackerFixture>[0]) {
  const made = trackerFixture(journal)
  const { clock, tracker } = made
  const opened: string[] = []
  const unsent = createUnsentIndex(made.journal, () => terms)
  const snapshot = (): Snapshot =>
    buildSnapshot({
      clock,
      unsent,
      journal: made.journal,
      accounts,
      planningRulesOf: () => terms,
      timer: tracker.timer(),
      settings: defaultSettings,
      revision: 1,
      gaps: [],
      forgottenPause: null,
      notOffered: false,
      elsewhere: [],
      moreElsewhere: 0,
      undo: null,
      link: null,
      reminder: null,
      pins: [],
      recents: [],
      notices: [],
      shortcutProblems: {},
      shortcutsBy: 'stint',
      catalogRevision: 1,
      updates: noUpdates,
      calendarRevision: 0,
    })
  const answer = createCliRequests({
    clock,
    tracker,
    snapshot,
    open: () => void opened.push('popover'),
    targets: {
      find: (asked) => findTarget(buildIndex(targets), asked),
      findIn: (asked, ids, first) =>
        findTarget(buildIndex(targets.filter(({ accountId }) => ids?.includes(accountId) ?? true)), asked, first),
    },
  })
  const ask = (request: CommandRequest) => commandAnswerSchema.parse(JSON.parse(JSON.stringify(answer(request))))
  const start = (words: string, change: { account?: string; description?: string; first?: boolean } = {}) =>
    ask({ version: 1, command: 'start', words, first: false, ...change })
  const say = (command: Exclude<CommandRequest['command'], 'start'>) => ask({ version: 1, command })
  return { ...made, ask, start, say, opened }
}

describe('start', () => {
  it('starts what the words alone mean, and says so', () => {
    const { start, tracker } = createFixture()
    expect(start('coding', { description: 'Logo' })).toMatchObject({
      ok: true,
      message: 'Started Website · Coding.',
      data: { version: 1, state: 'running', entry: { project: 'Website', activity: 'Coding', description: 'Logo' } },
    })
    expect(tracker.timer()).toMatchObject({ entry: { target: coding } })
    expect(start('design').message).toBe('Stopped Website · Coding, started Website · Design.')
  })
  it('lists what it may be and starts nothing, unless the first will do', () => {
    const { start, tracker } = createFixture()
    const refused = start('website')
    expect(refused).toMatchObject({
      ok: false,
      kind: 'refused',
      candidates: [
        { account: anAccount().label, client: 'Acme', project: 'Website', activity: 'Coding', task: null },
        { activity: 'Design' },
      ],
    })
    expect(refused.message).toContain('  Acme: Website · Design (anna · time.example.com)')
    expect(tracker.timer().kind).toBe('idle')
    expect(start('website', { first: true }).ok).toBe(true)
  })
  it('looks in one account only where that is said', () => {
    const { start, tracker } = createFixture()
    expect(start('coding', { account: 'Nobody' })).toMatchObject({
      ok: false,
      message: 'No account is called “Nobody”.',
    })
    expect(start('coding', { account: '·' }).ok).toBe(false)
    expect(tracker.timer().kind).toBe('idle')
    expect(start('coding', { account: 'ANNA' }).ok).toBe(true)
  })
  it('without words starts the last one again', () => {
    const { start, say, tracker, clock } = createFixture()
    expect(start('')).toMatchObject({ ok: false, message: 'Nothing was tracked yet: say what to start.' })
    start('design')
    clock.advance(MINUTE)
    say('stop')
    expect(start('').message).toBe('Started Website · Design.')
    expect(tracker.timer()).toMatchObject({ entry: { target: design } })
  })
  it('without words starts what is hidden by now, as a click would', () => {
    const journal = breakable(tempJournal().journal)
    const hidden = aTarget({ activityId: '9', activity: 'Hidden' })
    journal.commit([{ kind: 'saveEntry', entry: anEntry({ target: hidden }) }])
    expect(createFixture(journal).start('').message).toBe('Started Website · Hidden.')
  })
  it('never cuts what runs already, and goes on with what is paused', () => {
    const { start, say, tracker, commits } = createFixture()
    start('coding')
    const before = commits.length
    expect(start('coding')).toMatchObject({ ok: true, message: 'Website · Coding runs already.' })
    expect(commits).toHaveLength(before)
    say('pause')
    expect(start('coding').message).toBe('Going on with Website · Coding.')
    expect(tracker.timer()).toMatchObject({ entry: { id: 'id1' } })
  })
  it('a start that is refused says why', () => {
    const { start, journal } = createFixture()
    expect(start('zzz')).toMatchObject({ ok: false, message: 'No project or task is called “zzz”.' })
    journal.beforeCommit = diskFull
    expect(start('coding')).toMatchObject({ ok: false, kind: 'refused', message: 'disk full' })
  })
})

describe('the rest of the timer', () => {
  it('stops, pauses, goes on and toggles', () => {
    const { start, say } = createFixture()
    start('coding')
    const said = (['pause', 'pause', 'resume', 'resume', 'toggle', 'toggle', 'pause', 'toggle', 'stop'] as const).map(
      say,
    )
    expect(said.map(({ message }) => message)).toEqual([
      'Paused Website · Coding.',
      'The timer is paused already.',
      'Going on with Website · Coding.',
      'The timer runs already.',
      'Stopped Website · Coding.',
      'Started Website · Coding.',
      'Paused Website · Coding.',
      'Going on with Website · Coding.',
      'Stopped Website · Coding.',
    ])
    expect(said.every(({ ok }) => ok)).toBe(true)
  })
  it.each(['stop', 'pause', 'resume'] as const)('refuses to %s what doesn’t run', (command) =>
    expect(createFixture().say(command)).toMatchObject({ ok: false, kind: 'refused', message: 'No timer runs.' }),
  )
  it('the command open opens the popover', () => {
    const { say, opened } = createFixture()
    expect(say('open').ok).toBe(true)
    expect(opened).toEqual(['popover'])
  })
})

describe('looking', () => {
  it('has a shape for programs that stays as it is', () => {
    const { start, say, clock } = createFixture()
    start('coding', { description: 'Logo' })
    clock.advance(HOUR + 90_500)
    say('pause')
    const answer = say('status')
    expect(answer.ok && answer.data).toEqual({
      version: 1,
      state: 'paused',
      entry: {
        id: 'id1',
        startedAt: '2026-11-20T14:00:00.000Z',
        endedAt: null,
        workedSeconds: 3_690,
        account: 'anna · time.example.com',
        client: 'Acme',
        project: 'Website',
        activity: 'Coding',
        task: null,
        description: 'Logo',
      },
      today: { date: '2026-11-20', workedSeconds: 3_690 },
      waiting: 0,
      needsYou: 0,
    })
    expect(answer.message).toBe('Website · Coding, 1:01 since 15:00 (paused)\nToday 1:01')
  })
  it('says when nothing runs, and what waits', () => {
    const { start, say, clock } = createFixture()
    expect(say('status')).toMatchObject({ message: 'No timer runs.\nToday 0:00', data: { state: 'idle', entry: null } })
    start('coding')
    clock.advance(HOUR)
    say('stop')
    expect(say('status')).toMatchObject({
      message: 'No timer runs.\nToday 1:00\nWaiting to be sent: 1',
      data: { waiting: 1 },
    })
  })
  it('lists the day, the oldest entry first', () => {
    const { start, say, clock } = createFixture()
    expect(say('today').message).toBe('Nothing was tracked today.')
    start('coding')
    clock.advance(HOUR)
    start('design')
    const two = say('today')
    expect(two.ok && two.data).toMatchObject({ entries: [{ activity: 'Coding' }, { activity: 'Design' }] })
    expect(two.message.split('\n')).toEqual([
      '15:00–16:00   1:00  Website · Coding',
      '16:00–  now   0:00  Website · Design',
      'Today 1:00',
    ])
  })
  it('the command today counts only what is of today', () => {
    const { start, say, clock } = createFixture()
    start('coding')
    clock.advance(HOUR)
    start('design', { description: 'Logo' })
    clock.advance(9 * HOUR)
    const answer = say('today')
    expect(answer.message).toBe('16:00–  now   1:00  Website · Design — Logo\nToday 1:00')
    expect(answer.ok && answer.data).toMatchObject({
      version: 1,
      date: '2026-11-21',
      workedSeconds: 3_600,
      entries: [{ startedAt: '2026-11-20T15:00:00.000Z', endedAt: null, workedSeconds: 32_400, sent: false }],
    })
  })
})
