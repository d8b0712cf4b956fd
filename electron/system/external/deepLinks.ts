/** `stint://` links as the system hands them over: an event on macOS, an argument elsewhere. */
import { app } from 'electron'
import { linkIn, linkScheme } from '../../../shared/external/stintLinks.ts'
import type { Log } from '../../core/ports/ports.ts'
import { startArguments } from '../appProcess.ts'
import { withoutLinksArgument } from '../startCommand.ts'

export interface DeepLinks {
  /** Whether Stint was started by a link. */
  startedByLink: boolean
  /** From now on links go to `onLink`, with those that came before; `onAgain`: Stint was started once more without one. */
  listen(onLink: (text: string) => void, onAgain: () => void): void
  /** Tells the system who opens such links. It may be slow and may be refused, which is logged only. */
  register(on: boolean, log: Log): void
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
    register(on, log) {
      if (process.argv.includes(withoutLinksArgument)) return
      // From a checkout the runtime has to be told which app to open.
      const ours: [string?, string[]?] = app.isPackaged ? [] : [process.execPath, startArguments()]
      const done = on
        ? app.setAsDefaultProtocolClient(linkScheme, ...ours)
        : app.removeAsDefaultProtocolClient(linkScheme, ...ours)
      if (!done) log.warn('links not registered', { on })
    },
  }
}
