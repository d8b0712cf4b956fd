/** The log by which a test proves what a client tried to change, and what it never touched. */
import { z } from 'zod'
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import type { Write } from './model.ts'

const named = z.record(z.string(), z.unknown()).catch({})
const document = z
  .object({ data: z.object({ attributes: named, relationships: named }) })
  .catch({ data: { attributes: {}, relationships: {} } })

/** Any method but a reading one: also a refused one, or one without the slash. */
export const writes = ({ method }: SandboxRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method)

export function writeOf({ method, path, body, now }: SandboxRequest, { status }: SandboxResponse): Write {
  return { at: now, method, path, body, ...document.parse(parsed(body)).data, status }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
