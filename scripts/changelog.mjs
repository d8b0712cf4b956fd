/** CHANGELOG.md and versions (Keep a Changelog, Semantic Versioning). Pure. */

/** The parts of a version that can go up. */
export const steps = ['major', 'minor', 'patch']

/** The version after `version`, by one of `steps`. Throws where it isn't a plain one, such as 1.2.3. */
export function nextVersion(version, step) {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number)
  if (!parts) throw new Error(`${version} is no version such as 1.2.3`)
  const at = steps.indexOf(step)
  if (at < 0) throw new Error(`${step} is none of ${steps.join(', ')}`)
  return parts.map((part, index) => (index < at ? part : index === at ? part + 1 : 0)).join('.')
}

const heading = /^## \[([^\]]+)\](?:\s+-\s+(\d{4}-\d{2}-\d{2}))?[ \t]*$/gm

/** The parts of a changelog: its versions, newest first, with their day ("2026-11-20", null: not said) and their text. */
export function sections(text) {
  const whole = text.replaceAll('\r', '')
  const found = [...whole.matchAll(heading)]
  return found.map((match, index) => ({
    version: match[1] ?? '',
    date: match[2] ?? null,
    text: whole.slice(match.index + match[0].length, found[index + 1]?.index ?? whole.length).trim(),
  }))
}

/**
 * The items of a section in order, each on one line, without headings and marks; an item may go on in the next lines, which are
 * indented.
 *
 * @param {string} text
 * @returns {string[]}
 */
const itemsOf = (text) =>
  text
    .split(/^- /m)
    .slice(1)
    .map((item) => (item.split(/\n(?=\S|\n)/)[0] ?? '').replaceAll(/\s+/g, ' ').replaceAll('`', '').trim())
    .filter((item) => item !== '')

/**
 * A version that was released. `date`: a day as `2026-11-30`; null: it is not said.
 *
 * @typedef {{ version: string, date: string | null, lines: string[] }} Release
 */

/**
 * Newest first, as in the file; what is not released yet is left out.
 *
 * @param {string} changelog
 * @returns {Release[]}
 */
export const releasesIn = (changelog) =>
  sections(changelog)
    .filter(({ version }) => /^\d/.test(version))
    .map(({ version, date, text }) => ({ version, date, lines: itemsOf(text) }))

/** What came with a version; empty where the changelog does not know it. */
export const linesOfVersion = (changelog, version) =>
  releasesIn(changelog).find((release) => release.version === version)?.lines ?? []

/** What is told of a version. Throws where the changelog doesn't have it, or says nothing of it. */
export function notesOf(text, version) {
  const section = sections(text).find((one) => one.version === version)
  if (!section?.text) throw new Error(`CHANGELOG.md says nothing of ${version}`)
  return `${section.text}\n`
}

/** The changelog with what was unreleased as that version of that day. Throws where nothing is, or the version is there. */
export function released(text, version, date) {
  if (sections(text).some((one) => one.version === version)) throw new Error(`CHANGELOG.md has ${version} already`)
  if (!/^- /m.test(notesOf(text, 'Unreleased'))) throw new Error('CHANGELOG.md says nothing of Unreleased')
  return text.replace(/^## \[Unreleased\][ \t]*$/m, `## [Unreleased]\n\n## [${version}] - ${date}`)
}
