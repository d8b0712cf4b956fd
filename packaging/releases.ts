/** The versions that CHANGELOG tells of. */

export interface Release {
  version: string
  /** A day as `2026-11-30`; null: it is not said, as the version is not out yet. */
  date: string | null
  /** Its lines without their marks, in the order they have. */
  lines: string[]
}

/** Newest first, as in the file; what is not released yet is left out. */
export function releasesIn(changelog: string): Release[] {
  return changelog
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const [, version, date = null] = /^\[(\d[^\]]*)\](?:\s+-\s+(\d{4}-\d\d-\d\d))?/.exec(section) ?? []
      return version ? { version, date, lines: linesOf(section) } : []
    })
}

/** A line may go on in the next ones, which are indented. */
const linesOf = (section: string): string[] =>
  section
    .split(/^- /m)
    .slice(1)
    .map((item) => (item.split(/\n(?=\S|\n)/)[0] ?? '').replaceAll(/\s+/g, ' ').trim())
