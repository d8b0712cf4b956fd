/** What a row that can't be read still says of the work it was about. */
import { z } from 'zod'
import type { SetAsideAbout, SetAsideRow } from '../core/ports/ports.ts'
import { instantSchema } from './rowSchemas.ts'

const record = z.record(z.string(), z.unknown())

/** The members of a JSON text; none where it is none. */
function membersOf(text: unknown): Record<string, unknown> {
  try {
    return record.safeParse(JSON.parse(String(text))).data ?? {}
  } catch {
    return {}
  }
}

/** The column with the target in it. */
const columns = { entry: 'target', posting: 'content', removal: 'posting' } as const

export function aboutRow({ source, row }: SetAsideRow, how: Pick<SetAsideAbout, 'mended' | 'arrived'>): SetAsideAbout {
  const values = membersOf(row)
  const text = source in columns ? String(values[columns[source as keyof typeof columns]]) : ''
  const members = membersOf(text)
  const target = record.safeParse(source === 'entry' ? members : members['target']).data ?? {}
  const startedAt = instantSchema.safeParse(values['started_at'] ?? members['startedAt']).data ?? null
  return {
    accountId: textOf(values['account_id']) ?? textOf(target['accountId']),
    project: textOf(target['project']) ?? projectIn(text),
    startedAt,
    ran: source === 'entry' && values['ended_at'] === null,
    ...how,
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The name of the project in a JSON text that was cut off behind it. */
function projectIn(text: string): string | null {
  const found = /"project":("(?:[^"\\]|\\.){0,1000}")/.exec(text)?.[1]
  try {
    return found === undefined ? null : textOf(JSON.parse(found))
  } catch {
    return null
  }
}
