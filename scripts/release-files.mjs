/**
 * `node scripts/release-files.mjs FROM TO`: what a release consists of, out of the folders that the builds of each system left in
 * FROM: their packages, one update file of each name, the notes of the version and SHA256SUMS. For release.yml.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { notesOf } from './changelog.mjs'
import { inProject, main, readJson, Stop } from './setup.mjs'
import { mergedUpdateFile } from './updateFiles.mjs'

const [from, to] = process.argv.slice(2)
await main(() => {
  if (!from || !to) throw new Stop('node scripts/release-files.mjs FROM TO')
  mkdirSync(to, { recursive: true })
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    // electron-builder leaves notes for whoever looks for its faults, too.
    .filter((entry) => entry.isFile() && /^(stint|latest)/i.test(entry.name))
    .map(({ parentPath, name }) => ({ name, file: path.join(parentPath, name) }))
    // Those of Intel first: see `mergedUpdateFile`.
    .toSorted((a, b) => Number(isArm(a.file)) - Number(isArm(b.file)) || (a.file < b.file ? -1 : 1))
  for (const name of new Set(files.map((one) => one.name))) {
    const same = files.filter((one) => one.name === name)
    const isUpdateFile = /^latest.*\.yml$/.test(name)
    const texts = same.map(({ file }) => readFileSync(file, isUpdateFile ? 'utf8' : undefined))
    if (isUpdateFile) writeFileSync(path.join(to, name), mergedUpdateFile(texts))
    else if (texts.some((text) => !text.equals(texts[0]))) throw new Stop(`Two builds made another ${name} each.`)
    else copyFileSync(same[0].file, path.join(to, name))
  }
  const version = readJson(inProject('package.json')).version
  writeFileSync('release-notes.md', notesOf(readFileSync(inProject('CHANGELOG.md'), 'utf8'), version))
  const made = readdirSync(to).toSorted()
  const sum = (name) =>
    createHash('sha256')
      .update(readFileSync(path.join(to, name)))
      .digest('hex')
  writeFileSync(path.join(to, 'SHA256SUMS'), made.map((name) => `${sum(name)}  ${name}\n`).join(''))
  console.log(made.join('\n'))
  return 0
})

function isArm(file) {
  return file.includes('arm')
}
