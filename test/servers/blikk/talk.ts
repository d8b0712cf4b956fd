/** A sandbox Blikk for a test, and a terse way to talk to it. */
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { startBlikk, type Blikk, type BlikkOptions } from './index.ts'
import { SANDBOX_APP_ID, SANDBOX_APP_SECRET } from './sandbox.ts'

export interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON; the text itself where it is none. */
  body: unknown
  /** The rows of a list. */
  items: Record<string, unknown>[]
}

export interface Talk {
  /** Under `/v1`. */
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  put(path: string, body?: unknown): Promise<Answer>
  remove(path: string): Promise<Answer>
  /** Nothing is added to the request. */
  send(path: string, init?: RequestInit): Promise<Answer>
  /** Asks for an access token, with other credentials if told. */
  login(id?: string, secret?: string): Promise<Answer>
}

const tokenSchema = z.object({ accessToken: z.string() })
const listSchema = z.object({ items: z.array(z.record(z.string(), z.unknown())) })

/** The report of the page's transcript, for the company of `sandboxSeed`. */
export const aReport = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  date: '2026-11-20 00:00:00',
  clockStart: '08:00',
  clockEnd: '12:30',
  hours: 4.25,
  invoiceableHours: 4.25,
  breakMinutes: 15,
  comment: 'Prototype',
  internalComment: 'Prototype [tt:9f2c1ab4]',
  userId: 5,
  projectId: 19,
  internalProjectId: null,
  absenceProjectId: null,
  activityId: 34,
  timeCodeId: 16,
  timeArticleId: 49,
  taskId: null,
  ...change,
})

/** Friday 2026-11-20, 09:00:00.500 UTC. */
export const NOW = Date.UTC(2026, 10, 20, 9, 0, 0, 500)

/** A server that stops with the test, its clock standing at NOW, so without the limit unless told. */
export async function talk({ config, ...options }: BlikkOptions = {}): Promise<Talk & { server: Blikk }> {
  const server = await startBlikk({ now: NOW, config: { rateLimit: false, ...config }, ...options })
  onTestFinished(() => server.close())
  return { server, ...talkTo(server.url) }
}

/** Talks as one client: its token is fetched when first needed. */
export function talkTo(url: string): Talk {
  let token: Promise<string> | undefined
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${url}/v1${path}`, init)
    const body = parsed(await response.text())
    return {
      status: response.status,
      headers: response.headers,
      body,
      items: listSchema.safeParse(body).data?.items ?? [],
    }
  }
  const login = (id = SANDBOX_APP_ID, secret = SANDBOX_APP_SECRET): Promise<Answer> => {
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
    return send('/Auth/Token', { method: 'POST', headers: { authorization } })
  }
  const call =
    (method: string) =>
    async (path: string, body?: unknown): Promise<Answer> => {
      token ??= login().then(accessTokenOf)
      return send(path, {
        method,
        headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    }
  return { send, login, get: call('GET'), post: call('POST'), put: call('PUT'), remove: call('DELETE') }
}

export const accessTokenOf = (answer: Answer): string => tokenSchema.parse(answer.body).accessToken

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
