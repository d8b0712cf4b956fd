/** The secret of a login: from the environment, or typed without being shown; never from the command line. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** null: there is none, and nobody to ask. */
export async function askSecret(question: string): Promise<string | null> {
  const given = process.env['STINT_SECRET']
  // Nothing that is started from here needs it.
  delete process.env['STINT_SECRET']
  if (given !== undefined) return given
  if (!process.stdin.isTTY) return null
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const input = createInterface({ input: process.stdin, output: silent, terminal: true })
  const answer = await new Promise<string>((resolve) => input.question('', resolve))
  input.close()
  process.stderr.write('\n')
  return answer
}
