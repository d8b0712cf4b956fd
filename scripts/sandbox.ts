/**
 * `npm run sandbox -- PROVIDER [--port N] [--hostile] [--fault KIND[:STATUS][@PATH]] …`: a sandbox server to try Stint or the doctor on.
 * It lives until Ctrl-C, or until whoever reads from it is gone. What is booked on it is kept in memory only.
 */
import { parseArgs } from 'node:util'
import { isServed, serve } from '../test/servers/all.ts'
import type { Fault } from '../test/servers/faults.ts'

/** Always the same if it is free, so that the account of the last `npm start` is still good. */
const usualPort = 18790

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    port: { type: 'string' },
    fault: { type: 'string', multiple: true, default: [] },
    hostile: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
})
const [name = 'kimai2'] = positionals
if (!isServed(name)) fail(`There is no sandbox for "${name}"; there is one for: ${Object.keys(serve).join(', ')}`)
const port = values.port === undefined ? usualPort : Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`"${values.port}" is no port.`)

const faults = values.fault.map(toFault)
const { server, fields, personId } = await serve[name]({ port }).catch((error: unknown) => {
  if (values.port !== undefined) fail(`Port ${port} can't be used: ${String(error)}`)
  return serve[name]({})
})
for (const fault of faults) server.fault(fault)
if (values.hostile) server.fault({ kind: 'hostile', times: Infinity })

// One line of JSON for a script, words for a person.
if (values.quiet) process.stdout.write(`${JSON.stringify({ provider: name, fields, personId })}\n`)
else {
  console.log(`A sandbox ${name} listens at ${server.url}. Log in with:`)
  for (const [field, value] of Object.entries(fields)) console.log(`  ${field.padEnd(10)} ${value}`)
  if (personId !== null) console.log(`  ${'person'.padEnd(10)} ${personId}`)
  if (faults.length > 0) console.log(`It fails as told: ${values.fault.join(', ')}`)
  if (values.hostile)
    console.log('It is hostile: huge names and refusals, pages without end, thousands of running records.')
  console.log('Ctrl-C ends it.')
}
if (values.quiet) process.stdin.once('end', () => process.exit()).resume()

/** "status:503@/api/timesheets" as a fault of every such request. */
function toFault(text: string): Fault {
  const [what = '', path] = text.split('@')
  const [kind = '', status] = what.split(':')
  const planned = { times: Infinity, ...(path === undefined ? {} : { match: { path } }) }
  switch (kind) {
    case 'status':
      return { kind, status: Number(status ?? 500), ...planned }
    case 'html':
      return { kind, ...(status === undefined ? {} : { status: Number(status) }), ...planned }
    case 'delay':
      return { kind, ms: Number(status ?? 1_000), ...planned }
    case 'drop-before':
    case 'drop-after':
    case 'malformed':
    case 'empty':
    case 'trickle':
      return { kind, ...planned }
    default:
      return fail(`There is no fault "${kind}".`)
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
