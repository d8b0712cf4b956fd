/** The working hours of a person's contract, as they stand in the profile that is read anyhow (page 2.3). */
import { z } from 'zod'

/** `days`: ms from Monday; `from`, `to`: the first and last local date, where there is one. */
export const contractSchema = z.object({
  days: z.array(z.number()).length(7),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type WorkContract = z.output<typeof contractSchema>

/** Each by itself: an odd one must not cost the login. */
export const preferencesSchema = z
  .array(z.object({ name: z.string(), value: z.unknown() }))
  .nullish()
  .catch(null)

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const daySeconds = 86_400

/** null: there is no contract, or a release without contracts. Hours are text in seconds, such as "28800". */
export function contractOf(preferences: z.output<typeof preferencesSchema>): WorkContract | null {
  const values = new Map(preferences?.map(({ name, value }) => [name, value]))
  if (values.get('work_contract_type') === 'none') return null
  const days = weekdays.map((day) => {
    const seconds = Number(values.get(`work_${day}`) ?? 0)
    return seconds > 0 && seconds <= daySeconds ? seconds * 1_000 : 0
  })
  if (days.every((ms) => ms === 0)) return null
  return { days, from: dateIn(values.get('work_start_day')), to: dateIn(values.get('work_last_day')) }
}

const dateIn = (value: unknown): string | null =>
  (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.exec(value)?.[0]) || null

/** How long the contract has the person work on a local date ("2026-11-20"), ms; null: it does not cover it. */
export function contractMs(contract: WorkContract | null | undefined, date: string): number | null {
  if (!contract) return null
  if ((contract.from !== null && date < contract.from) || (contract.to !== null && date > contract.to)) return null
  return contract.days[(new Date(date).getUTCDay() + 6) % 7] ?? null
}
