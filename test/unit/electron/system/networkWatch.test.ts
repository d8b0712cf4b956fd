/** Stuck “offline” after VPN or docking: the watch of the network, on a system that says what a test says. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { watchNetwork } from '../../../../electron/system/networkWatch.ts'
import { fakeClock } from '../../../support/fakes.ts'
import { SECOND } from '../../../support/samples.ts'

const system = vi.hoisted(() => ({ online: true }))
vi.mock('electron', () => ({ net: { isOnline: () => system.online } }))

/** `waits`: whether something could not go. */
function watched(waits = true) {
  const clock = fakeClock()
  const made = { clock, waits, backs: 0 }
  const watch = watchNetwork(
    clock,
    () => made.waits,
    () => void made.backs++,
  )
  return Object.assign(made, watch)
}

describe('a network that comes back', () => {
  beforeEach(() => void (system.online = true))

  it('is noticed within seconds while something waits for it, each time', () => {
    const made = watched()
    for (let times = 1; times <= 3; times++) {
      system.online = false
      made.check()
      made.clock.advance(60 * SECOND)
      system.online = true
      made.clock.advance(2 * SECOND)
      expect(made.backs).toBe(times)
    }
  })

  it('is noticed though it was gone when Stint started', () => {
    system.online = false
    const made = watched()
    made.check()
    system.online = true
    made.clock.advance(2 * SECOND)
    expect(made.backs).toBe(1)
  })

  it('is noticed once the look comes that the first failure asks for, however often that is', () => {
    const made = watched()
    system.online = false
    for (let failures = 0; failures < 20; failures++) made.check()
    expect(made.clock.waiting()).toBe(1)
    system.online = true
    made.clock.advance(2 * SECOND)
    expect(made.backs).toBe(1)
  })

  it('is nobody’s concern where nothing waits, nor once Stint ends', () => {
    const made = watched(false)
    made.check()
    expect(made.clock.waiting()).toBe(0)
    made.waits = true
    made.check()
    made.close()
    expect(made.clock.waiting()).toBe(0)
  })
})
