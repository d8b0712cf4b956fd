import { describe, expect, it } from 'vitest'
import type { UpdateSource } from '../../../../../electron/core/ports/updateSource.ts'
import { createUpdates } from '../../../../../electron/core/updates/updateChecks.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { fakeClock, settled } from '../../../../support/fakes.ts'
import { HOUR, MINUTE } from '../../../../support/samples.ts'

function desk(change: Partial<UpdateSource> = {}) {
  const clock = fakeClock()
  const made = {
    clock,
    asked: [] as string[],
    newest: '1.1.0' as string | null | AppError,
    settings: { updates: true },
    running: false,
    restarts: 0,
    changes: 0,
  }
  const source: UpdateSource = {
    way: 'self',
    feed: 'https://example.com/',
    page: 'https://example.com/page',
    automatic: true,
    async check() {
      made.asked.push('check')
      if (made.newest instanceof AppError) throw made.newest
      return made.newest
    },
    download: async () => void made.asked.push('download'),
    prepare: async () => void made.asked.push('prepare'),
    ...change,
  }
  const updates = createUpdates({
    clock,
    source,
    settings: () => made.settings,
    version: '1.0.0',
    isRunning: () => made.running,
    log: { info: () => {}, warn: () => {} },
    onChange: () => void made.changes++,
    restart: () => void made.restarts++,
  })
  const pass = async (ms: number) => {
    clock.advance(ms)
    await settled()
  }
  return Object.assign(made, { updates, pass, checks: () => made.asked.filter((what) => what === 'check').length })
}

const unreachable = new AppError('offline', 'not there')

describe('newer versions', () => {
  it('are looked for a while after the start, and then once a day', async () => {
    const { updates, pass, checks } = desk()
    updates.begin()
    await pass(59_000)
    expect(checks()).toBe(0)
    await pass(1_000)
    expect(checks()).toBe(1)
    await pass(23 * HOUR)
    expect(checks()).toBe(1)
    await pass(HOUR)
    expect(checks()).toBe(2)
  })

  it('are looked for also where the machine sleeps most of the day, or its clock is set', async () => {
    const { updates, pass, checks, clock } = desk()
    updates.begin()
    await pass(MINUTE)
    clock.sleep(23 * HOUR)
    await pass(HOUR)
    expect(checks()).toBe(2)
    clock.set(clock.now() - 48 * HOUR)
    await pass(HOUR)
    expect(checks()).toBe(3)
  })

  it('are looked for every hour until the feed answers', async () => {
    const made = desk()
    made.newest = unreachable
    made.updates.begin()
    await made.pass(MINUTE)
    await made.pass(HOUR)
    expect(made.checks()).toBe(2)
    made.newest = null
    await made.pass(HOUR)
    await made.pass(5 * HOUR)
    expect(made.checks()).toBe(3)
  })

  it.each([
    ['damaged', new AppError('protocol', 'damaged'), 1],
    ['cut off', new AppError('offline', 'cut'), 3],
  ] as const)('whose download is %s are downloaded again by a day or an hour', async (_what, problem, times) => {
    let downloads = 0
    const made = desk({
      async download() {
        downloads++
        throw problem
      },
    })
    made.updates.begin()
    await made.pass(MINUTE)
    await made.pass(HOUR)
    await made.pass(HOUR)
    expect(downloads).toBe(times)
    expect(made.updates.view().offer).toEqual({ version: '1.1.0', ready: false })
  })

  it('are not looked for where the setting says so, but by hand', async () => {
    const made = desk()
    made.settings = { updates: false }
    made.updates.begin()
    await made.pass(50 * HOUR)
    expect(made.checks()).toBe(0)
    await made.updates.check()
    expect(made.updates.view().offer).toEqual({ version: '1.1.0', ready: true })
  })

  it('are not looked for by a Stint that was not installed, but by hand', async () => {
    const made = desk({ automatic: false })
    made.updates.begin()
    await made.pass(50 * HOUR)
    expect(made.checks()).toBe(0)
  })

  it('are asked for once at a time', async () => {
    const made = desk()
    await Promise.all([made.updates.check(), made.updates.check()])
    expect(made.asked).toEqual(['check', 'download'])
  })

  it('stay ready when a later check fails, are withdrawn with the release, and give way to one that is newer still', async () => {
    const made = desk()
    await made.updates.check()
    made.newest = unreachable
    await made.updates.check()
    expect(made.updates.view()).toMatchObject({
      offer: { version: '1.1.0', ready: true },
      lastCheck: { outcome: 'failed', message: 'not there' },
    })
    made.newest = '1.2.0'
    await made.updates.check()
    expect(made.updates.view().offer).toEqual({ version: '1.2.0', ready: true })
    made.newest = null
    await made.updates.check()
    expect(made.updates.view()).toMatchObject({ offer: null, lastCheck: { outcome: 'current' }, busy: null })
    expect(made.updates.mayInstall()).toBe(false)
  })
})

describe('a newer version that is ready', () => {
  it('is installed by a click or a quit, and by neither while a timer runs', async () => {
    const made = desk()
    await made.updates.check()
    made.running = true
    expect(made.updates.mayInstall()).toBe(false)
    await expect(made.updates.restart()).rejects.toThrow('The timer runs: stop it first.')
    expect([made.restarts, made.asked.includes('prepare')]).toEqual([0, false])
    made.running = false
    expect(made.updates.mayInstall()).toBe(true)
    await made.updates.restart()
    expect(made.restarts).toBe(1)
  })

  it('is not installed where a timer was started while it was made ready', async () => {
    const made = desk({
      async prepare() {
        made.running = true
      },
    })
    await made.updates.check()
    await expect(made.updates.restart()).rejects.toThrow('The timer runs')
    expect(made.restarts).toBe(0)
  })

  it('is none where nothing is downloaded', async () => {
    const made = desk({ way: 'page' })
    await made.updates.check()
    expect(made.updates.view().offer).toEqual({ version: '1.1.0', ready: false })
    await expect(made.updates.restart()).rejects.toThrow('no update to install')
    expect(made.asked).toEqual(['check'])
  })
})
