/** Global shortcuts: registered, exchanged, refused, at rest. */
import { describe, expect, it } from 'vitest'
import { askDesktopForKeys, createShortcuts, isWayland } from '../../../../electron/system/globalShortcuts.ts'
import type { ShortcutAction, Shortcuts } from '../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { keyWords, sameKeys } from '../../../../shared/accelerators.ts'

const none: Shortcuts = {
  toggle: '',
  open: '',
  pause: '',
  stop: '',
  favourite1: '',
  favourite2: '',
  favourite3: '',
  day: '',
}
const initial: Shortcuts = { ...none, toggle: 'Alt+Shift+T', pause: 'Alt+Shift+P' }

/** A system on which other programs have `others`; `press` is a person at the keyboard. */
function createFixture({ others = [] as string[], wayland = false, shortcuts = initial } = {}) {
  const taken = new Set(others)
  const registered = new Map<string, () => void>()
  const did: ShortcutAction[] = []
  let changes = 0
  const run: Record<ShortcutAction, () => void> = {
    toggle: () => did.push('toggle'),
    open: () => did.push('open'),
    pause: () => did.push('pause'),
    stop: () => did.push('stop'),
    favourite1: () => did.push('favourite1'),
    favourite2: () => did.push('favourite2'),
    favourite3: () => did.push('favourite3'),
    day: () => did.push('day'),
  }
  const keys = createShortcuts({
    system: {
      register(accelerator, callback) {
        if (accelerator === 'Nonsense') throw new TypeError('conversion failure')
        if (taken.has(accelerator) || registered.has(accelerator)) return false
        registered.set(accelerator, callback)
        return true
      },
      unregister: (accelerator) => void registered.delete(accelerator),
    },
    run,
    mac: false,
    wayland,
    onChange: () => changes++,
  })
  keys.begin(shortcuts)
  return {
    ...keys,
    run,
    taken,
    did,
    press: (accelerator: string) => registered.get(accelerator)?.(),
    registered: () => [...registered.keys()].toSorted(),
    changes: () => changes,
  }
}

describe('global shortcuts', () => {
  it('do what they are for, each its own', () => {
    const { press, did } = createFixture({ shortcuts: { ...initial, day: 'F9', favourite3: 'F8' } })
    for (const keys of ['Alt+Shift+T', 'F9', 'Alt+Shift+P', 'F8', 'F7']) press(keys)
    expect(did).toEqual(['toggle', 'day', 'pause', 'favourite3'])
  })

  it('are told of at their own place where another program has them, and the others work', () => {
    const { problems, registered, changes } = createFixture({ others: ['Alt+Shift+T'] })
    expect(problems()).toEqual({ toggle: 'Another program already uses Alt+Shift+T. Choose other keys.' })
    expect(registered()).toEqual(['Alt+Shift+P'])
    expect(changes()).toBe(1)
  })

  it('global shortcuts are exchanged, and cleared', () => {
    const { change, registered, press, did } = createFixture()
    change({ ...initial, toggle: 'F9', pause: '' })
    expect(registered()).toEqual(['F9'])
    press('F9')
    expect(did).toEqual(['toggle'])
  })

  it('can be exchanged with each other', () => {
    const { change, press, did, problems } = createFixture()
    change({ ...initial, toggle: initial.pause, pause: initial.toggle })
    press('Alt+Shift+T')
    expect([did, problems()]).toEqual([['pause'], {}])
  })

  it.each([
    ['that another program has', 'F9', 'Another program already uses F9'],
    ['that are none', 'Nonsense', 'can’t be used as a shortcut'],
    ['that another action has', 'Shift+Alt+P', 'already belong to “Pause or resume”'],
  ])('stay as they were where new keys are ones %s', (_, keys, message) => {
    const { change, registered, press, did, problems } = createFixture({ others: ['F9'] })
    // One that would be taken comes first: all or none.
    expect(() => change({ ...initial, toggle: 'F2', stop: keys })).toThrow(
      expect.objectContaining({ kind: 'rejected', message: expect.stringContaining(message) }),
    )
    expect(registered()).toEqual(['Alt+Shift+P', 'Alt+Shift+T'])
    press('Alt+Shift+T')
    expect([did, problems()]).toEqual([['toggle'], {}])
  })

  it('are told of where the old keys were lost in between', () => {
    const { change, taken, problems } = createFixture({ others: ['F9'] })
    taken.add('Alt+Shift+T')
    expect(() => change({ ...initial, toggle: 'F9' })).toThrow()
    expect(problems()).toEqual({ toggle: expect.stringContaining('already uses Alt+Shift+T') })
  })

  it('of two actions with the same keys work for the first, and the second says so until one is changed', () => {
    const { change, problems, press, did } = createFixture({ shortcuts: { ...initial, stop: 'Alt+Shift+T' } })
    expect(problems()).toEqual({ stop: expect.stringContaining('already belong to “Start or stop”') })
    press('Alt+Shift+T')
    change({ ...initial, toggle: '', stop: 'Alt+Shift+T' })
    press('Alt+Shift+T')
    expect([did, problems()]).toEqual([['toggle', 'stop'], {}])
  })

  it('are tried again when others change', () => {
    const { change, taken, problems, registered } = createFixture({ others: ['Alt+Shift+T'] })
    taken.clear()
    change({ ...initial, pause: '' })
    expect([problems(), registered()]).toEqual([{}, ['Alt+Shift+T']])
  })
})

describe('where the desktop hands out keys, and takes none back', () => {
  /** As the portal of Wayland: every registration seems to work, and nothing is ever given back. */
  function portal() {
    const heard = new Map<string, () => void>()
    const fixture = createFixture({ wayland: true, shortcuts: none })
    const keys = createShortcuts({
      system: { register: (accelerator, run) => Boolean(heard.set(accelerator, run)), unregister: () => {} },
      run: fixture.run,
      mac: false,
      wayland: true,
      onChange: () => {},
    })
    keys.begin(initial)
    return { ...keys, did: fixture.did, press: (accelerator: string) => heard.get(accelerator)?.() }
  }

  it('keys of before do nothing any more', () => {
    const { change, press, did } = portal()
    change({ ...initial, toggle: 'F9' })
    press('Alt+Shift+T')
    press('F9')
    expect(did).toEqual(['toggle'])
  })

  it('keys do nothing while one is being recorded', () => {
    const { rest, press, did } = portal()
    rest(true)
    press('Alt+Shift+T')
    rest(false)
    press('Alt+Shift+P')
    expect(did).toEqual(['pause'])
  })
})

describe('while keys are recorded', () => {
  it('none fires, and all do afterwards', () => {
    const { rest, registered } = createFixture()
    rest(true)
    expect(registered()).toEqual([])
    rest(false)
    expect(registered()).toEqual(['Alt+Shift+P', 'Alt+Shift+T'])
  })

  it('new ones are taken, and replace the old ones', () => {
    const { rest, change, registered } = createFixture()
    rest(true)
    change({ ...initial, toggle: 'F9' })
    rest(false)
    expect(registered()).toEqual(['Alt+Shift+P', 'F9'])
  })

  it('refused ones leave the old ones, which work afterwards', () => {
    const { rest, change, registered, problems } = createFixture({ others: ['F9'] })
    rest(true)
    expect(() => change({ ...initial, toggle: 'F9' })).toThrow()
    rest(false)
    expect([registered(), problems()]).toEqual([['Alt+Shift+P', 'Alt+Shift+T'], {}])
  })

  it('those of another action are refused though they rest', () => {
    const { rest, change, registered } = createFixture()
    rest(true)
    expect(() => change({ ...initial, toggle: initial.pause })).toThrow('already belong to “Pause or resume”')
    rest(false)
    expect(registered()).toEqual(['Alt+Shift+P', 'Alt+Shift+T'])
  })

  it('others may be lost to another program, which is told', () => {
    const { rest, taken, problems, changes } = createFixture()
    rest(true)
    taken.add('Alt+Shift+P')
    rest(false)
    expect(problems()).toEqual({ pause: expect.stringContaining('already uses Alt+Shift+P') })
    expect(changes()).toBe(1)
  })
})

describe('on Wayland', () => {
  it('refused keys come with the command to bind instead', () => {
    const { problems } = createFixture({ wayland: true, others: ['Alt+Shift+T', 'Alt+Shift+P'] })
    expect(problems()).toEqual({
      toggle: expect.stringContaining('to the command “stint toggle”'),
      pause: expect.stringContaining('to the command “stint pause”'),
    })
  })

  it('is what the session says, on Linux', () => {
    expect(isWayland('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(true)
    expect(isWayland('linux', { XDG_SESSION_TYPE: 'x11' })).toBe(false)
    expect(isWayland('linux', {})).toBe(false)
    expect(isWayland('darwin', { XDG_SESSION_TYPE: 'wayland' })).toBe(false)
  })

  it.each([
    ['', 'GlobalShortcutsPortal,GlobalShortcutsPortalPreferredTrigger'],
    ['Other', 'Other,GlobalShortcutsPortal,GlobalShortcutsPortalPreferredTrigger'],
  ])('Chromium asks the desktop, besides what the command line asks for (%j)', (given, features) => {
    const switches = new Map([['enable-features', given]])
    askDesktopForKeys({
      getSwitchValue: (name) => switches.get(name) ?? '',
      appendSwitch: (name, value = '') => void switches.set(name, value),
    })
    expect(switches.get('enable-features')).toBe(features)
  })
})

describe('two accelerators', () => {
  it.each([
    ['Alt+Shift+T', 'Shift+Alt+t'],
    ['CommandOrControl+K', 'Ctrl+K'],
    ['CmdOrCtrl+Enter', 'Control+Return'],
    ['Super+Up', 'Meta+Up'],
    ['Option+F1', 'Alt+F1'],
  ])('%s and %s are the same keys', (a, b) => expect(sameKeys(a, b, false)).toBe(true))
  it.each([
    ['', ''],
    ['Alt+T', 'Alt+Shift+T'],
    ['CommandOrControl+K', 'Super+K'],
    ['K', 'Alt+K'],
  ])('%j and %j are not', (a, b) => expect(sameKeys(a, b, false)).toBe(false))
  it('are told apart by the keyboard of a Mac', () => {
    expect(sameKeys('CommandOrControl+K', 'Command+K', true)).toBe(true)
    expect(sameKeys('CommandOrControl+K', 'Control+K', true)).toBe(false)
  })
})

it('keys are written as they are called', () => {
  expect(keyWords('CommandOrControl+Alt+Up', false)).toBe('Ctrl+Alt+↑')
  expect(keyWords('CommandOrControl+Alt+Up', true)).toBe('⌘⌥↑')
})

it('by default no two actions have the same keys', () => {
  const given = Object.values(defaultSettings.shortcuts).filter(Boolean)
  expect(given).toEqual(['Alt+Shift+T', 'Alt+Shift+Space'])
})
