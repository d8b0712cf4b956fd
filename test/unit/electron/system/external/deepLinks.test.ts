/** Who opens links: told to the system once, and given back. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createDeepLinks, type LinksTaken } from '../../../../../electron/system/external/deepLinks.ts'
import { silentLog } from '../../../../support/fakes.ts'

const system = vi.hoisted(() => ({ isPackaged: false, accepts: true, executable: '/electron', told: [] as string[] }))
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return system.isPackaged
    },
    getAppPath: () => '/src/stint',
    getPath: () => system.executable,
    on() {},
    setAsDefaultProtocolClient: () => (system.told.push('take'), system.accepts),
    removeAsDefaultProtocolClient: () => (system.told.push('give back'), system.accepts),
  },
}))

beforeEach(() => void Object.assign(system, { isPackaged: false, accepts: true, executable: '/electron', told: [] }))

function createFixture() {
  let by: string | null = null
  const memory: LinksTaken = { linksTakenBy: () => by, keepLinksTakenBy: (executable) => void (by = executable) }
  /** As each start and each change of the setting does. */
  const start = (on = true) => createDeepLinks().register(on, memory, silentLog)
  return { start, memory }
}

describe('links', () => {
  it('are taken at the first start, and at no later one', () => {
    const { start } = createFixture()
    start()
    start()
    expect(system.told).toEqual(['take'])
  })

  it('are given back once, and taken again when the person wants that', () => {
    const { start } = createFixture()
    start(false)
    start()
    start(false)
    start(false)
    start()
    expect(system.told).toEqual(['take', 'give back', 'take'])
  })

  it('are taken by an app that was moved, which the system would not find', () => {
    const { start } = createFixture()
    start()
    system.executable = '/elsewhere/electron'
    start()
    expect(system.told).toEqual(['take', 'take'])
  })

  it('are tried again where the system refused', () => {
    const { start, memory } = createFixture()
    system.accepts = false
    start()
    expect(memory.linksTakenBy()).toBeNull()
    start()
    expect(system.told).toEqual(['take', 'take'])
  })

  it('are left to the desktop entry of a package for Linux', () => {
    const { start } = createFixture()
    system.isPackaged = true
    const { value: platform } = Object.getOwnPropertyDescriptor(process, 'platform') ?? {}
    for (const [posed, told] of [
      ['linux', []],
      ['win32', ['take']],
    ] as const) {
      Object.defineProperty(process, 'platform', { value: posed })
      start()
      Object.defineProperty(process, 'platform', { value: platform })
      expect(system.told).toEqual(told)
    }
  })
})
