/** Runs vitest projects and counts what they did. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from './process.mjs'
import { inProject, node24, readJson, root, tool, toolEnv } from './setup.mjs'
import { runningIn, silenceMs, watchSigns } from './testSigns.mjs'

const noLimit = new AbortController().signal

/**
 * Gives `{ output, counts }`. Counted as failed besides tests: a file that could not be loaded, an error outside the
 * tests, a project that ran no test, and a run that didn't end by itself. `signal` ends it, and so does a silence of
 * `limitMs`: the output then says what was running.
 */
export async function vitest(
  projects,
  { env = {}, quiet = true, args = [], signal = noLimit, limitMs = silenceMs } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stint-counts-'))
  const file = path.join(folder, 'counts.json')
  const signs = path.join(folder, 'signs.jsonl')
  const wanted = projects.flatMap((name) => ['--project', name])
  const reporters = ['--reporter=default', `--reporter=${inProject('scripts', 'vitest-counts.mjs')}`]
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  const silence = new AbortController()
  const endWatch = watchSigns(signs, () => silence.abort(), { limitMs })
  const { code, output } = await run(node24(), tool('vitest', 'run', ...wanted, ...args, ...reporters), {
    cwd: root,
    env: toolEnv({ ...colour, STINT_TEST_COUNTS: file, STINT_TEST_SIGNS: signs, ...env }),
    signal: AbortSignal.any([signal, silence.signal]),
    quiet,
  })
  endWatch()
  const report = readJson(file)
  const running = runningIn(signs)
  rmSync(folder, { recursive: true, force: true })
  const counts = { passed: 0, failed: report?.errors ?? 0, skipped: 0 }
  for (const one of Object.values(report?.projects ?? {})) for (const kind in counts) counts[kind] += one[kind]
  const troubles = troublesOf()
  counts.failed += troubles.length
  return { output: [quiet ? output : '', ...troubles].join('\n').trim(), counts }

  function troublesOf() {
    const heard = `Running then: ${running}.`
    if (silence.signal.aborted) return [`Ended, as nothing was heard for ${limitMs / 1_000} s. ${heard}`]
    if (signal.aborted) return [`Ended, as the time for everything was over. ${heard}`]
    const idle = projects
      .filter((name) => !(report?.projects[name]?.passed || report?.projects[name]?.failed))
      .map((name) => `The project ${name} ran no test.`)
    if (code === 0 || counts.failed + idle.length > 0) return idle
    return [`vitest ended with exit code ${code}.`]
  }
}
