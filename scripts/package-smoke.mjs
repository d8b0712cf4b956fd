/**
 * `node scripts/package-smoke.mjs [dist]`: runs the command of each package that was built for this system, as it lies unpacked:
 * without a display, and with the variables that would make an unguarded Electron a plain Node.
 */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { run } from './process.mjs'
import { main, Stop } from './setup.mjs'

const inFolder = {
  linux: (folder) => folder.startsWith('linux') && ['stint'],
  darwin: (folder) => folder.startsWith('mac') && ['Stint.app', 'Contents', 'MacOS', 'Stint'],
  win32: (folder) => folder.startsWith('win') && ['Stint.exe'],
}[process.platform]

await main(async () => {
  const dist = path.resolve(process.argv[2] ?? 'dist')
  const executables = readdirSync(dist)
    .flatMap((folder) => {
      const words = inFolder?.(folder)
      return words ? [path.join(dist, folder, ...words)] : []
    })
    .filter((file) => existsSync(file))
  if (executables.length === 0)
    throw new Stop(`There is no package of this system in ${dist}: npm run package -- --dir`)
  for (const executable of executables) {
    await answers(executable, ['--help'], 0, 'Usage: stint COMMAND')
    await answers(executable, ['no-such-command'], 64, 'See stint --help.')
    await answers(executable, ['--data', path.join(dist, 'no-such-folder'), 'status'], 2, '')
  }
  return 0
})

async function answers(executable, words, code, text) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const begin = performance.now()
  const ended = await run(executable, ['--command-line', '--', ...words], {
    env: { ...env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such-option' },
  })
  const ms = Math.round(performance.now() - begin)
  const told = `${executable} --command-line -- ${words.join(' ')}: exit ${ended.code} after ${ms} ms`
  if (ended.code !== code || !ended.output.includes(text)) throw new Stop(`${told}\n${ended.output}`)
  console.log(told)
}
