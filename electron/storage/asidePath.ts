/** The path beside `path` under which a file is kept that takes no part any more: "journal.broken-2026-11-20T14-00-00-000Z.sqlite". */
export function asidePath(path: string, why: string, now: number): string {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  return path.replace(/(\.[a-z]+)?$/, `.${why}-${stamp}$1`)
}
