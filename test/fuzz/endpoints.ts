/** The kinds of requests at which something can go wrong, as each provider spells them. */
import type { FaultMatch } from '../servers/faults.ts'

const places = ['create', 'change', 'remove', 'read', 'other'] as const

/** `read`: by which a record is looked for; `other`: what else is asked around a write. */
export type Place = (typeof places)[number]

export type Places = Partial<Record<Place, FaultMatch>> & { create: FaultMatch }

export function isAt(
  match: FaultMatch | undefined,
  { method, path, body }: { method: string; path: string; body: string },
): boolean {
  if (!match || (match.method !== undefined && match.method !== method)) return false
  if (match.body && !match.body.test(body)) return false
  if (match.path === undefined) return true
  return typeof match.path === 'string' ? match.path === path : match.path.test(path)
}
