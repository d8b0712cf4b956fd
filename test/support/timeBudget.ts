/**
 * How long the tests that play lives at random may go on: they end with what they have played by then, so that a slow
 * machine plays less and right code never fails for it. `npm test` sets it; without it they play all they are told to.
 */

const seconds = Number(process.env['STINT_RANDOM_SECONDS'] ?? Number.POSITIVE_INFINITY)

/** Starts a budget of time; the function that it gives says whether that is over. */
export function timeBudget(): () => boolean {
  const end = performance.now() + seconds * 1_000
  return () => performance.now() > end
}
