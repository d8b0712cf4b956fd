/** What the system is given to show, and when the person is to be left in peace. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createNotifier, isQuiet } from '../../../../electron/system/notifications.ts'

interface Note {
  options: { title: string; actions: { text: string }[] }
  emit(name: string, ...args: unknown[]): void
}

const system = vi.hoisted(() => ({ notes: [] as Note[], supported: true, idleState: (): string => 'active' }))
vi.mock('electron', () => ({
  powerMonitor: { getSystemIdleState: () => system.idleState() },
  Notification: class {
    static isSupported = () => system.supported
    listeners = new Map<string, (...args: unknown[]) => void>()
    options: Note['options']
    constructor(options: Note['options']) {
      this.options = options
    }
    on = (name: string, listener: (...args: unknown[]) => void) => this.listeners.set(name, listener)
    emit = (name: string, ...args: unknown[]) => this.listeners.get(name)?.(...args)
    show = () => void system.notes.push(this)
  },
}))

beforeEach(() => Object.assign(system, { notes: [], supported: true, idleState: () => 'active' }))

function shown() {
  const did: string[] = []
  const actions = ['Stop', 'Snooze'].map((label) => ({ label, run: () => void did.push(label) }))
  createNotifier('icon.png').show({ title: 'Still running', body: '', actions, onClick: () => void did.push('click') })
  return { did, note: system.notes[0] }
}

describe('a notification', () => {
  it('has its actions as buttons, and runs the one that is pressed', () => {
    const { did, note } = shown()
    expect(note?.options.actions.map(({ text }) => text)).toEqual(['Stop', 'Snooze'])
    note?.emit('action', { actionIndex: 1 }, 1)
    expect(did).toEqual(['Snooze'])
  })

  it('does what a click does where it is clicked, and where the system shows none', () => {
    const { did, note } = shown()
    note?.emit('click')
    system.supported = false
    expect([did, shown().did]).toEqual([['click'], ['click']])
  })

  it('does what a click does where the system fails to show it, once', () => {
    const { did, note } = shown()
    note?.emit('failed', {}, 'not signed')
    note?.emit('click')
    expect(did).toEqual(['click'])
  })

  it('can still be clicked in the list of Windows after its time, and not after it was closed', () => {
    const { did, note } = shown()
    note?.emit('close', { reason: 'timedOut' })
    note?.emit('click')
    expect(did).toEqual(['click'])
    const other = shown()
    other.note?.emit('close', { reason: 'userCanceled' })
    other.note?.emit('click')
    expect(other.did).toEqual([])
  })
})

describe('the person is left in peace', () => {
  it.each([
    ['locked', true],
    ['active', false],
    ['idle', false],
    ['unknown', false],
  ])('when the system says %s: %s', (state, quiet) => {
    system.idleState = () => state
    expect(isQuiet()).toBe(quiet)
  })

  it('not where the system can’t tell', () => {
    system.idleState = () => {
      throw new Error('not supported')
    }
    expect(isQuiet()).toBe(false)
  })
})
