/**
 * What came with a version, by a text in the form of Keep a Changelog: its lines in order, without headings and marks. Empty where
 * the text does not know the version.
 */
export function linesOfVersion(changelog: string, version: string): string[] {
  const sections = changelog.replaceAll('\r', '').split(/^## /m)
  const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? ''
  const items: string[] = []
  for (const line of section.split('\n').slice(1)) {
    if (line.startsWith('- ')) items.push(line.slice(2))
    else if (line.startsWith('  ') && items.length > 0) items.push(`${items.pop()} ${line.trim()}`)
  }
  return items.map((item) => item.trim().replaceAll('`', '')).filter((item) => item !== '')
}
