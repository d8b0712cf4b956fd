/** When a run of tests counts as hung, and what is said of it then. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inProject } from '../../../scripts/setup.mjs'
import { runningIn, watchSigns } from '../../../scripts/testSigns.mjs'

let folder: string
let file: string
beforeEach(() => {
  vi.useFakeTimers()
  folder = mkdtempSync(join(tmpdir(), 'stint-signs-'))
  file = join(folder, 'signs.jsonl')
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const minute = 60_000
const tell = (worker: string, at: string | null) => appendFileSync(file, `${JSON.stringify({ worker, at })}\n`)

it('ends what was never heard of, once', () => {
  const onSilence = vi.fn()
  watchSigns(file, onSilence, { limitMs: 10 * minute })
  vi.advanceTimersByTime(9 * minute)
  expect(onSilence).not.toHaveBeenCalled()
  vi.advanceTimersByTime(20 * minute)
  expect(onSilence).toHaveBeenCalledOnce()
})

it('waits for as long as something is heard now and then', () => {
  const onSilence = vi.fn()
  const end = watchSigns(file, onSilence, { limitMs: 10 * minute })
  for (let hour = 0; hour < 12; hour++) {
    tell('1.0', 'test/long.test.ts > goes on')
    vi.advanceTimersByTime(9 * minute)
  }
  expect(onSilence).not.toHaveBeenCalled()
  end()
  vi.advanceTimersByTime(60 * minute)
  expect(onSilence).not.toHaveBeenCalled()
})

it('doesn’t take the sleep of the machine for silence', () => {
  const onSilence = vi.fn()
  const now = vi.spyOn(performance, 'now')
  watchSigns(file, onSilence, { limitMs: 10 * minute })
  now.mockImplementation(() => 3 * 60 * minute)
  vi.advanceTimersByTime(5 * minute)
  expect(onSilence).not.toHaveBeenCalled()
  now.mockRestore()
})

it('says what each worker is at', () => {
  const at = (name: string) => inProject('test', 'unit', name)
  tell('1.1', at('a.test.ts'))
  tell('1.2', at('b.test.ts'))
  tell('1.1', `${at('a.test.ts')} > adds`)
  tell('1.2', `${at('b.test.ts')} > takes away`)
  tell('1.2', at('b.test.ts'))
  tell('1.3', at('c.test.ts'))
  tell('1.3', null)
  appendFileSync(file, '{"worker":"1.4","at"')
  expect(runningIn(file)).toBe([join('test', 'unit', 'a.test.ts > adds'), join('test', 'unit', 'b.test.ts')].join('; '))
  expect(runningIn(join(folder, 'nothing'))).toBe('no test')
})
