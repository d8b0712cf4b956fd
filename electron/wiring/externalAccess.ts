/** Wires what reaches Stint from outside: links, and the command line. */
import { join } from 'node:path'
import type { Settings } from '../../shared/model/snapshot.ts'
import { createCliRequests, noCommandLine } from '../core/external/cliRequests.ts'
import type { Engine } from '../core/engine.ts'
import type { Clock, Log } from '../core/ports/ports.ts'
import { commandPath } from '../system/external/installCommand.ts'
import { createCommandServer } from '../system/external/commandServer.ts'
import type { DeepLinks, LinksTaken } from '../system/external/deepLinks.ts'
import { appFolder, startArguments, startExecutable } from '../system/appProcess.ts'

/** Telling the system of links can take it a while, so it waits until the popover stands, ms. */
const registerAfterMs = 3_000

export interface ExternalAccessNeeds {
  engine: Engine
  clock: Clock
  log: Log
  settings: () => Settings
  deepLinks: DeepLinks
  /** The app's data folder. */
  folder: string
  open: () => void
  linksTaken: LinksTaken
}

export interface ExternalAccess {
  /** What the settings say is so from now on. */
  apply(): void
  /** The program that a person runs as `stint`. */
  commandLine: () => string
  close(): void
}

export function createExternalAccess({
  engine,
  clock,
  log,
  settings,
  deepLinks,
  folder,
  open,
}: ExternalAccessNeeds): ExternalAccess {
  const { tracker, targets, snapshot, notices } = engine
  // What stood in the way last time may be gone.
  notices.clear(noCommandLine('').id)
  const socket = createCommandServer({
  linksTaken,
    files: {
      folder,
      executable: startExecutable(),
      args: startArguments(),
      script: join(import.meta.dirname, '../cli/stint.mjs'),
    },
    answer: createCliRequests({ clock, tracker, targets, snapshot, open }),
    onProblem: (problem) => notices.raise(noCommandLine(problem)),
    log,
  })
  let registered: boolean | null = null
  let cancel = () => {}
  const register = () => {
    const on = settings().links !== 'off'
    if (on !== registered) deepLinks.register(on, linksTaken, log)
    registered = on
  }
  return {
    apply() {
      socket.use(settings().commandLine)
      cancel()
      cancel = clock.after(registered === null ? registerAfterMs : 0, register)
    },
    commandLine: () => commandPath(folder),
    close() {
      cancel()
      socket.close()
    },
  }
}
