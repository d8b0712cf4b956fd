import type { BundledPackage } from './bundledPackages.ts'

const rule = '-'.repeat(80)

/** The text of THIRD-PARTY-NOTICES: every package with its licence; a text that several share stands once. */
export function noticesText(packages: BundledPackage[]): string {
  const groups = Map.groupBy(packages, ({ texts }) => texts.join(`\n\n${rule}\n\n`))
  const sections = [...groups].map(([text, group]) => [...group.map(headingOf), '', text].join('\n').trim())
  return [
    'Stint contains the software below, with thanks to those who made it. What Electron and Chromium contain is',
    'in LICENSE.electron.txt and LICENSES.chromium.html beside the program.',
    '',
    ...sections.flatMap((section) => [rule, section, '']),
  ].join('\n')
}

const headingOf = ({ name, version, license, homepage }: BundledPackage): string =>
  [`${name} ${version} (${license})`, homepage.replace(/^git\+/, '')].filter(Boolean).join(', ')
