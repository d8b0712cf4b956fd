import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../electron/system/log/redactSecrets.ts'
import { shortTargetText } from '../../../electron/system/tray/trayMenu.ts'
import { oneLine, withoutControls, withoutControlsIn } from '../../../shared/controlCharacters.ts'
import { AppError } from '../../../shared/errors.ts'
import { aTarget } from '../../support/samples.ts'

/** Sets the title, takes the clipboard, clears the screen; in seven and in eight bits; and turns the text. */
const attacks = [
  '\u001B]0;mine\u0007',
  '\u001B]52;c;bWluZQ==\u0007',
  '\u001B[2J\u001B[H',
  '\u009B2J',
  '\u009D0;mine\u009C',
  '\u202Eabc',
  '\u2066abc',
  '\b\b\b',
  '\u007F',
]
// eslint-disable-next-line no-control-regex -- these are what it is about
const obeyed = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

describe.each(attacks.map((attack) => [JSON.stringify(attack), attack]))('%s', (_, attack) => {
  const text = `Web${attack}site`
  it.each<[string, (text: string) => string]>([
    ['a terminal', withoutControls],
    ['a line', oneLine],
    ['the log', createRedactor().clean],
    ['a menu', (project) => shortTargetText(aTarget({ project }))],
    ['a refusal', (message) => new AppError('rejected', message).message],
    ['what the command prints as JSON', (project) => JSON.stringify({ project }, withoutControlsIn)],
    [
      'what the command reads',
      (project) => JSON.stringify(JSON.parse(JSON.stringify([{ project }]), withoutControlsIn)),
    ],
  ])('does not reach %s', (_place, clean) => {
    const cleaned = clean(text)
    expect(cleaned).toContain('Web')
    expect(cleaned).toContain('site')
    expect(cleaned).not.toMatch(obeyed)
    expect(cleaned).not.toMatch(/\\u00[0189]/)
  })
})

it('one line has no line ends and no tabs', () => {
  expect(oneLine('a\r\nb\tc\u2028d')).toBe('a b c d')
})
