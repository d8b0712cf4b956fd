/** What a page has to load before it can draw: its script, what that imports statically, and the messages of a language. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** German says it in the most letters. */
const language = 'de'

/** Kilobytes (1,000 bytes) of JavaScript behind a built page, each file gzipped. */
export function initialScriptKb(page: string): number {
  const html = readFileSync(page, 'utf8')
  const sources = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1]!)
  const files = new Set<string>()
  for (const source of sources) follow(path.resolve(path.dirname(page), source.replace(/^\//, './')), files)
  if (files.size === 0) throw new Error(`${page} names no script`)
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1_000
}

/** Bundlers write static imports at the top, minified: `import{a as b}from"./c.js"`, `import"./c.js"`. */
function follow(file: string, files: Set<string>): void {
  if (files.has(file)) return
  files.add(file)
  const code = readFileSync(file, 'utf8')
  const imports = code.matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w*{}\s,$]+?from\s*)?["'](\.[^"']+\.js)["']/g)
  const messages = code.matchAll(new RegExp(`import\\(["'\`](\\./${language}-[^"'\`]+\\.js)["'\`]\\)`, 'g'))
  for (const match of [...imports, ...messages]) follow(path.resolve(path.dirname(file), match[1]!), files)
}
