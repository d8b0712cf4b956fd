import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../../electron/cli/parseArguments.ts'
import { usualFolder } from '../../../../electron/cli/askApp.ts'

const read = (line: string) => parseArguments(line === '' ? [] : line.split(' '))

describe('the words after stint', () => {
  it('say what to start, in any order', () =>
    expect(read('--json start my --account Anna website --first --description Logo')).toEqual({
      kind: 'request',
      request: {
        version: 1,
        command: 'start',
        words: 'my website',
        account: 'Anna',
        description: 'Logo',
        first: true,
      },
      json: true,
      launch: true,
      data: undefined,
    }))
  it.each(['stop', 'pause', 'resume', 'toggle', 'open'])('%s starts Stint where it doesn’t run', (command) => {
    expect(read(command)).toMatchObject({ request: { version: 1, command }, launch: true, json: false })
    expect(read(`${command} --no-launch`)).toMatchObject({ launch: false })
  })
  it.each(['status', 'today'])('%s only looks', (command) => expect(read(command)).toMatchObject({ launch: false }))
  it.each(['--help', '-h', 'help', 'start --help'])('%s explains', (line) => expect(read(line).kind).toBe('help'))
  it.each([
    ['', 'Say what to do.'],
    ['fly', 'There is no command “fly”.'],
    ['stop website', 'takes no words'],
    ['--version', "Unknown option '--version'. See stint --help."],
    ['status --data=', '--data names no folder.'],
    [`start ${'a'.repeat(201)}`, 'The words: at most 200 characters. See'],
    ['start \u001B[31mred', 'The words: no line breaks or other control characters. See'],
    ['status --first', 'takes no --first.'],
    ['pause website --at 9', 'takes no words or --at.'],
    ['start --dry-run', 'takes no --dry-run.'],
    ['add', 'The words: say what to add.'],
    [`add ${'a'.repeat(601)}`, 'The words: at most 600 characters.'],
    [`stop --at ${'9'.repeat(41)}`, '--at: at most 40 characters.'],
    ['start --loud', 'loud'],
    ['start --account', 'account'],
    ['stop --account=', 'takes no --account.'],
  ])('%j is not understood, and why', (line, why) => {
    const asked = read(line)
    expect(asked).toMatchObject({ kind: 'usage', message: expect.stringContaining(why) })
    expect(asked).toMatchObject({ message: expect.stringMatching(/See stint --help\.$/) })
  })
})

describe('a sentence after add', () => {
  const asked = { version: 1, command: 'add', words: 'acme website −20m', first: false, dryRun: false }
  it('may stand in quotes or not', () => {
    expect(read('add acme website -20m')).toMatchObject({ request: asked, launch: true })
    expect(parseArguments(['add', 'acme website −20m'])).toMatchObject({ request: asked })
  })
  it('can be tried first', () =>
    expect(read('add --dry-run acme website -20m')).toMatchObject({ request: { ...asked, dryRun: true } }))
})

describe('a time after --at', () => {
  it.each(['start --at 9:15', 'stop --at 9:15'])('%s', (line) =>
    expect(read(line)).toMatchObject({ request: { at: '9:15' } }),
  )
  it('may be so long ago', () => expect(read('stop --at -20m')).toMatchObject({ request: { at: '−20m' } }))
})

describe('an account without a name', () => {
  it('is not the same as any account', () =>
    expect(read('start --account= website')).toMatchObject({ request: { account: '' } }))
})

describe('what is not understood', () => {
  it('is told as JSON where that is asked for', () =>
    expect([read('fly'), read('fly --json')]).toMatchObject([{ json: false }, { json: true }]))
})

describe('the data folder', () => {
  it('is where Electron has it', () => {
    expect(usualFolder({ env: { XDG_CONFIG_HOME: '/x' }, platform: 'linux' })).toBe('/x/Stint')
    expect(usualFolder({ env: {}, platform: 'linux' })).toMatch(/\/\.config\/Stint$/)
    expect(usualFolder({ env: {}, platform: 'darwin' })).toMatch(/Library\/Application Support\/Stint$/)
    expect(usualFolder({ env: { APPDATA: '/r' }, platform: 'win32' })).toMatch(/Stint$/)
  })
})
