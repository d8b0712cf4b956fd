/** Which of its two programs the app's executable is. */
import { describe, expect, it } from 'vitest'
import { commandArguments, commandWords } from '../../../../shared/external/commandWords.ts'

describe('the words of the command', () => {
  it.each([
    ['come after the mark', ['stint', ...commandArguments, 'status', '--json'], ['status', '--json']],
    ['may be none', ['stint', ...commandArguments], []],
    ['come after switches of Chromium', ['stint', '--no-sandbox', ...commandArguments, 'stop'], ['stop']],
    ['come after an app’s folder', ['electron', '/src/stint', '--no-sandbox', ...commandArguments, 'stop'], ['stop']],
    [
      'may hold the mark themselves',
      ['stint', ...commandArguments, 'start', '--command-line', '--', 'x'],
      ['start', '--command-line', '--', 'x'],
    ],
    ['are read without the second mark too', ['stint', '--command-line', 'status'], ['status']],
  ])('%s', (_, argv, words) => expect(commandWords(argv)).toEqual(words))

  it.each([
    ['an ordinary start', ['stint', '--hidden']],
    ['a link', ['stint', 'stint://start?q=--command-line']],
    ['what is no switch any more', ['stint', '--', '--command-line']],
  ])('are none in %s', (_, argv) => expect(commandWords(argv)).toBeNull())
})
