// The import table of the architecture as a lint rule: what each folder may import. First match wins.
// A specifier is seen as written when it names a package, and as a path from the project's root when it is relative.
import path from 'node:path'

const shared = /^shared\//
const pure = /^(zod|@date-fns\/tz)(\/|$)/
const node = /^node:/
const electron = /^electron$/
const ports = /^electron\/core\/ports\//
const journalState = /^electron\/core\/journalState\.ts$/
const providerMessages = /^electron\/providers\/messages\.ts$/
const providerShared = /^electron\/providers\/shared\//
const pagePackage = /^(react|react-dom|zustand)(\/|$)/
const inBothWindows = /^renderer\/(components|entryEditor|entryStatus|noteField|targetSearch|login|undo|state)\//

const layers = [
  { files: /^shared\//, may: [shared, pure], says: 'shared, its schema library and @date-fns/tz' },
  { files: /^electron\/core\/time\//, may: [/^electron\/core\/time\//, shared], says: 'its own folder and shared' },
  { files: /^electron\/core\//, may: [/^electron\/core\//, shared], says: 'core and shared' },
  {
    files: /^electron\/providers\/registry\.ts$/,
    may: [/^electron\/providers\/([a-z0-9]+)\/index\.ts$/, providerShared, ports, shared],
    says: 'the providers',
  },
  {
    files: /^electron\/providers\/shared\//,
    may: [ports, shared, providerMessages, providerShared, /^(ky|p-queue|zod)$/],
    says: 'shared, core/ports, the messages, its own folder, the HTTP and the queue library',
  },
  {
    files: /^electron\/providers\/([a-z0-9]+)\//,
    may: [shared, ports, providerShared, providerMessages, /^electron\/providers\/$1\//, pure, /^p-queue$/],
    says: 'shared, core/ports, providers/shared, the messages, its own folder and the queue library',
  },
  {
    files: /^electron\/calendars\//,
    may: [shared, ports, node, /^electron\/calendars\//, /^(rrule-temporal|windows-iana)$/],
    says: 'shared, core/ports, node, its own folder, the libraries of recurrence and of the zones of Windows',
  },
  {
    files: /^electron\/storage\//,
    may: [shared, ports, journalState, electron, node, /^electron\/storage\//, /^(electron-store|zod)(\/|$)/],
    says: 'shared, core/ports, core/journalState.ts, electron, node, its own library and its own folder',
  },
  {
    files: /^electron\/system\//,
    may: [
      shared,
      ports,
      electron,
      node,
      /^electron\/system\//,
      /^electron\/storage\/atomicWrite\.ts$/,
      /^(electron-log|electron-updater|keytar|write-excel-file|zod)(\/|$)/,
    ],
    says: 'shared, core/ports, electron, node, storage/atomicWrite, its own library and its own folder',
  },
  {
    files: /^electron\/ipc\/registerCalls\.ts$/,
    may: [shared, /^electron\/(core|ipc)\//, electron],
    says: 'shared, core, ipc and electron',
  },
  {
    files: /^electron\/ipc\//,
    may: [shared, /^electron\/(core|ipc)\//],
    says: 'shared, core and ipc; electron only in registerCalls.ts',
  },
  { files: /^electron\/cli\//, may: [shared, node, /^electron\/cli\//], says: 'shared, node and its own folder' },
  { files: /^electron\/preload\.ts$/, may: [electron, shared], says: 'electron, names and types from shared' },
  { files: /^electron\/pageSecurity\.ts$/, may: [electron, node, shared], says: 'electron, node and shared' },
  {
    files: /^renderer\/(popover|day|settings|timer)\//,
    may: [shared, pagePackage, inBothWindows, /^renderer\/$1\//],
    says: 'shared, React, what two windows share, state and its own window',
  },
  {
    files: /^renderer\/(components|state)\//,
    may: [shared, pagePackage, /^renderer\/(components|state)\//],
    says: 'shared, React, components and state',
  },
  {
    files: /^renderer\//,
    may: [shared, pagePackage, inBothWindows],
    says: 'shared, React, and what two windows share',
  },
]

/** The specifier as the table sees it. */
const seen = (file, specifier) =>
  specifier.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : specifier

const filled = (pattern, match) =>
  pattern.source.includes('$1') ? new RegExp(pattern.source.replace(/\$1/g, match[1])) : pattern

const imports = {
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const layer = layers.find(({ files }) => files.test(file))
    if (!layer) return {}
    const match = layer.files.exec(file)
    const allowed = layer.may.map((pattern) => filled(pattern, match))
    const check = (node) => {
      const source = node.source
      if (!source || typeof source.value !== 'string') return
      const target = seen(file, source.value)
      if (allowed.some((pattern) => pattern.test(target))) return
      context.report({ node: source, message: `${file} may not import ${target}: it may import ${layer.says}.` })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'layers' }, rules: { imports } }
