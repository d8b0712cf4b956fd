/** Wires what reaches Stint from outside: links, and the command line. */
import { homedir } from 'node:os'
import type { CommandLineInfo } from '../../shared/model/commandPlace.ts'
import type { Settings } from '../../shared/model/snapshot.ts'
import { createCliRequests, noCommandLine } from '../core/external/cliRequests.ts'
import type { Engine } from '../core/engine.ts'
import type { Clock, Log } from '../core/ports/ports.ts'
import { commandFolder, commandPath } from '../system/external/installCommand.ts'
import { commandLink, linkFolders } from '../system/external/commandOnPath.ts'
import { commandOnWindowsPath } from '../system/external/windowsPath.ts'
import { createCommandServer } from '../system/external/commandServer.ts'
import type { DeepLinks, LinksTaken } from '../system/external/deepLinks.ts'
import { appFolder, startArguments, startExecutable } from '../system/appProcess.ts'

/** Telling the system of links can take it a while, so it waits until the popover stands, ms. */
const registerAfterMs = 3_000

export interface ExternalAccessNeeds {
  engine: Engine
  clock: Clock
  log: Log
  deepLinks: DeepLinks
  file: LinksTaken & { settings(): Settings }
  /** The app's data folder. */
  folder: string
  open: () => void
}

export interface ExternalAccess {
  /** What the settings say is so from now on. */
  apply(): void
  commandLine: {
    /** The program that a person runs as `stint`, and whether shells find it. */
    info(): Promise<CommandLineInfo>
    /** Sees to it that shells find it, or no longer do. */
    put(on: boolean): Promise<CommandLineInfo>
  }
  close(): void
}

export function createExternalAccess({
  engine,
  clock,
  log,
  deepLinks,
  file,
  folder,
  open,
}: ExternalAccessNeeds): ExternalAccess {
  const { tracker, targets, snapshot, notices } = engine
  // What stood in the way last time may be gone.
  notices.clear(noCommandLine('').id)
  const socket = createCommandServer({
    files: { folder, executable: startExecutable(), args: startArguments(), appPath: appFolder() },
    answer: createCliRequests({ clock, tracker, targets, snapshot, days: engine.days, open }),
    onProblem: (problem) => notices.raise(noCommandLine(problem)),
    log,
  })
  const onPath = process.platform === 'win32' ? commandOnWindowsPath(commandFolder(folder)) : linkOfShells(folder)
  const info = async () => ({ path: commandPath(folder), place: await onPath.place() })
  let registered: boolean | null = null
  let cancel = () => {}
  const register = () => {
    const on = file.settings().links !== 'off'
    if (on !== registered) deepLinks.register(on, file, log)
    registered = on
  }
  return {
    apply() {
      socket.use(file.settings().commandLine)
      cancel()
      cancel = clock.after(registered === null ? registerAfterMs : 0, register)
    },
    commandLine: {
      info,
      async put(on) {
        await onPath.put(on)
        return info()
      },
    },
    close() {
      cancel()
      socket.close()
    },
  }
}

function linkOfShells(folder: string) {
  const home = homedir()
  return commandLink({
    command: commandPath(folder),
    folders: linkFolders(process.platform, home),
    fromPackage: appFolder() === null ? { path: '/usr/bin/stint', executable: startExecutable() } : null,
    home,
    path: process.env['PATH'] ?? '',
  })
}
