/** What starts this app again: at login, after a restart that was asked for, by a link, by the command line. */
import { describe, expect, it } from 'vitest'
import { keptArguments, loginItem } from '../../../../electron/system/startCommand.ts'

describe('the arguments that go along', () => {
  it.each([
    ['nothing else', ['stint', '--hidden', 'stint://start', '--inspect=9229'], null, []],
    ['the folder of the data', ['stint', '--user-data-dir=/tmp/a b'], null, ['--user-data-dir=/tmp/a b']],
    ['where Chromium has no sandbox', ['electron', '.', '--no-sandbox'], '/src/stint', ['/src/stint', '--no-sandbox']],
    [
      'how it draws',
      ['stint', '--ozone-platform=wayland', '--disable-gpu'],
      null,
      ['--ozone-platform=wayland', '--disable-gpu'],
    ],
    ['how it is told to choose that', ['stint', '--ozone-platform-hint=auto'], null, ['--ozone-platform-hint=auto']],
    ['where secrets are', ['stint', '--password-store=kwallet6'], null, ['--password-store=kwallet6']],
    ['that links stay', ['stint', '--without-links', '--without-links'], null, ['--without-links']],
    ['no half of a word', ['stint', '--no-sandboxes', '--user-data-dir'], null, []],
  ])('are %s', (_, argv, appPath, kept) => expect(keptArguments(argv, appPath)).toEqual(kept))
})

describe('the item that Windows starts at login', () => {
  const item = (...args: string[]) => loginItem({ executable: 'C:\\Program Files\\Stint\\Stint.exe', args })

  it('hides the window: its words are as they are, as Electron quotes them itself', () =>
    expect(item('--user-data-dir=C:\\Users\\Anna Berg\\Stint', '--no-sandbox')).toEqual({
      path: 'C:\\Program Files\\Stint\\Stint.exe',
      args: ['--user-data-dir=C:\\Users\\Anna Berg\\Stint', '--no-sandbox', '--hidden'],
    }))
})
