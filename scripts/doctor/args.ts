/** The command line of the doctor. */
import { parseArgs } from 'node:util'
import { type ProviderId, providerIds } from '../../shared/model/snapshot.ts'

export interface Order {
  provider: Exclude<ProviderId, 'local'>
  url: string | null
  user: string | null
  personId: string | null
  /** Words that name the target to write on; null: the first one. */
  target: string | null
  options: Record<string, string | boolean>
  insecure: boolean
  write: boolean
  json: boolean
}

/** What was typed makes no sense; the message says why. */
export class Usage extends Error {}

export const usage = `npm run doctor -- <${providerIds.filter((id) => id !== 'local').join(' | ')}> --url ADDRESS [--user NAME]
  --person ID        who you are, where the login names nobody
  --write            also sends one short record, and one that runs, reads back, changes and removes them where
                     that is possible
  --project WORDS    words of the project and task to write on; the first that is offered unless told
  --option NAME=VALUE  a choice of the account, as in Stint's settings
  --insecure         http instead of https is meant
  --json             one JSON document instead of lines
The secret (password, token, key) comes from STINT_SECRET or is asked for.`

/** Throws Usage. */
export function parseOrder(argv: string[]): Order {
  const { values, positionals } = read(argv)
  const [provider, ...more] = positionals
  const known = providerIds.find((id) => id === provider)
  if (!known || known === 'local' || more.length > 0) throw new Usage(`Name one system.\n\n${usage}`)
  const { url = null, user = null, person, project = null, insecure, write, json, option } = values
  const options = Object.fromEntries((option ?? []).map(toOption))
  return { provider: known, url, user, personId: person || null, target: project, options, insecure, write, json }
}

function read(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        user: { type: 'string' },
        person: { type: 'string' },
        project: { type: 'string' },
        option: { type: 'string', multiple: true },
        insecure: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new Usage(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

function toOption(text: string): [string, string | boolean] {
  const at = text.indexOf('=')
  if (at < 1) throw new Usage(`--option takes NAME=VALUE, not "${text}".`)
  const value = text.slice(at + 1)
  return [text.slice(0, at), value === 'true' ? true : value === 'false' ? false : value]
}
