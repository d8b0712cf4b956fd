/** Call name -> core. */
import { targetKey } from '../../shared/catalog/targets.ts'
import { AppError } from '../../shared/errors.ts'
import { editedCatalog } from '../../shared/catalog/localCatalog.ts'
import type { CallName } from '../../shared/ipc/callNames.ts'
import type { BackupView, DataInfo } from '../../shared/model/backup.ts'
import type { Exported, Output, Parsed } from '../../shared/ipc/contract.ts'
import type { ProviderInfo, Snapshot } from '../../shared/model/snapshot.ts'
import { mostPins, type SettingsPatch } from '../../shared/settings/settingsSchema.ts'
import type { Engine } from '../core/engine.ts'
import { dropUnsent } from '../core/accounts/dropUnsent.ts'
import type { Clock, Journal } from '../core/ports/ports.ts'
import { takeOver } from '../core/otherDevices/endRemoteTimers.ts'
import { t } from '../core/messages.ts'

export type Handlers = { [N in CallName]: (input: Parsed<N>) => Output<N> | Promise<Output<N>> }

export interface HandlerNeeds {
  engine: Engine
  journal: Journal
  clock: Clock
  /** In the language in use. */
  providers: () => ProviderInfo[]
  /** Applies and stores; throws AppError when the system refuses (a shortcut that is taken). */
  changeSettings: (patch: SettingsPatch) => void
  recordShortcut: (recording: boolean) => void
  /** What a shell runs as `stint`. */
  commandLine: () => string
  newId: () => string
  data: {
    info(): DataInfo
    show(): void
    backUp(): Promise<string | null>
    chooseBackup(): Promise<BackupView | null>
    restore(id: string, withSettings: boolean): Promise<void>
    diagnostics(): Promise<string>
    saveDiagnostics(): Promise<string | null>
    saveUnreadable(): Promise<string | null>
  }
  exportEntries: (what: Parsed<'exportEntries'>) => Promise<Exported>
  copyDays: (what: Parsed<'copyDays'>) => Promise<{ entries: number }>
  windows: {
    hidePopover(): void
    sizePopover(height: number): number
    openSettings(): void
    openDay(date?: string): void
  }
  quit: () => void
}

/** As many uses as say something about what comes next. */
const usesShown = 500

export function createHandlers(needs: HandlerNeeds): Handlers {
  const { journal, windows } = needs
  const { tracker, accounts, outbox, notices, snapshot, absences, conflicts, elsewhere } = needs.engine
  const then = (): Snapshot => snapshot()

  /** Entries of an account that only this computer has. */
  const unsent = (accountId: string) =>
    new Set(journal.postingsIn(accountId, ['queued', 'sending', 'rejected', 'unknown']).map(({ entryId }) => entryId))

  function refuseWhileRunning(accountId: string): void {
    const timer = tracker.timer()
    if (timer.kind === 'running' && timer.entry.target.accountId === accountId) {
      throw new AppError('rejected', t().accounts.timerRuns)
    }
  }

  async function logout({ accountId, evenUnsent }: Parsed<'logout'>): Promise<Snapshot> {
    refuseWhileRunning(accountId)
    const left = unsent(accountId)
    if (left.size > 0 && !evenUnsent) {
      throw new AppError('forbidden', t().accounts.unsent(left.size), { confirm: 'unsent' })
    }
    await accounts.logout(accountId)
    // Something may have been sent meanwhile.
    const postings = journal.postings([...unsent(accountId)])
    journal.commit(
      dropUnsent(
        postings.filter(({ target }) => target.accountId === accountId),
        needs.clock.now(),
      ),
    )
    needs.engine.changed()
    return then()
  }

  return {
    state: () => snapshot(),
    catalogs: () => accounts.catalogs(),
    uses: () => journal.recentUses(usesShown),
    pin({ target, pinned }) {
      const others = snapshot().settings.pins.filter((one) => targetKey(one) !== targetKey(target))
      if (pinned && others.length >= mostPins) throw new AppError('rejected', t().accounts.manyPins)
      needs.changeSettings({ pins: pinned ? [...others, target] : others })
      return then()
    },
    providers: () => needs.providers(),
    start: (input) => (tracker.start(input), then()),
    stop: () => (tracker.stop(), then()),
    pause: () => (tracker.pause(), then()),
    resume: ({ at }) => (tracker.resume(at), then()),
    discard: () => (tracker.discard(), then()),
    amend: (input) => (tracker.amend(input), then()),
    sendAgain({ entryId }) {
      tracker.sendAgain(entryId)
      outbox.wakeNow()
      return then()
    },
    repair: (input) => (tracker.repair(input), then()),
    remove: ({ entryId }) => (tracker.remove(entryId), then()),
    addEntry: (input) => (tracker.addEntry(input), then()),
    splitEntry: (input) => (tracker.split(input), then()),
    mergeEntries: (input) => (tracker.merge(input), then()),
    undo: ({ id }) => (tracker.undo(id), then()),
    dismissUndo: ({ id }) => (tracker.dismissUndo(id), then()),
    answerGap: (input) => (absences.answer(input), then()),
    pauseOn: () => (needs.engine.pauses.pauseOn(), then()),
    answerReminder: ({ id, answer }) => (needs.engine.reminding.answer(id, answer), then()),
    resolveConflict: (input) => (conflicts.resolve(input), then()),
    answerLink({ id, answer }) {
      if (answer === 'always') needs.changeSettings({ links: 'allow' })
      needs.engine.links.answer(id, answer !== 'no')
      return then()
    },
    commandLine: () => needs.commandLine(),
    dataInfo: () => needs.data.info(),
    showData: () => (needs.data.show(), null),
    backUp: () => needs.data.backUp(),
    chooseBackup: () => needs.data.chooseBackup(),
    async restoreBackup({ id, withSettings }) {
      await needs.data.restore(id, withSettings)
      return null
    },
    diagnostics: () => needs.data.diagnostics(),
    saveDiagnostics: () => needs.data.saveDiagnostics(),
    saveUnreadable: () => needs.data.saveUnreadable(),
    async adopt(record) {
      await elsewhere.adopt(record)
      return then()
    },
    async stopElsewhere(record) {
      await elsewhere.stop(record)
      return then()
    },
    ignoreElsewhere: (record) => (elsewhere.ignore(record), then()),
    day: ({ date }) => needs.engine.day(date),
    days: ({ from, to }) => needs.engine.days(from, to),
    async takeOver() {
      const { clock } = needs
      await takeOver({
        clock,
        journal,
        timer: tracker.timer,
        connectionOf: accounts.connectionOf,
        sendAgain: tracker.sendAgain,
      })
      outbox.wakeNow()
      return then()
    },
    settle: ({ postingId, outcome }) => (outbox.resolveUndecided(postingId, outcome), then()),
    async testLogin(input) {
      const outcome = await accounts.test(input)
      return 'kind' in outcome ? outcome : { kind: 'report', report: outcome }
    },
    async login(input) {
      const outcome = await accounts.login(input)
      if (typeof outcome !== 'string') return outcome
      outbox.wakeNow(outcome)
      return { kind: 'done', snapshot: then() }
    },
    async changeAccount({ accountId, ...change }) {
      if (change.enabled === false) refuseWhileRunning(accountId)
      accounts.change(accountId, change)
      if (change.enabled === true) await accounts.refresh(accountId)
      // What waits goes now, or says why it doesn't.
      if (change.enabled !== undefined) outbox.wakeNow(accountId)
      return then()
    },
    editCatalog({ accountId, change }) {
      accounts.editCatalog(accountId, (catalog) => editedCatalog(catalog, change, needs.newId()))
      return then()
    },
    async startNew({ project }) {
      const local = accounts.views().find(({ rules, enabled }) => rules.editsCatalog && enabled)
      if (!local) throw new AppError('notFound', t().accounts.noLocal)
      const projectId = needs.newId()
      const change = { kind: 'addProject' as const, name: project, customer: '' }
      accounts.editCatalog(local.id, (catalog) => editedCatalog(catalog, change, projectId))
      tracker.start({ target: { accountId: local.id, projectId, activityId: null, taskId: null } })
      return then()
    },
    async finishTask({ target }) {
      await accounts.finishTask(target)
      return then()
    },
    exportEntries: (input) => needs.exportEntries(input),
    copyDays: (input) => needs.copyDays(input),
    logout,
    async refreshCatalog({ accountId }) {
      await accounts.refresh(accountId)
      outbox.wakeNow(accountId)
      return then()
    },
    changeSettings: (patch) => (needs.changeSettings(patch), then()),
    recordShortcut: ({ recording }) => (needs.recordShortcut(recording), null),
    dismissNotice: ({ id }) => (notices.clear(id), then()),
    async retryKeychain() {
      await Promise.all(accounts.views().map(({ id }) => accounts.refresh(id)))
      outbox.wakeNow()
      return then()
    },
    hidePopover: () => (windows.hidePopover(), null),
    sizePopover: ({ height }) => ({ most: windows.sizePopover(height) }),
    openSettings: () => (windows.openSettings(), null),
    openDay: ({ date }) => (windows.openDay(date), null),
    quit: () => (needs.quit(), null),
  }
}
