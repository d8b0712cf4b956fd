/** Quitting while something is not sent yet: nothing is lost by it, but the person may want to see it sent. */
import { app, dialog } from 'electron'
import type { Log } from '../core/ports/ports.ts'
import { t } from './messages.ts'

export type QuitAnswer = 'quit' | 'stay' | 'send'

export interface QuitNeeds {
  /** What was done last stands, and is sent if it can be; takes a few seconds at most. */
  flushBeforeQuit: () => Promise<void>
  /** How many entries their providers don't have yet. */
  unsent: () => number
  /** Sends what waits, whatever it waits for. */
  sendNow: () => Promise<void>
  /** `tried`: sending was tried before. */
  ask: (count: number, tried: boolean) => Promise<QuitAnswer>
}

/** Whether to quit; asks as long as something is not sent. */
export async function mayQuit({ flushBeforeQuit, unsent, sendNow, ask }: QuitNeeds): Promise<boolean> {
  await flushBeforeQuit()
  for (let tried = false; ; tried = true) {
    const count = unsent()
    if (count === 0) return true
    const answer = await ask(count, tried)
    if (answer !== 'send') return answer === 'quit'
    await sendNow()
  }
}

export type QuitKind = 'quit' | 'shutdown'

export interface Quitting {
  /** Quits without a question, as the app begins anew. */
  unasked(): void
  /** Whoever quits from now on is not asked, until this is taken back. */
  withoutQuestion(on: boolean): void
  /** The system goes down. */
  shutDown(): void
  /** Quits as by a click, and begins again with the version that is ready. */
  toUpdate(): void
}

/** From now on each quit asks about what is unsent, and `close` has its time before the app ends. */
export function guardQuit({ log, close, update, ...needs }: QuitNeeds & GuardNeeds): Quitting {
  let ending: QuitKind = 'quit'
  /** Whoever ends the system, or this program from outside, is not asked. */
  let asks = true
  let restarts = false
  /** All is closed: macOS ends the app itself to begin the new version, which asks by the same event. */
  let passes = false
  let asking: Promise<void> | null = null
  let closing: Promise<void> | null = null
  const failed = (error: unknown) => log.warn('quit', { error: String(error) })
  async function end(byPerson: boolean): Promise<void> {
    const installs = byPerson && update.mayInstall()
    await close(ending).catch(failed)
    passes = true
    if (byPerson) await update.atEnd({ installs, restarts }).catch(failed)
    app.exit(0)
  }
  async function ask(): Promise<void> {
    try {
      if (!(await mayQuit(needs))) return
    } catch (error) {
      log.warn('quit without asking', { error: String(error) })
    }
    // A timer that was started meanwhile goes on, and so does the app.
    if (restarts && !update.mayInstall()) return
    closing ??= end(true)
  }
  app.on('before-quit', (event) => {
    if (passes) return
    event.preventDefault()
    if (ending === 'shutdown' || !asks) closing ??= end(false)
    else
      asking ??= ask().finally(() => {
        asking = null
        restarts &&= closing !== null
      })
  })
  const unasked = () => {
    asks = false
    app.quit()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, unasked)
  return {
    unasked,
    withoutQuestion: (on) => void (asks = !on),
    shutDown() {
      ending = 'shutdown'
      app.quit()
    },
    toUpdate() {
      restarts = true
      app.quit()
    },
  }
}

interface GuardNeeds {
  log: Log
  close: (ending: QuitKind) => Promise<void>
  update: {
    mayInstall: () => boolean
    /** The last of all where the person quits. */
    atEnd: (how: { installs: boolean; restarts: boolean }) => Promise<void>
  }
}

const answers = (): { answer: QuitAnswer; label: string }[] => [
  { answer: 'quit', label: t().quit.anyway },
  { answer: 'stay', label: t().quit.stay },
  { answer: 'send', label: t().quit.send },
]

/** What the question says of so many entries. */
export function quitText(count: number, tried: boolean): { message: string; detail: string } {
  const { notSent, couldNot, kept, seeWhy } = t().quit
  if (!tried) return { message: notSent(count), detail: kept(count) }
  return { message: couldNot(count), detail: `${kept(count)} ${seeWhy}` }
}

/** Asks in a dialog of the system; closing it stays. */
export async function askAboutUnsent(count: number, tried: boolean): Promise<QuitAnswer> {
  // Without a window or a dock icon the dialog would open behind those of other programs.
  app.focus({ steal: true })
  const offered = answers()
  const at = (wanted: QuitAnswer) => offered.findIndex(({ answer }) => answer === wanted)
  const { response } = await dialog.showMessageBox({
    type: 'question',
    ...quitText(count, tried),
    buttons: offered.map(({ label }) => label),
    defaultId: at('send'),
    cancelId: at('stay'),
    noLink: true,
  })
  return offered[response]?.answer ?? 'stay'
}
