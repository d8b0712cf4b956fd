import { describe, expect, it } from 'vitest'
import { type Pressed, acceleratorFromKeys } from '../../../../../renderer/settings/shortcuts/acceleratorFromKeys.ts'
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
  ])('takes %j', (pressed, text) => expect(acceleratorFromKeys(pressed, false)).toEqual({ kind: 'accelerator', text }))

  it('takes the letter of the layout, not of the place', () =>
    expect(acceleratorFromKeys(press('z', 'KeyY', 'ctrl'), false)).toEqual({
      kind: 'accelerator',
      text: 'CommandOrControl+Z',
    }))

  it('takes the name of the key where Option turned it into a sign', () =>
    expect(acceleratorFromKeys(press('†', 'KeyT', 'alt'), true)).toEqual({ kind: 'accelerator', text: 'Alt+T' }))

  it('tells Command from Control on a Mac', () => {
    expect(acceleratorFromKeys(press('k', 'KeyK', 'meta'), true)).toMatchObject({ text: 'CommandOrControl+K' })
    expect(acceleratorFromKeys(press('k', 'KeyK', 'ctrl'), true)).toMatchObject({ text: 'Control+K' })
  })

  it('waits while only modifiers are held', () =>
    expect(acceleratorFromKeys(press('Shift', 'ShiftLeft', 'alt shift'), false)).toEqual({
      kind: 'pending',
      text: 'Alt+Shift',
    }))

  it('refuses what could not be typed any more', () => {
    expect(acceleratorFromKeys(press('t', 'KeyT'), false).kind).toBe('refused')
    expect(acceleratorFromKeys(press('T', 'KeyT', 'shift'), false).kind).toBe('refused')
    expect(acceleratorFromKeys(press('ß', 'AltGraphX', 'ctrl'), false).kind).toBe('refused')
  })

  it('leaves on Esc and clears on Backspace', () => {
    expect(acceleratorFromKeys(press('Escape', 'Escape'), false)).toEqual({ kind: 'cancel' })
    expect(acceleratorFromKeys(press('Backspace', 'Backspace'), false)).toEqual({ kind: 'clear' })
  })
})

describe('showing a shortcut', () => {
  it('uses the signs of the keyboard', () => {
    expect(keysOf('Alt+Shift+T', false)).toEqual(['Alt', 'Shift', 'T'])
    expect(keysOf('CommandOrControl+Shift+Space', true)).toEqual(['⌘', '⇧', 'Space'])
    expect(keysOf('', true)).toEqual([])
  })
})
