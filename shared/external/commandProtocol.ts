/** What the command line says to the running app and what it is answered: one line of JSON each. The shapes are documented. */
import { z } from 'zod'
import { longestSentence } from '../sentence/readSentence.ts'

/** Of the two lines; another one is refused by name. */
export const commandVersion = 1
/** The longest request, in UTF-16 units. */
export const longestRequest = 16_384

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `at most ${most} characters`)
    .refine((value) => !/\p{Cc}/u.test(value), 'no line breaks or other control characters')

/** A time as typed into the field of the start. */
const at = text(40).optional()

const plain = z.enum(['pause', 'resume', 'toggle', 'status', 'today', 'open'])

export const commandRequestSchema = z.discriminatedUnion('command', [
  z.strictObject({
    version: z.literal(commandVersion),
    command: z.literal('start'),
    /** As typed into the search; '' is the last target again. */
    words: text(200),
    /** A part of the name of the account. */
    account: text(200).optional(),
    description: text(500).optional(),
    /** Where several fit, the likeliest. */
    first: z.boolean(),
    at,
  }),
  z.strictObject({
    version: z.literal(commandVersion),
    command: z.literal('add'),
    /** A sentence, as typed into the search. */
    words: text(longestSentence).min(1, 'say what to add'),
    account: text(200).optional(),
    /** Where it may mean several things, the likeliest. */
    first: z.boolean(),
    /** Only say what would be added. */
    dryRun: z.boolean(),
  }),
  z.strictObject({ version: z.literal(commandVersion), command: z.literal('stop'), at }),
  z.strictObject({ version: z.literal(commandVersion), command: plain }),
])
export type CommandRequest = z.output<typeof commandRequestSchema>

/** `message` is for people; `data` is what `--json` prints. */
export const commandAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ version: z.literal(commandVersion), ok: z.literal(true), message: z.string(), data: z.looseObject({}) }),
  z.object({
    version: z.literal(commandVersion),
    ok: z.literal(false),
    /** `usage`: the request was not understood. */
    kind: z.enum(['refused', 'usage']),
    message: z.string(),
    candidates: z.array(z.looseObject({})),
  }),
])
export type CommandAnswer = z.output<typeof commandAnswerSchema>

export const refusal = (
  message: string,
  kind: 'refused' | 'usage' = 'refused',
  candidates: Record<string, unknown>[] = [],
): CommandAnswer => ({ version: commandVersion, ok: false, kind, message, candidates })

/** How the command line finds the app: written by the app at each start, in a folder that only its person can read. */
export const whereaboutsSchema = z.object({
  version: z.literal(commandVersion),
  /** The socket or named pipe; null: the command line is switched off. */
  address: z.string().min(1).max(1_000).nullable(),
  /** What starts the app, and with which arguments. */
  command: z.string().min(1).max(4_000),
  args: z.array(z.string().max(4_000)).max(20),
})
export type Whereabouts = z.output<typeof whereaboutsSchema>

/** In the app's data folder. */
export const whereaboutsFile = ['command-line', 'app.json'] as const
