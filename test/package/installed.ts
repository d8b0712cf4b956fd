/**
 * `npm run test:installed`: installs the .deb with apt, as a person does, runs specs against the installed app, and removes it
 * with all that apt brought for it. The runtime in it is the stand-in. Arguments are names of specs, in place of the usual ones.
 */
import { existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { build } from '../../scripts/build.mjs'
import { withThrowAwayHome } from '../../scripts/keyring-session.mjs'
import { endChildrenWithUs, run, start } from '../../scripts/process.mjs'
import { main, node24, root, Stop, tool, toolEnv } from '../../scripts/setup.mjs'
import { ensureSystem } from '../../scripts/system.mjs'
import { debPackage } from './made.ts'

const executable = '/opt/Stint/stint'
const usual = ['login', 'pick', 'undo', 'data', 'outside', 'command']
const named = process.argv.slice(2)
const specs = (named.length > 0 ? named : usual).map((name) => `test/e2e/${name}.spec.ts`)
const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']

/** What a command says; throws Stop with its words when it fails. */
async function said(...line: string[]): Promise<string> {
  const [command = '', ...args] = line
  const { code, output } = await run(command, args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (code !== 0) throw new Stop(`${output}\n${line.join(' ')} failed (exit ${code}).`)
  return output
}

const apt = (...args: string[]) => said(...asRoot, 'apt-get', '-qq', '--yes', ...args)
const packages = async () => new Set((await said('dpkg-query', '-W', '-f', '${Package}\n')).split('\n'))
/** Everything of the system that bears our name, which a removal has to take along. */
const traces = () => globSync(['/opt/*[sS]tint*', '/{etc,usr}/**/*[sS]tint*', '/var/lib/dpkg/info/stint*'])
const linkOpener = async (env: NodeJS.ProcessEnv) =>
  (await run('xdg-mime', ['query', 'default', 'x-scheme-handler/stint'], { env: { ...process.env, ...env } })).output

function check(right: boolean, what: string) {
  if (!right) throw new Stop(`${what}: no.`)
  console.log(`${what}: yes`)
}

/** What the package promises to the desktop and to a shell, in the home folder of `env`. */
async function checkDesktop(env: NodeJS.ProcessEnv) {
  check((await linkOpener(env)) === 'app.stint.Stint.desktop', 'links are opened by the installed app')
  check(existsSync('/usr/share/applications/app.stint.Stint.desktop'), 'the menu entry has the name of the windows')
  check((await said('sh', '-c', 'command -v stint')) === '/usr/bin/stint', 'the command is on PATH')
}

async function runSpecs(env: NodeJS.ProcessEnv): Promise<number> {
  const line = tool('vitest', 'run', '--project', 'e2e', ...specs)
  const more = { TZ: process.env['TZ'] ?? 'Europe/Berlin', ...env, STINT_E2E_INSTALLED: executable }
  return (await start(node24(), line, { cwd: root, env: toolEnv(more) }).ended).code
}

endChildrenWithUs()
await main(async () => {
  const toDo = await ensureSystem(['keyring', 'headless'])
  if (toDo) throw new Stop(toDo)
  const before = await packages()
  if (before.has('stint')) throw new Stop('Stint is installed here: its package would be replaced and then removed.')
  const tracesBefore = traces()
  await build()
  const deb = await debPackage()
  await said('chmod', '-R', 'a+rX', join(deb, '..', '..'))
  return withThrowAwayHome(async (env: Record<string, string>) => {
    const data = join(env['XDG_CONFIG_HOME'] ?? '', 'Stint')
    mkdirSync(data, { recursive: true })
    writeFileSync(join(data, 'journal.sqlite'), '')
    let code = 1
    try {
      console.log('Installing …')
      await apt('install', deb)
      await checkDesktop(env)
      code = await runSpecs(env)
      await apt('install', '--reinstall', deb)
      console.log('The same version once more, as an update does it:')
      await checkDesktop(env)
    } finally {
      const brought = [...(await packages())].filter((name) => !before.has(name))
      // Where pose.mjs unpacks the archive.
      rmSync(join(tmpdir(), `stint-posing-${userInfo().uid}`), { recursive: true, force: true })
      console.log(`Removing (${brought.join(', ')}) …`)
      if (brought.length > 0) await apt('purge', ...brought)
    }
    check(traces().join() === tracesBefore.join(), 'a purge leaves nothing of the package')
    check((await linkOpener(env)) === '', 'links are opened by nothing any more')
    check(existsSync(join(data, 'journal.sqlite')), 'it leaves the data')
    return code
  })
})
