/** What the built files ask for at run time: a package ships no node_modules but the keychain's. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packagesOf } from '../../packaging/loadedModules.ts'

const out = resolve(import.meta.dirname, '../../out')

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
      require('fs'); require('./beside.js'); require(\`j\`)`
    expect(packagesOf(code)).toEqual(['(computed)', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h/deep.js', 'i', 'j'])
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

  it('keeps the names of functions and classes, which a stack in a log is read by', () => {
    const names = ['function createEngine\\(', 'function createOutbox\\(', 'class AppError ']
    for (const name of names) expect(filesWith(new RegExp(name))).toContain(join('main', 'app.js'))
  })

  it('leaves zod to the main process: what pages know of it are types', () => {
    expect(filesWith(/\bZodError\b/).toSorted()).toEqual([join('main', 'app.js'), join('main', 'main.js')])
  })

  it('takes pages from nowhere but its own files', () => {
    expect(filesWith(/STINT_DEV_SERVER|@vite\/client/)).toEqual([])
  })

  it('lets pages run no inline scripts and open no sockets', () => {
    expect(filesWith(/script-src 'self'["`;]/)).toEqual([join('main', 'app.js')])
    expect(filesWith(/connect-src 'none'/)).toEqual([join('main', 'app.js')])
    expect(filesWith(/unsafe-inline|unsafe-eval|connect-src (?!'none')/)).toEqual([])
  })
})

describe('the page of the small timer', () => {
  it('is small: with all that it loads at once less than 80 kB, packed', () => {
    const folder = join(out, 'renderer/timer')
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name = '']) => join(folder, name))
    expect(scripts.length).toBeGreaterThan(0)
    const packed = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(name)).length, 0)
    expect(packed).toBeLessThan(80_000)
  })
})

describe("the notices of other people's software", () => {
  const listed: { name: string }[] = JSON.parse(readFileSync(join(out, 'bundled-packages.json'), 'utf8'))
  const notices = readFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  /** The packages whose sources the maps of the main process name: what its bundles were made of. */
  const sources = ['main.js.map', 'app.js.map'].flatMap(
    (map): string[] => JSON.parse(readFileSync(join(out, 'main', map), 'utf8')).sources,
  )
  const inMain = new Set(sources.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))

  it('name everything that is in the bundles of the main process', () => {
    expect(inMain.size).toBeGreaterThan(5)
    expect([...inMain].filter((name) => !listed.some((one) => one.name === name))).toEqual([])
  })

  it('name what only pages use, and the keychain with the parts of its machine code', () => {
    const names = listed.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'zustand', '@napi-rs/keyring']))
    expect(names.filter((name) => name.startsWith('@napi-rs/keyring-'))).toHaveLength(1)
    for (const name of names) expect(notices).toContain(`\n${name} `)
    expect(notices).toContain('keyring-core')
  })
})
