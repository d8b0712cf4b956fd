/** What the built files ask for at run time: a package ships no node_modules but the keychain's. */
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'

const out = resolve(import.meta.dirname, '../../out')

/** Any node of the syntax tree (ESTree). */
type Node = { type: string; [member: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one)
  if (!isNode(value)) return
  yield value
  for (const member of Object.values(value)) yield* nodesIn(member)
}

const isLoading = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'])

/** `require`, what bundlers call it, `module.require`, and what createRequire gives, called at once or under any name. */
function isRequire(callee: unknown, made: Set<string>): boolean {
  if (!isNode(callee)) return false
  switch (callee.type) {
    case 'Identifier':
      return /^_*require\d*$/.test(String(callee['name'])) || made.has(String(callee['name']))
    case 'MemberExpression':
      return isNode(callee['property']) && callee['property']['name'] === 'require'
    case 'CallExpression':
      return isNamed(callee['callee'], 'createRequire')
    default:
      return false
  }
}

function isNamed(node: unknown, name: string): boolean {
  if (!isNode(node)) return false
  return node['name'] === name || (node.type === 'MemberExpression' && isNamed(node['property'], name))
}

/** The names that are given what createRequire makes. */
const madeByCreateRequire = (tree: Node[]): Set<string> =>
  new Set(
    tree
      .filter(
        ({ type, init }) => type === 'VariableDeclarator' && isNode(init) && isNamed(init['callee'], 'createRequire'),
      )
      .map(({ id }) => String((id as Node)['name'])),
  )

/** What this code loads: each module's name, or `(computed)` where that is known at run time only. */
function loadedBy(code: string): string[] {
  const tree = [...nodesIn(parseAst(code))]
  const made = madeByCreateRequire(tree)
  const asked = tree.flatMap((node): unknown[] => {
    if (isLoading.has(node.type)) return node['source'] ? [node['source']] : []
    if (node.type !== 'CallExpression' || !isRequire(node['callee'], made)) return []
    return (node['arguments'] as unknown[]).slice(0, 1)
  })
  const names = asked.map((source) =>
    isNode(source) && typeof source['value'] === 'string' ? source['value'] : '(computed)',
  )
  return [...new Set(names)].toSorted()
}

/** Neither part of Node nor a file beside it. */
const packagesOf = (code: string): string[] =>
  loadedBy(code).filter((name) => !isBuiltin(name) && !name.startsWith('.'))

describe('what is loaded', () => {
  it('is found however the code asks for it', () => {
    const code = `
      import a from 'a'
      export { b } from 'b'
      export * from 'c'
      import { createRequire } from 'node:module'
      const load = createRequire(import.meta.url), text = "require('nothing')"
      load('d'); createRequire(import.meta.url)('e'); __require('f'); module.require('g'); require('h/deep.js')
      await import('i'); import(text)
      require('fs'); require('./beside.js')`
    expect(packagesOf(code)).toEqual(['(computed)', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h/deep.js', 'i'])
  })

  it.each([
    ['main/main.js', []],
    ['main/app.js', ['electron', 'keytar']],
    ['preload/preload.cjs', ['electron']],
  ])('by %s beside Node is %j', (file, packages) => {
    expect(packagesOf(readFileSync(join(out, file), 'utf8'))).toEqual(packages)
  })
})

describe('a build', () => {
  const files = ['main', 'preload', 'renderer']
    .flatMap((folder) =>
      readdirSync(join(out, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((name) => /\.([cm]?js|html)$/.test(name))
  const filesWith = (pattern: RegExp) => files.filter((name) => pattern.test(readFileSync(join(out, name), 'utf8')))

  it('opens no DevTools', () => {
    expect(filesWith(/openDevTools|toggleDevTools|inspectElement/)).toEqual([])
  })

  it('leaves zod to the main process: what pages know of it are types', () => {
    expect(filesWith(/\bZodError\b/).toSorted()).toEqual([join('main', 'app.js'), join('main', 'main.js')])
  })

  it('takes pages from nowhere but its own files', () => {
    expect(filesWith(/STINT_DEV_SERVER|@vite\/client/)).toEqual([])
  })

  it('lets pages run no inline scripts and open no sockets', () => {
    expect(filesWith(/script-src 'self'"/)).toEqual([join('main', 'app.js')])
    expect(filesWith(/connect-src 'none'/)).toEqual([join('main', 'app.js')])
    expect(filesWith(/unsafe-inline|unsafe-eval|connect-src (?!'none')/)).toEqual([])
  })
})
