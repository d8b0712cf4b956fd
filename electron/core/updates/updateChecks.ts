/** When newer versions of Stint are looked for, what is offered, and when one may be installed. */
import { AppError, asAppError } from '../../../shared/errors.ts'
import type { Settings } from '../../../shared/model/snapshot.ts'
import type { UpdatesView } from '../../../shared/model/updatesView.ts'
import type { Clock, Log } from '../ports/ports.ts'
import type { UpdateSource } from '../ports/updateSource.ts'
import { t } from '../messages.ts'

/** Not while Stint starts, ms. */
const firstCheckAfterMs = 60_000
/** How often it is looked whether a check is due: what counts the time may stand still in sleep, ms. */
const lookEveryMs = 3_600_000
const checkEveryMs = 24 * 3_600_000

export interface UpdatesNeeds {
  clock: Clock
  source: UpdateSource
  settings: () => Pick<Settings, 'updates'>
  /** Of this Stint, such as "1.2.0". */
  version: string
  /** Whether a timer runs, paused or not. */
  isRunning: () => boolean
  log: Log
  onChange: () => void
  /** Ends this run as a click on "Quit" does, and begins the new version. */
  restart: () => void
}

export function createUpdates(needs: UpdatesNeeds) {
  const { clock, source, settings, log, onChange } = needs
  let busy: UpdatesView['busy'] = null
  let offer: UpdatesView['offer'] = null
  let lastCheck: UpdatesView['lastCheck'] = null
  let underWay: Promise<void> | null = null
  /** The last check that the feed answered. */
  let answered: { now: number; monotonic: number } | null = null
  let cancel = () => {}

  const set = (change: { busy?: typeof busy; offer?: typeof offer; lastCheck?: typeof lastCheck }) => {
    if (change.busy !== undefined) busy = change.busy
    if (change.offer !== undefined) offer = change.offer
    if (change.lastCheck !== undefined) lastCheck = change.lastCheck
    onChange()
  }

  function isDue(): boolean {
    if (!source.automatic || !settings().updates) return false
    if (answered === null) return true
    // A clock that was set tells of an earlier day as well as of a later one; one check too many does no harm.
    const byClock = Math.abs(clock.now() - answered.now)
    return Math.max(byClock, clock.monotonic() - answered.monotonic) >= checkEveryMs
  }

  function look(): void {
    cancel = clock.after(lookEveryMs, look)
    if (isDue()) void check()
  }

  async function ask(): Promise<void> {
    try {
      set({ busy: 'checking' })
      const version = await source.check()
      answered = { now: clock.now(), monotonic: clock.monotonic() }
      const isReady = offer?.ready === true && offer.version === version
      set({
        offer: version === null ? null : { version, ready: isReady },
        lastCheck: { at: clock.now(), outcome: version === null ? 'current' : 'newer' },
      })
      if (version === null || isReady || source.way !== 'self') return
      set({ busy: 'downloading' })
      await source.download()
      log.info('update ready', { version })
      set({ offer: { version, ready: true } })
    } catch (thrown) {
      const { kind, message } = asAppError(thrown)
      // What the feed itself has wrong is not downloaded again every hour.
      if (kind === 'offline' || kind === 'timeout') answered = null
      log.warn('no update', { kind, message })
      set({ lastCheck: { at: clock.now(), outcome: 'failed', message } })
    } finally {
      underWay = null
      set({ busy: null })
    }
  }

  /** Never throws: what went wrong is in `view().lastCheck`. While one is under way it is that one. */
  const check = (): Promise<void> => (underWay ??= ask())

  function refuseWhileRunning(): void {
    if (needs.isRunning()) throw new AppError('rejected', t().updates.timerRuns)
  }

  return {
    view: (): UpdatesView => ({
      version: needs.version,
      way: source.way,
      feed: source.feed,
      page: source.page,
      busy,
      offer,
      lastCheck,
    }),
    begin: () => void (cancel = clock.after(firstCheckAfterMs, look)),
    check,
    /** Whether a quit may install: an update is ready and no timer runs. */
    mayInstall: (): boolean => offer?.ready === true && busy === null && !needs.isRunning(),
    /** Installs what is ready by a restart. Throws AppError 'rejected' while a timer runs, and what keeps it from being installed. */
    async restart(): Promise<void> {
      refuseWhileRunning()
      if (offer?.ready !== true || busy !== null) throw new AppError('rejected', t().updates.notReady)
      await source.prepare()
      // The timer may have been started meanwhile.
      refuseWhileRunning()
      needs.restart()
    },
    close: () => cancel(),
  }
}
