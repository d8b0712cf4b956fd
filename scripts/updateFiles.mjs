/**
 * The files that tell an installed Stint of a newer version (`latest.yml`, `latest-mac.yml` …): each build of a platform makes
 * one that names its own packages, and a release has one that names all. Pure.
 */
import { parse, stringify } from 'yaml'

/**
 * One of several files with the same name; electron-updater takes from its list what fits the processor by the file's name.
 * `texts`: those for Intel first, as what is old takes `path`. Throws where they are of different versions, or no update files.
 */
export function mergedUpdateFile(texts) {
  const all = texts.map((text) => parse(text))
  for (const one of all) {
    const isWhole = typeof one?.version === 'string' && Array.isArray(one.files) && one.files.length > 0
    if (!isWhole) throw new Error('this is no update file: it names no version or no files')
    if (one.version !== all[0].version) throw new Error(`the builds are of ${all[0].version} and ${one.version}`)
  }
  const files = all.flatMap((one) => one.files)
  const names = files.map(({ url }) => url)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) throw new Error(`two builds made ${twice}`)
  return stringify({ ...all[0], files }, { lineWidth: 0 })
}
