/** Puts the command `stint` where shells look for programs, and takes it away again; what isn't ours is left alone. */
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { CommandPlace } from '../../../shared/model/commandPlace.ts'
import { t } from '../messages.ts'

export interface CommandOnPath {
  /** Where it is now. Never rejects. */
  place(): Promise<CommandPlace>
  /** Rejects with AppError 'file' when it can't be done; nothing is changed then. */
  put(on: boolean): Promise<void>
}

export interface LinkNeeds {
  /** The command in the data folder. */
  command: string
  /** Folders to put it into, the best first; see `linkFolders`. */
  folders: string[]
  /** What packages bring, and the executable that it starts; null: this app comes from none. */
  fromPackage: { path: string; executable: string } | null
  home: string
  /** The PATH of this session. */
  path: string
}

/** macOS has one folder that every shell looks into, which belongs to an administrator unless Homebrew took it over. */
export const linkFolders = (platform: NodeJS.Platform, home: string): string[] => [
  ...(platform === 'darwin' ? ['/usr/local/bin'] : []),
  join(home, '.local', 'bin'),
]

/** A link in a folder of PATH. It leads to the command in the data folder, which each start writes anew. */
export function commandLink({ command, folders, fromPackage, home, path: searched }: LinkNeeds): CommandOnPath {
  const links = folders.map((folder) => join(folder, 'stint'))
  const ours = () => links.find((link) => linkTarget(link) === command)
  /** The last folder is the person's own, and can be made. */
  const place = () => links.find((link, at) => at === links.length - 1 || mayWrite(dirname(link))) ?? ''

  function read(): CommandPlace {
    if (fromPackage && isScriptFor(fromPackage)) return { kind: 'package', path: fromPackage.path }
    const link = ours()
    if (link !== undefined) return { kind: 'added', path: link, profileLine: profileLine(dirname(link)) }
    return { kind: isThere(place()) ? 'taken' : 'absent', path: place() }
  }

  function profileLine(folder: string): string | null {
    if (searched.split(delimiter).includes(folder)) return null
    const named = folder.startsWith(`${home}/`) ? `$HOME${folder.slice(home.length)}` : folder
    return `export PATH="${named}:$PATH"`
  }

  function add(): void {
    if (ours() !== undefined) return
    const link = place()
    // A link is never made over something that is there.
    if (isThere(link)) throw new AppError('file', t().commandLine.taken(link))
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(command, link)
  }

  return {
    place: async () => read(),
    async put(on) {
      try {
        if (on) add()
        else for (let link = ours(); link !== undefined; link = ours()) rmSync(link)
      } catch (cause) {
        if (cause instanceof AppError) throw cause
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
        throw new AppError('file', t().commandLine.notPut(ours() ?? place(), code), { cause })
      }
    },
  }
}

function linkTarget(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}

const isThere = (path: string): boolean => {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // Whoever makes it is told why.
    return false
  }
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A package's script names the executable; another program of this name doesn't. */
function isScriptFor({ path, executable }: { path: string; executable: string }): boolean {
  try {
    return statSync(path).size < 4_096 && readFileSync(path, 'utf8').includes(executable)
  } catch {
    return false
  }
}
