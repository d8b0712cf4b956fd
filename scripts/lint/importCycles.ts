/** Which folders import each other in a circle, imports of types included: the linter itself knows only circles of files. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'

/** What each source file imports of the project itself; paths from the project's root. */
export type Imports = Map<string, string[]>

export interface ImportCycle {
  /** The folder in which they lie beside each other; '.' is the project's root. */
  folder: string
  /** The folders and files, by name, each of which leads to all the others. */
  members: string[]
  /** The imports between them: "accounts/accounts.ts imports sync/outbox.ts". */
  imports: string[]
}

const sourceFile = /\.tsx?$/
const specifiers = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+\.tsx?)'/g

/** Reads the imports of all source files in some folders. */
export function readImports(root: string, folders: string[]): Imports {
  const imports: Imports = new Map()
  for (const folder of folders) {
    for (const name of readdirSync(posix.join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!sourceFile.test(name)) continue
      const file = posix.join(folder, name)
      const text = readFileSync(posix.join(root, file), 'utf8')
      const found = [...text.matchAll(specifiers)].map(([, specifier = '']) =>
        posix.join(posix.dirname(file), specifier),
      )
      imports.set(file, [...new Set(found)])
    }
  }
  return imports
}

/** The circles among what lies side by side in a folder: a subfolder counts as all that is in it, a file as itself. */
export function importCycles(imports: Imports): ImportCycle[] {
  const folders = new Set([...imports.keys()].flatMap(foldersOf))
  return [...folders].toSorted().flatMap((folder) => cyclesIn(folder, imports))
}

/** "a/b/c.ts" lies in ".", "a" and "a/b". */
const foldersOf = (file: string): string[] => {
  const parts = file.split('/')
  return parts.map((_, index) => parts.slice(0, index).join('/') || '.')
}

function cyclesIn(folder: string, imports: Imports): ImportCycle[] {
  const prefix = folder === '.' ? '' : `${folder}/`
  const memberOf = (file: string): string | null =>
    file.startsWith(prefix) ? (file.slice(prefix.length).split('/')[0] ?? null) : null
  const lines: { from: string; to: string; text: string }[] = []
  for (const [file, imported] of imports) {
    for (const target of imported) {
      const [from, to] = [memberOf(file), memberOf(target)]
      if (from === null || to === null || from === to) continue
      lines.push({ from, to, text: `${file.slice(prefix.length)} imports ${target.slice(prefix.length)}` })
    }
  }
  const next = Map.groupBy(lines, ({ from }) => from)
  return circles([...next.keys()], (name) => (next.get(name) ?? []).map(({ to }) => to)).map((members) => ({
    folder,
    members,
    imports: lines.filter(({ from, to }) => members.includes(from) && members.includes(to)).map(({ text }) => text),
  }))
}

/** The groups of names of which each leads to all the others. */
function circles(names: string[], next: (name: string) => string[]): string[][] {
  const reached = new Map(names.map((name) => [name, reachedFrom(name, next)]))
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const group = names.filter((other) => reached.get(name)?.has(other) && reached.get(other)?.has(name))
    if (group.length > 0) groups.set(group.toSorted().join(), group.toSorted())
  }
  return [...groups.values()]
}

function reachedFrom(start: string, next: (name: string) => string[]): Set<string> {
  const reached = new Set<string>()
  const queue = next(start)
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    queue.push(...next(name))
  }
  return reached
}
