import { describe, expect, it } from 'vitest'
import { type Pressed, record } from '../../../../../renderer/settings/shortcuts/acceleratorFromKeys.ts'
import { keysOf } from '../../../../../shared/accelerators.ts'

const press = (key: string, code: string, held: string = ''): Pressed => ({
  key,
  code,
  metaKey: held.includes('meta'),
  ctrlKey: held.includes('ctrl'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('recording a shortcut', () => {
  it.each([
    [press('T', 'KeyT', 'alt shift'), 'Alt+Shift+T'],
    [press(' ', 'Space', 'ctrl shift'), 'CommandOrControl+Shift+Space'],
    [press('5', 'Digit5', 'ctrl alt'), 'CommandOrControl+Alt+5'],
    [press('F9', 'F9'), 'F9'],
    [press('F9', 'F9', 'shift'), 'Shift+F9'],
    [press('ArrowUp', 'ArrowUp', 'meta'), 'Super+Up'],
    [press('5', 'Numpad5', 'ctrl'), 'CommandOrControl+num5'],
    [press('.', 'Period', 'ctrl'), 'CommandOrControl+.'],
    [press('Backspace', 'Backspace', 'ctrl'), 'CommandOrControl+Backspace'],
  ])('takes %j', (pressed, text) => expect(record(pressed, false)).toEqual({ kind: 'accelerator', text }))

  it('takes the letter of the layout, not of the place', () =>
    expect(record(press('z', 'KeyY', 'ctrl'), false)).toEqual({ kind: 'accelerator', text: 'CommandOrControl+Z' }))

  it('takes the name of the key where Option turned it into a sign', () =>
    expect(record(press('†', 'KeyT', 'alt'), true)).toEqual({ kind: 'accelerator', text: 'Alt+T' }))

  it('tells Command from Control on a Mac', () => {
    expect(record(press('k', 'KeyK', 'meta'), true)).toMatchObject({ text: 'CommandOrControl+K' })
    expect(record(press('k', 'KeyK', 'ctrl'), true)).toMatchObject({ text: 'Control+K' })
  })

  it('waits while only modifiers are held', () =>
    expect(record(press('Shift', 'ShiftLeft', 'alt shift'), false)).toEqual({ kind: 'pending', text: 'Alt+Shift' }))

  it('refuses what could not be typed any more', () => {
    expect(record(press('t', 'KeyT'), false).kind).toBe('refused')
    expect(record(press('T', 'KeyT', 'shift'), false).kind).toBe('refused')
    expect(record(press('ß', 'AltGraphX', 'ctrl'), false).kind).toBe('refused')
  })

  it('leaves on Esc and clears on Backspace', () => {
    expect(record(press('Escape', 'Escape'), false)).toEqual({ kind: 'cancel' })
    expect(record(press('Backspace', 'Backspace'), false)).toEqual({ kind: 'clear' })
  })
})

describe('showing a shortcut', () => {
  it('uses the signs of the keyboard', () => {
    expect(keysOf('Alt+Shift+T', false)).toEqual(['Alt', 'Shift', 'T'])
    expect(keysOf('CommandOrControl+Shift+Space', true)).toEqual(['⌘', '⇧', 'Space'])
    expect(keysOf('', true)).toEqual([])
  })
})
