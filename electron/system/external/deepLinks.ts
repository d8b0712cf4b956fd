/** `stint://` links as the system hands them over: an event on macOS, an argument elsewhere. */
import { app } from 'electron'
import { linkIn, linkScheme } from '../../../shared/external/stintLinks.ts'
import type { Log } from '../../core/ports/ports.ts'
import { startArguments, startExecutable } from '../appProcess.ts'
import { withoutLinksArgument } from '../startCommand.ts'

export interface DeepLinks {
  /** Whether Stint was started by a link. */
  startedByLink: boolean
  /** From now on links go to `onLink`, with those that came before; `onAgain`: Stint was started once more without one. */
  listen(onLink: (text: string) => void, onAgain: () => void): void
  /** Tells the system who opens such links. It may be slow and may be refused, which is logged only. */
  register(on: boolean, memory: LinksTaken, log: Log): void
}

/** Links are taken once: who opens them from then on is the person's choice, which no start undoes. */
export interface LinksTaken {
  /** The executable that took them; null: none did, or they were given back. */
  linksTakenBy(): string | null
  /** Never throws. */
  keepLinksTakenBy(executable: string | null): void
}

/** Must run before the app is ready: macOS tells of the link that started it before that. */
export function createDeepLinks(): DeepLinks {
  const first = linkIn(process.argv)
  const early = first === undefined ? [] : [first]
  let take: (text: string) => void = (text) => early.push(text)
  let again = () => {}
  app.on('open-url', (event, url) => {
    event.preventDefault()
    take(url)
  })
  app.on('second-instance', (_event, argv) => {
    const link = linkIn(argv)
    if (link !== undefined) take(link)
    // Started hidden: the command line found no app a moment ago.
    else if (!argv.includes('--hidden')) again()
  })
  return {
    get startedByLink() {
      return early.length > 0
    },
    listen(onLink, onAgain) {
      take = onLink
      again = onAgain
      for (const link of early.splice(0)) onLink(link)
    },
    register(on, memory, log) {
      if (process.argv.includes(withoutLinksArgument)) return
      // The desktop entry of the package says that it opens them, and the desktop's own settings who does.
      if (process.platform === 'linux' && app.isPackaged) return
      const executable = startExecutable()
      if (memory.linksTakenBy() === (on ? executable : null)) return
      // From a checkout the runtime has to be told which app to open.
      const ours: [string?, string[]?] = app.isPackaged ? [] : [process.execPath, startArguments()]
      const done = on
        ? app.setAsDefaultProtocolClient(linkScheme, ...ours)
        : app.removeAsDefaultProtocolClient(linkScheme, ...ours)
      if (done) memory.keepLinksTakenBy(on ? executable : null)
      else log.warn('links not registered', { on })
    },
  }
}
