/** The files of the packages for Linux that are written at packaging, as they tell of versions and addresses. */
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releasesIn } from '../../scripts/changelog.mjs'

const here = import.meta.dirname
const projectRoot = join(here, '../..')
const read = (...parts: string[]) => readFileSync(join(projectRoot, ...parts), 'utf8')

export interface ProjectFacts {
  version: string
  homepage: string
  author: { name: string; email: string }
  desktopName: string
}

/** `today`: the date of a version that CHANGELOG gives none. */
export function metainfo(
  template: string,
  facts: ProjectFacts,
  releases: ReturnType<typeof releasesIn>,
  today: string,
): string {
  const known = releases.some(({ version }) => version === facts.version)
  const all = known ? releases : [{ version: facts.version, date: today, lines: [] }, ...releases]
  return template
    .replaceAll('@homepage@', facts.homepage)
    .replaceAll('@pictures@', `${facts.homepage}/raw/HEAD/docs`)
    .replace('@releases@', () => all.map((release) => releaseElement(release, today)).join('\n'))
}

/** Software centres show the newest changes only, and few of them. */
const shownLines = 10

function releaseElement({ version, date, lines }: ReturnType<typeof releasesIn>[number], today: string): string {
  const kind = version.includes('-') ? 'development' : 'stable'
  const head = `    <release version="${escaped(version)}" date="${date ?? today}" type="${kind}"`
  if (lines.length === 0) return `${head} />`
  const items = lines.slice(0, shownLines).map((line) => `          <li>${escaped(line)}</li>`)
  return [
    `${head}>`,
    '      <description>',
    '        <ul>',
    ...items,
    '        </ul>',
    '      </description>',
    '    </release>',
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replaceAll('`', '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Debian's changelog (deb-changelog(5)): the packages have one version each, and what changed is told in CHANGELOG. */
const debianChangelog = ({ version, homepage, author }: ProjectFacts, now: Date): string =>
  [
    `stint (${version.replaceAll('-', '~')}) unstable; urgency=medium`,
    '',
    `  * Version ${version}, see ${homepage}/blob/HEAD/CHANGELOG.md`,
    '',
    ` -- ${author.name} <${author.email}>  ${now.toUTCString().replace('GMT', '+0000')}`,
    '',
  ].join('\n')

/** Debian's copyright file: Stint's own licence, and where the others are. */
const copyright = (homepage: string): string =>
  [
    'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/',
    'Upstream-Name: Stint',
    `Source: ${homepage}`,
    'Comment: The licences of what Stint contains are in',
    ' /opt/Stint/resources/THIRD-PARTY-NOTICES.txt, those of Electron and Chromium in',
    ' /opt/Stint/LICENSE.electron.txt and /opt/Stint/LICENSES.chromium.html.',
    '',
    'Files: *',
    'Copyright: 2026 The Stint authors',
    'License: Expat',
    ...read('LICENSE')
      .split('\n\n')
      .slice(2)
      .join('\n\n')
      .trim()
      .split('\n')
      .map((line) => (line.trim() ? ` ${line}` : ' .')),
    '',
  ].join('\n')

/**
 * Writes them into `folder` and gives what goes where in a package, by what it is made from. Whoever makes packages may have
 * a mask that keeps others from reading.
 */
export function writeLinuxFiles(folder: string, facts: ProjectFacts, now = new Date()) {
  mkdirSync(folder, { recursive: true })
  const id = facts.desktopName.replace(/\.desktop$/, '')
  const put = (name: string, text: string | null, mode = 0o644) => {
    const file = join(folder, name)
    if (text === null) copyFileSync(join(here, name), file)
    else writeFileSync(file, text)
    chmodSync(file, mode)
    return file
  }
  const today = now.toISOString().slice(0, 10)
  const info = metainfo(read('packaging/linux/metainfo.xml'), facts, releasesIn(read('CHANGELOG.md')), today)
  return {
    changelog: put('changelog', debianChangelog(facts, now)),
    everywhere: {
      [put('stint', null, 0o755)]: '/usr/bin/stint',
      [put('metainfo.xml', info)]: `/usr/share/metainfo/${id}.metainfo.xml`,
      [put('copyright', copyright(facts.homepage))]: '/usr/share/doc/stint/copyright',
      [put('stint.svg', read('resources/src/app.svg'))]: '/usr/share/icons/hicolor/scalable/apps/stint.svg',
    },
    debian: { [put('lintian-overrides', null)]: '/usr/share/lintian/overrides/stint' },
  }
}
