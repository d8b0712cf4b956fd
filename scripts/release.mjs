/**
 * `npm run release -- minor`: the next version in package.json, its lockfile and CHANGELOG.md, a commit and a tag. Nothing is
 * pushed: the last line says how. What the tag starts is .github/workflows/release.yml.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { nextVersion, notesOf, released, steps } from './changelog.mjs'
import { inProject, main, readJson, root, Stop } from './setup.mjs'

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

const [step] = process.argv.slice(2)
await main(() => {
  if (!steps.includes(step)) throw new Stop(`Say what goes up: npm run release -- ${steps.join(' | ')}`)
  if (git('status', '--porcelain') !== '') throw new Stop('There are changes that are not committed.')
  if (git('branch', '--show-current') !== 'main') throw new Stop('A release is made on the branch main.')
  const version = nextVersion(readJson(inProject('package.json')).version, step)
  const tag = `v${version}`
  if (git('tag', '--list', tag) !== '') throw new Stop(`The tag ${tag} is there already.`)
  const changelog = inProject('CHANGELOG.md')
  const text = asStop(() => released(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10)))
  writeFileSync(changelog, text)
  for (const name of ['package.json', 'package-lock.json']) {
    const file = inProject(name)
    const json = readJson(file)
    json.version = version
    if (json.packages?.['']) json.packages[''].version = version
    writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`)
  }
  try {
    git('commit', '--quiet', '--all', '--message', `release: ${version}`)
  } catch {
    git('checkout', '--quiet', '--', 'CHANGELOG.md', 'package.json', 'package-lock.json')
    throw new Stop('Git made no commit, for the reason above. All is as it was before.')
  }
  git('tag', '--annotate', tag, '--message', `Stint ${version}\n\n${notesOf(text, version).replaceAll(/^#+ /gm, '')}`)
  console.log(`Stint ${version} is committed and tagged. To have it built: git push --follow-tags origin main`)
  return 0
})

function asStop(task) {
  try {
    return task()
  } catch (error) {
    throw new Stop(error.message)
  }
}
