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

const heading = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$/gm

/** The parts of a changelog: its versions, newest first, with their day ("2026-11-20", null: not said) and their text. */
export function sections(text) {
  const found = [...text.matchAll(heading)]
  return found.map((match, index) => ({
    version: match[1],
    date: match[2] ?? null,
    text: text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length).trim(),
  }))
}

/** What is told of a version. Throws where the changelog doesn't have it, or says nothing of it. */
export function notesOf(text, version) {
  const section = sections(text).find((one) => one.version === version)
  if (!section?.text) throw new Error(`CHANGELOG.md says nothing of ${version}`)
  return `${section.text}\n`
}

/** The changelog with what was unreleased as that version of that day. Throws where nothing is, or the version is there. */
export function released(text, version, date) {
  if (sections(text).some((one) => one.version === version)) throw new Error(`CHANGELOG.md has ${version} already`)
  notesOf(text, 'Unreleased')
  return text.replace(/^## \[Unreleased\][ \t]*$/m, `## [Unreleased]\n\n## [${version}] - ${date}`)
}
