/**
 * `node scripts/release-files.mjs FROM TO`: what a release consists of, out of the folders that the builds of each system left in
 * FROM: their packages, one update file of each name, the notes of the version and SHA256SUMS. For release.yml.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { notesOf } from './changelog.mjs'
import { inProject, main, readJson, Stop } from './setup.mjs'
import { mergedUpdateFile } from './updateFiles.mjs'

const [from, to] = process.argv.slice(2)
await main(() => {
  if (!from || !to) throw new Stop('node scripts/release-files.mjs FROM TO')
  if (!existsSync(from)) throw new Stop(`There is no folder ${from}.`)
  if (existsSync(to) && readdirSync(to).length > 0)
    throw new Stop(`${to} is not empty: what lies there would be released, too.`)
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
    if (isUpdateFile) writeFileSync(path.join(to, name), merged(texts))
    else if (texts.some((text) => !text.equals(texts[0]))) throw new Stop(`Two builds made another ${name} each.`)
    else copyFileSync(same[0].file, path.join(to, name))
  }
  const updatesItself = files.filter(({ name }) => /\.(AppImage|exe|zip)$/.test(name))
  if (updatesItself.length === 0) throw new Stop(`There are no packages in ${from} that could update themselves.`)
  const told = files.filter(({ name }) => name.endsWith('.yml')).map(({ file }) => readFileSync(file, 'utf8'))
  const untold = updatesItself.find(({ name }) => !told.some((text) => text.includes(name)))
  if (untold) throw new Stop(`No update file names ${untold.name}: installed apps would not hear of it.`)
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

function merged(texts) {
  try {
    return mergedUpdateFile(texts)
  } catch (error) {
    throw new Stop(`The update files don't fit together: ${error.message}.`)
  }
}

function isArm(file) {
  return file.includes('arm')
}
