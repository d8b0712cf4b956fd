/** The command line as the app answers it. */
import { createCliRequests } from '../../electron/core/external/cliRequests.ts'
import { buildDays, buildSnapshot } from '../../electron/core/snapshot/buildSnapshot.ts'
import { createUnsentIndex } from '../../electron/core/snapshot/unsentIndex.ts'
import { commandAnswerSchema, type CommandRequest } from '../../shared/external/commandProtocol.ts'
import type { AccountView, Snapshot } from '../../shared/model/snapshot.ts'
import { findTarget } from '../../shared/search/findTarget.ts'
import { buildIndex } from '../../shared/search/searchTargets.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { anAccount, noUpdates, terms } from './samples.ts'
import { coding, design, trackerFixture } from './trackerFixture.ts'

const targets = [coding, design]
/** Its account takes nothing on it. */
export const lockedDate = '2026-11-12'
type Plain = Exclude<CommandRequest['command'], 'start' | 'add'>
const accounts = [{ ...anAccount(), targets: 2 } as AccountView]

/** The command line's requests against a real tracker on a journal of its own. */
export function cliFixture(journal?: Parameters<typeof trackerFixture>[0]) {
  const made = trackerFixture(journal)
  const { clock, tracker } = made
  const opened: string[] = []
  const days = {
    clock,
    journal: made.journal,
    settings: defaultSettings,
    planningRulesOf: () => terms,
    scheduled: () => null,
    locked: (date: string) => (date === lockedDate ? ['The day is locked.'] : []),
  }
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
      indexIn: (ids) => buildIndex(targets.filter(({ accountId }) => ids?.includes(accountId) ?? true)),
    },
    days: (from, to) => buildDays(from, to, days),
  })
  const ask = (request: CommandRequest) => commandAnswerSchema.parse(JSON.parse(JSON.stringify(answer(request))))
  const start = (
    words: string,
    change: { account?: string; description?: string; first?: boolean; at?: string } = {},
  ) => ask({ version: 1, command: 'start', words, first: false, ...change })
  const say = (command: Plain) => ask({ version: 1, command })
  const stopAt = (at: string) => ask({ version: 1, command: 'stop', at })
  const add = (words: string, change: { account?: string; first?: boolean; dryRun?: boolean } = {}) =>
    ask({ version: 1, command: 'add', words, first: false, dryRun: false, ...change })
  return { ...made, ask, start, say, stopAt, add, opened }
}
