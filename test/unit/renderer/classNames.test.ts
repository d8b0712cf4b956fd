/** What the compiler can't see: that the classes of a CSS module and their uses are the same. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseSync, preprocessCSS, resolveConfig, Visitor } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../renderer')
const shared = join(renderer, 'components/global/primitives.css')
const namesIn = (text: string) => text.split(' ').filter(Boolean)

/** The classes of each module, and what each stands for; an animation is called as the class that has it. */
async function readStyles(files: string[]): Promise<Map<string, Record<string, string>>> {
  const modules = { generateScopedName: '[local]' }
  const config = await resolveConfig({ configFile: false, logLevel: 'silent', css: { modules } }, 'build')
  const read = async (file: string) => {
    const asModule = file.replace(/(\.module)?\.css$/, '.module.css')
    return [file, (await preprocessCSS(readFileSync(file, 'utf8'), asModule, config)).modules ?? {}] as const
  }
  return new Map(await Promise.all(files.map(read)))
}

interface Uses {
  /** The style sheets that are imported as they are. */
  sheets: string[]
  /** Module and class. */
  ofModules: [string, string][]
  /** Classes that are written out. */
  written: string[]
}

function usesIn(file: string): Uses {
  const uses: Uses = { sheets: [], ofModules: [], written: [] }
  const modules = new Map<string, string>()
  let inClassName = 0
  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      if (!source.value.endsWith('.css')) return
      const path = join(dirname(file), source.value)
      if (specifiers.length === 0) uses.sheets.push(path)
      for (const { local } of specifiers) modules.set(local.name, path)
    },
    MemberExpression({ object, property, computed }) {
      const path = object.type === 'Identifier' && modules.get(object.name)
      if (path) uses.ofModules.push([path, !computed && property.type === 'Identifier' ? property.name : '(computed)'])
    },
    JSXAttribute: ({ name }) => void (inClassName += Number(name.name === 'className')),
    'JSXAttribute:exit': ({ name }) => void (inClassName -= Number(name.name === 'className')),
    Literal({ value }) {
      if (inClassName > 0 && typeof value === 'string') uses.written.push(...namesIn(value))
    },
    TemplateElement({ value }) {
      if (inClassName > 0) uses.written.push(...namesIn(value.raw))
    },
  }).visit(parseSync(file, readFileSync(file, 'utf8')).program)
  return uses
}

const filesIn = (pattern: string) => globSync(pattern, { cwd: renderer }).map((file) => join(renderer, file))
const short = (file: string) => file.slice(renderer.length + 1)

describe('the classes of the windows', () => {
  const uses = new Map(filesIn('**/*.{ts,tsx}').map((file) => [file, usesIn(file)]))
  let styles = new Map<string, Record<string, string>>()
  let sharedNames = new Set<string>()
  beforeAll(async () => {
    styles = await readStyles(filesIn('**/*.module.css'))
    sharedNames = new Set(Object.keys((await readStyles([shared])).get(shared) ?? {}))
    expect(styles.size).toBeGreaterThan(80)
    expect(sharedNames.size).toBeGreaterThan(5)
  })

  it('are there where a component uses one of a module', () => {
    const missing = [...uses].flatMap(([file, { ofModules }]) =>
      ofModules
        .filter(([module, name]) => !(name in (styles.get(module) ?? {})))
        .map(([module, name]) => `${short(file)}: ${name} of ${short(module)}`),
    )
    expect(missing).toEqual([])
  })

  it('are used where a module has one', () => {
    const used = new Set([...uses.values()].flatMap(({ ofModules }) => ofModules.map((use) => use.join(' '))))
    const unused = [...styles].flatMap(([module, classes]) => {
      const composed = new Set(
        Object.entries(classes).flatMap(([name, all]) => namesIn(all).filter((one) => one !== name)),
      )
      return Object.keys(classes)
        .filter((name) => !used.has(`${module} ${name}`) && !composed.has(name))
        .map((name) => `${short(module)}: ${name}`)
    })
    expect(unused).toEqual([])
  })

  it('are written out only where they are shared by all', () => {
    const written = [...uses].flatMap(([file, { written: names }]) => names.map((name) => ({ name, file })))
    const composed = [...styles].flatMap(([file, classes]) =>
      Object.values(classes)
        .flatMap(namesIn)
        .filter((name) => !(name in classes))
        .map((name) => ({ name, file })),
    )
    const own = [...written, ...composed].filter(({ name }) => !sharedNames.has(name))
    expect(own.map(({ name, file }) => `${short(file)}: ${name}`)).toEqual([])
    const names = new Set([...written, ...composed].map(({ name }) => name))
    expect([...sharedNames].filter((name) => !names.has(name))).toEqual([])
  })

  it('come from modules, and from what every window shares', () => {
    const sheets = [...uses].flatMap(([file, { sheets: paths }]) =>
      paths.map((path) => `${short(file)}: ${short(path)}`),
    )
    const windows = ['day', 'popover', 'settings', 'timer']
    expect(sheets.toSorted()).toEqual(windows.map((name) => `${name}/main.tsx: components/global/global.css`))
  })
})
