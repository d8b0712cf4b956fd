/** The words after `stint`. Pure. */
import { parseArgs } from 'node:util'
import { type CommandRequest, commandRequestSchema, commandVersion } from '../../shared/external/commandProtocol.ts'

export type ParsedArguments =
  | { kind: 'help' }
  | { kind: 'usage'; message: string; json: boolean }
  | { kind: 'request'; request: CommandRequest; json: boolean; launch: boolean; data: string | undefined }

export const help = `Usage: stint COMMAND [OPTIONS]

  start [WORDS]   start the timer on what the words find; without words, the last one again
  stop            stop the timer
  add SENTENCE    add an entry, such as "9-10:30 acme website hero banner"
  pause, resume   pause the timer, go on with it
  toggle          stop what runs, go on with what is paused, or start the last one again
  status          what runs, and how much there is today
  today           the entries of today
  open            open the popover

  --json             print JSON
  --at TIME          start, stop: when that was, such as 9:15 or -20m
  --account NAME     start, add: only in the account whose name holds this
  --description TEXT start: what is done
  --first            start, add: take the first where several fit
  --dry-run          add: only say what would be added
  --no-launch        don't start Stint when it doesn't run (status and today never do)
  --data FOLDER      the data folder of Stint, if it is not the usual one

Exit codes: 0 done, 1 refused, 2 Stint does not run or does not answer, 64 not understood.`

/** Commands that only look: one that is asked every minute must not bring back an app that was quit. */
const looks = new Set(['status', 'today'])

const options = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  first: { type: 'boolean' },
  account: { type: 'string' },
  description: { type: 'string' },
  at: { type: 'string' },
  'dry-run': { type: 'boolean' },
  data: { type: 'string' },
  'no-launch': { type: 'boolean' },
} as const

/** What each command takes besides the options of all. */
const taken: Record<string, readonly string[]> = {
  start: ['words', 'account', 'description', 'first', 'at'],
  add: ['words', 'account', 'first', 'dryRun'],
  stop: ['at'],
}
const takes = (command: string, name: string): boolean =>
  (Object.hasOwn(taken, command) ? taken[command] : [])?.includes(name) ?? false
const called = (name: string): string => (name === 'words' ? 'words' : name === 'dryRun' ? '--dry-run' : `--${name}`)

/** Of "-20m" the sign is no dash of an option. */
const withMinus = (word: string): string => (/^-\d/.test(word) ? `−${word.slice(1)}` : word)

/** What is asked for, or what is wrong with it. Never throws. */
export function parseArguments(args: string[]): ParsedArguments {
  const usage = (message: string): ParsedArguments => ({
    kind: 'usage',
    message: `${message} See stint --help.`,
    json: args.includes('--json'),
  })
  let parsed
  try {
    parsed = parseArgs({ args: args.map(withMinus), options, allowPositionals: true })
  } catch (error) {
    return usage(firstSentence(error))
  }
  const { values, positionals } = parsed
  const [command, ...words] = positionals
  if (values.help || command === 'help') return { kind: 'help' }
  // A script whose variable is not set would ask the usual one.
  if (values.data === '') return usage('--data names no folder.')
  if (command === undefined) return usage('Say what to do.')
  const { account, description, first, at, 'dry-run': dryRun } = values
  const said = { words: words.length > 0 || undefined, account, description, first, at, dryRun }
  const foreign = Object.entries(said).filter(([name, value]) => value !== undefined && !takes(command, name))
  if (foreign.length > 0)
    return usage(`stint ${command} takes no ${foreign.map(([name]) => called(name)).join(' or ')}.`)
  const more = {
    words: words.join(' '),
    first: first ?? false,
    dryRun: dryRun ?? false,
    account,
    description: description || undefined,
    at,
  }
  const own = Object.entries(more).filter(([name, value]) => value !== undefined && takes(command, name))
  const request = commandRequestSchema.safeParse({ version: commandVersion, command, ...Object.fromEntries(own) })
  if (!request.success) {
    const [issue] = request.error.issues
    const where = issue?.path.join('.')
    if (where !== 'command') return usage(`${where === 'words' ? 'The words' : `--${where}`}: ${issue?.message}.`)
    return usage(`There is no command “${command.replaceAll(/\p{Cc}/gu, ' ')}”.`)
  }
  const launch = !values['no-launch'] && !looks.has(command)
  return { kind: 'request', request: request.data, json: values.json ?? false, launch, data: values.data }
}

/** What Node says of arguments, without its advice for programmers. */
function firstSentence(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)
  return `${first.replace(/\.$/, '')}.`
}
