// The import table of the architecture as a lint rule: what each folder may import. First match wins.
// A specifier is seen as written when it names a package, and as a path from the project's root when it is relative.
import path from 'node:path'

const shared = /^shared\//
const pure = /^(zod|date-fns|@date-fns\/tz)(\/|$)/
const node = /^node:/
const electron = /^electron$/
const ports = /^electron\/core\/ports\.ts$/
const providerWords = /^electron\/providers\/words\//
const pagePackage = /^(react|react-dom|zustand)(\/|$)/

const rooms = [
  { files: /^shared\//, may: [shared, pure], says: 'shared, its schema library and date-fns' },
  { files: /^electron\/core\//, may: [/^electron\/core\//, shared], says: 'core and shared' },
  {
    files: /^electron\/providers\/registry\.ts$/,
    may: [/^electron\/providers\/([a-z0-9]+\/index|http)\.ts$/, ports, shared],
    says: 'the providers',
  },
  {
    files: /^electron\/providers\/(http|address|changed|boundedNumbers|matchRecords|otherTimes|roundedTimes)\.ts$/,
    may: [ports, shared, providerWords, /^electron\/providers\/(boundedNumbers|roundedTimes)\.ts$/, /^(ky|zod)$/],
    says: 'shared, core/ports, the words, ../boundedNumbers, ../roundedTimes and the HTTP library',
  },
  {
    files: /^electron\/providers\/([a-z0-9]+)\//,
    may: [
      shared,
      ports,
      /^electron\/providers\/(http|address|changed|boundedNumbers|matchRecords|otherTimes|roundedTimes)\.ts$/,
      providerWords,
      /^electron\/providers\/$1\//,
      pure,
      /^p-queue$/,
    ],
    says: 'shared, core/ports, the files beside the providers, the words, its own folder and the queue library',
  },
  {
    files: /^electron\/(storage|os)\//,
    may: [shared, ports, electron, node, /^electron\/$1\//, /^(electron-store|electron-log|keytar|zod)(\/|$)/],
    says: 'shared, core/ports, electron, node, its own library and its own folder',
  },
  {
    files: /^electron\/ipc\/handle\.ts$/,
    may: [shared, /^electron\/(core|ipc)\//, electron],
    says: 'shared, core, ipc and electron',
  },
  {
    files: /^electron\/ipc\//,
    may: [shared, /^electron\/(core|ipc)\//],
    says: 'shared, core and ipc; electron only in handle.ts',
  },
  { files: /^electron\/cli\//, may: [shared, node, /^electron\/cli\//], says: 'shared, node and its own folder' },
  { files: /^electron\/preload\.ts$/, may: [electron, shared], says: 'electron, names and types from shared' },
  { files: /^electron\/security\.ts$/, may: [electron, node, shared], says: 'electron, node and shared' },
  {
    files: /^renderer\/(popover|day|settings)\//,
    may: [shared, pagePackage, /^renderer\/(ui|state|$1)\//],
    says: 'shared, React, ui, state and its own window',
  },
  { files: /^renderer\//, may: [shared, pagePackage, /^renderer\/(ui|state)\//], says: 'shared, React, ui and state' },
]

/** The specifier as the table sees it. */
const seen = (file, specifier) =>
  specifier.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : specifier

const filled = (pattern, match) =>
  pattern.source.includes('$1') ? new RegExp(pattern.source.replace(/\$1/g, match[1])) : pattern

const imports = {
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const room = rooms.find(({ files }) => files.test(file))
    if (!room) return {}
    const match = room.files.exec(file)
    const allowed = room.may.map((pattern) => filled(pattern, match))
    const check = (node) => {
      const source = node.source
      if (!source || typeof source.value !== 'string') return
      const target = seen(file, source.value)
      if (allowed.some((pattern) => pattern.test(target))) return
      context.report({ node: source, message: `${file} may not import ${target}: it may import ${room.says}.` })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { meta: { name: 'rooms' }, rules: { imports } }
