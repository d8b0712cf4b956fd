/** Reads the recordings of real servers: a header line, then one exchange a line, whose form depends on the server. */
import { z } from 'zod'

const headerSchema = z.looseObject({
  server: z.string(),
  version: z.string(),
  scenario: z.string().default(''),
  config: z.unknown().optional(),
  seed: z.record(z.string(), z.unknown()).default({}),
  auth: z.record(z.string(), z.string().nullable()).default({}),
  now: z.number(),
})

const exchangeSchema = z.looseObject({
  n: z.number(),
  method: z.string(),
  path: z.string(),
  as: z.string().default('none'),
  body: z.unknown().optional(),
  request_content_type: z.string().nullish(),
  request_headers: z.record(z.string(), z.string()).default({}),
  status: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  response: z.unknown().optional(),
  at: z.number(),
})

/** Of a JSON-RPC server: `method` is the procedure, everything is sent to one address. */
const rpcExchangeSchema = z.looseObject({
  n: z.number(),
  method: z.string().nullish(),
  /** What was sent: text as it is, anything else as JSON. */
  request: z.unknown().optional(),
  http_method: z.string().nullish(),
  path: z.string().nullish(),
  request_content_type: z.string().nullish(),
  request_headers: z.record(z.string(), z.string()).nullish(),
  status: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  response: z.unknown().optional(),
  at: z.number(),
})

type RecordingHeader = z.output<typeof headerSchema>
export type Exchange = z.output<typeof exchangeSchema>
export type RpcExchange = z.output<typeof rpcExchangeSchema>

export interface Recording {
  header: RecordingHeader
  /** Parsed loosely: which fields an exchange has depends on the server. */
  exchanges: { line: number; value: unknown }[]
}

/** The file is not a recording: the message says where and why. */
export class BadRecording extends Error {}

export function parseRecording(text: string): Recording {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }))
  const [first, ...rest] = lines.filter((each) => each.text !== '')
  if (first === undefined) throw new BadRecording('the file is empty')
  const header = headerSchema.safeParse(parseLine(first))
  if (!header.success) throw new BadRecording(`line ${first.line} is not a recording's header: ${issues(header.error)}`)
  return { header: header.data, exchanges: rest.map((each) => ({ line: each.line, value: parseLine(each) })) }
}

type Line = Recording['exchanges'][number]

export const exchangeOf = (line: Line): Exchange => parsed(exchangeSchema, line)

export const rpcExchangeOf = (line: Line): RpcExchange => parsed(rpcExchangeSchema, line)

function parsed<T>(schema: z.ZodType<T>, { line, value }: Line): T {
  const exchange = schema.safeParse(value)
  if (!exchange.success) throw new BadRecording(`line ${line} is not an exchange: ${issues(exchange.error)}`)
  return exchange.data
}

function parseLine({ line, text }: { line: number; text: string }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRecording(`line ${line} is not JSON`)
  }
}

const issues = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ')
