/** Runs vitest projects and counts what they did. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from './process.mjs'
import { inProject, node24, readJson, root, tool, toolEnv } from './setup.mjs'

const limitMs = 5 * 60_000

/**
 * Gives `{ output, counts }`. Counted as failed besides tests: a file that could not be loaded, an error outside the
 * tests, a project that ran no test, and a run that didn't end by itself.
 */
export async function vitest(projects, { env = {}, quiet = true, args = [] } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stint-counts-'))
  const file = path.join(folder, 'counts.json')
  const wanted = projects.flatMap((name) => ['--project', name])
  const reporters = ['--reporter=default', `--reporter=${inProject('scripts', 'vitest-counts.mjs')}`]
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  const { code, output } = await run(node24(), tool('vitest', 'run', ...wanted, ...args, ...reporters), {
    cwd: root,
    env: toolEnv({ ...colour, STINT_TEST_COUNTS: file, ...env }),
    limitMs,
    quiet,
  })
  const report = readJson(file) ?? { projects: {}, errors: 0 }
  rmSync(folder, { recursive: true, force: true })
  const counts = { passed: 0, failed: report.errors, skipped: 0 }
  for (const one of Object.values(report.projects)) for (const kind in counts) counts[kind] += one[kind]
  const troubles = projects
    .filter((name) => !(report.projects[name]?.passed || report.projects[name]?.failed))
    .map((name) => `The project ${name} ran no test.`)
  if (code === 124) troubles.push(`Ended after ${limitMs / 60_000} minutes.`)
  else if (code !== 0 && counts.failed + troubles.length === 0) troubles.push(`vitest ended with exit code ${code}.`)
  counts.failed += troubles.length
  return { output: [quiet ? output : '', ...troubles].join('\n').trim(), counts }
}
