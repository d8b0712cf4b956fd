/** A sandbox Kala that stops with the test, and a terse way to talk to it. */
import { onTestFinished } from 'vitest'
import { SANDBOX_EMPLOYEE, SANDBOX_KEY, startKala, type Kala, type KalaOptions } from '../../servers/kala/index.ts'

/** Monday 2025-03-03, 12:00 in Copenhagen. */
export const NOW = Date.UTC(2025, 2, 3, 11)

interface Answer {
  status: number
  type: string | null
  text: string
  /** The text as JSON; undefined where it is none. */
  body: unknown
  /** The title of a page, as a person reads it. */
  title: string | undefined
}

type Parameters = Record<string, string | number>
/** What a booking has differently; null leaves a parameter out. */
export type Change = Record<string, string | number | null>

export interface Talk {
  server: Kala
  get: (endpoint: string, parameters?: Parameters) => Promise<Answer>
  post: (endpoint: string, parameters?: Parameters) => Promise<Answer>
  /** Any request; the path starts after the base. */
  send: (path: string, init?: RequestInit) => Promise<Answer>
  /** Books an hour and three quarters on Café Ærø. */
  book: (change?: Change) => Promise<Answer>
  /** The rows' field on one page of a list. */
  column: (endpoint: string, field: string, parameters?: Parameters) => Promise<unknown[]>
}

export const BOOKING: Parameters = {
  employeenumber: SANDBOX_EMPLOYEE,
  date: 'Mon, 03 Mar 2025 07:00:00 GMT',
  projectId: 812,
  Hours: '1.75',
  taskId: 5531,
  startClock: '08:00',
  endClock: '09:45',
}

export const ACCEPTED = { succes: true, status: 'Success', errors: [], message: '' }
export const refused = (reason: string) => ({ succes: false, status: 'Error', errors: [reason], message: reason })

export async function talk(options: KalaOptions = {}): Promise<Talk> {
  const server = await startKala({ now: NOW, ...options })
  onTestFinished(() => server.close())
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${server.url}/webapiv2/${path}`, init)
    const text = await response.text()
    const title = /<title>(.*)<\/title>/.exec(text)?.[1]?.replaceAll('&#39;', "'")
    return { status: response.status, type: response.headers.get('content-type'), text, body: parsed(text), title }
  }
  const call =
    (method: string) =>
    (endpoint: string, parameters: Parameters = {}) =>
      send(`${endpoint}?${query({ api_key: SANDBOX_KEY, ...parameters })}`, { method })
  const get = call('GET')
  return {
    server,
    send,
    get,
    post: call('POST'),
    book: (change = {}) => {
      const given = Object.entries({ ...BOOKING, ...change }).flatMap(([name, value]) =>
        value === null ? [] : [[name, value] as const],
      )
      return call('POST')('AddHours', Object.fromEntries(given))
    },
    column: async (endpoint, field, parameters) => {
      const { body } = await get(endpoint, parameters)
      return Array.isArray(body) ? body.map((row: unknown) => Object(row)[field]) : []
    },
  }
}

export const query = (parameters: Parameters): string =>
  new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)])).toString()

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
