/**
 * The server behind `npm start`: a Kimai 2 sandbox that lives as long as the script that started it. What is booked on
 * it is kept in memory only.
 */
import { SANDBOX_TOKEN, sandboxSeed, startKimai2 } from '../test/servers/kimai2/index.ts'

/** Always the same if it is free, so that the account of the last start is still good. */
const usualPort = 18790

const seed = sandboxSeed()
const { url } = await startKimai2({ seed, port: usualPort }).catch(() => startKimai2({ seed }))

process.stdout.write(`${JSON.stringify({ url, token: SANDBOX_TOKEN })}\n`)
process.stdin.once('end', () => process.exit()).resume()
