/** What is decided while Electron's runtime is fetched. Pure; times in epoch ms, sizes in bytes. */

/** A fetch of which nothing was seen for so long is given up, ms. */
export const stallMs = 20_000

/** So long a failure is remembered, ms. */
const forgetAfterMs = 6 * 3_600_000

/**
 * Why the runtime could not be had last time, where that is not to be tried again yet; undefined: try. Only where the app
 * runs without it, in the stand-in, is it of use not to wait for the network at every start.
 *
 * @param {{ version: string, at: number, why: string } | undefined} before
 * @param {{ version: string, platform: NodeJS.Platform, asked: boolean, now: number }} facts `asked`: the person wants it tried
 */
export function rememberedFailure(before, { version, platform, asked, now }) {
  if (asked || platform !== 'linux' || before?.version !== version) return undefined
  const until = before.at + forgetAfterMs
  if (now < before.at || now >= until) return undefined
  return `${before.why}; tried again after ${timeOfDay(until)}, or at once by npm start -- --fetch`
}

const timeOfDay = (at) => new Date(at).toTimeString().slice(0, 5)

/** Whatever changes, arriving, being moved or unpacked, is a sign of life. */
export const noteSize = (seen, size, now) => (seen && seen.size === size ? seen : { size, at: now })

export const isStalled = (seen, now) => now - seen.at > stallMs

/** "Fetching Electron’s runtime … 43 MB" */
export const progressText = (size) => `Fetching Electron’s runtime … ${Math.round(size / 1e6)} MB`
