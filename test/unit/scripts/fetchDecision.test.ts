/** The first start: Electron's runtime is fetched, which may be slow, or not possible. */
import { describe, expect, it } from 'vitest'
import { isStalled, noteSize, progressText, rememberedFailure } from '../../../scripts/fetchDecision.mjs'

const at = Date.UTC(2026, 10, 20, 12)
const hour = 3_600_000
const failed = { version: '45.0.0', at, why: 'fetch failed' }
const facts = { version: '45.0.0', platform: 'linux' as const, asked: false, now: at + hour }

describe('a failure', () => {
  it('is remembered for hours where there is a stand-in, and says how to try at once', () => {
    const why = rememberedFailure(failed, facts)
    expect(why).toContain('fetch failed')
    expect(why).toContain('npm start -- --fetch')
  })

  it.each([
    ['nobody failed before', undefined, facts],
    ['there is no stand-in', failed, { ...facts, platform: 'darwin' as const }],
    ['there is no stand-in on Windows', failed, { ...facts, platform: 'win32' as const }],
    ['it is another version', failed, { ...facts, version: '45.0.1' }],
    ['the person asks for it', failed, { ...facts, asked: true }],
    ['it is long ago', failed, { ...facts, now: at + 7 * hour }],
    ['the clock was set back', failed, { ...facts, now: at - hour }],
  ])('is tried again where %s', (_, before, now) => expect(rememberedFailure(before, now)).toBeUndefined())
})

describe('a fetch', () => {
  it('lives while anything changes, also while what arrived is moved and unpacked', () => {
    let seen = noteSize(undefined, 0, at)
    seen = noteSize(seen, 90e6, at + 15_000)
    seen = noteSize(seen, 1e6, at + 30_000)
    expect(isStalled(seen, at + 45_000)).toBe(false)
    seen = noteSize(seen, 1e6, at + 45_000)
    expect(isStalled(seen, at + 51_000)).toBe(true)
  })

  it('says how much there is', () => expect(progressText(43_400_000)).toBe('Fetching Electron’s runtime … 43 MB'))
})
