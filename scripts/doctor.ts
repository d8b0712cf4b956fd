/** `npm run doctor -- PROVIDER --url …`: what support asks a user to run; works against any real server. */
import { randomUUID } from 'node:crypto'
import { createHttp } from '../electron/providers/shared/http.ts'
import { createProviders } from '../electron/providers/registry.ts'
import { machineZone } from '../electron/system/machineZone.ts'
import { english, speak } from '../shared/language.ts'
import { parseOrder, usage, Usage } from './doctor/args.ts'
import { doctor } from './doctor/doctor.ts'
import { lineOf } from './doctor/report.ts'
import { askSecret } from './doctor/secret.ts'

async function main(): Promise<number> {
  const argv = process.argv.slice(2)
  if (argv.length === 0 || argv.includes('--help')) {
    console.log(usage)
    return argv.length === 0 ? 2 : 0
  }
  await speak(english)
  const order = parseOrder(argv)
  const provider = createProviders(createHttp({ fetch: globalThis.fetch }))[order.provider]
  const wanted = provider.loginFields.find(({ kind }) => kind === 'secret')?.label ?? 'Secret'
  const secret = await askSecret(`${wanted}: `)
  if (secret === null) throw new Usage('Put the secret in STINT_SECRET, or run this in a terminal.')
  const report = await doctor({
    provider,
    order,
    secret,
    now: Date.now(),
    zone: machineZone().zone,
    newId: randomUUID,
    onFinding: (finding) => order.json || console.log(lineOf(finding)),
  })
  if (order.json) console.log(JSON.stringify(report, null, 2))
  return report.ok ? 0 : 1
}

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof Usage)) throw error
  console.error(error.message)
  return 2
})
