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
  pause, resume   pause the timer, go on with it
  toggle          stop what runs, go on with what is paused, or start the last one again
  status          what runs, and how much there is today
  today           the entries of today
  open            open the popover

  --json             print JSON
  --account NAME     start: only in the account whose name holds this
  --description TEXT start: what is done
  --first            start: take the first where several fit
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
  data: { type: 'string' },
  'no-launch': { type: 'boolean' },
} as const

/** What is asked for, or what is wrong with it. Never throws. */
export function parseArguments(args: string[]): ParsedArguments {
  const usage = (message: string): ParsedArguments => ({
    kind: 'usage',
    message: `${message} See stint --help.`,
    json: args.includes('--json'),
  })
  let parsed
  try {
    parsed = parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    return usage(firstSentence(error))
  }
  const { values, positionals } = parsed
  const [command, ...words] = positionals
  if (values.help || command === 'help') return { kind: 'help' }
  // A script whose variable is not set would ask the usual one.
  if (values.data === '') return usage('--data names no folder.')
  if (command === undefined) return usage('Say what to do.')
  const { account, description, first = false } = values
  const isStart = command === 'start'
  if (!isStart && (words.length > 0 || account !== undefined || description !== undefined || first)) {
    return usage(`stint ${command} takes no words, --account, --description or --first.`)
  }
  const more = {
    words: words.join(' '),
    first,
    ...(account !== undefined && { account }),
    ...(description && { description }),
  }
  const request = commandRequestSchema.safeParse({ version: commandVersion, command, ...(isStart && more) })
  if (!request.success) {
    const [issue] = request.error.issues
    const at = issue?.path.join('.')
    if (at !== 'command') return usage(`${at === 'words' ? 'The words' : `--${at}`}: ${issue?.message}.`)
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
