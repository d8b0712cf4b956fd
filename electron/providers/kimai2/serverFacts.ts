/** What is noted of a server for later: its version, and its rules for times. */
import { z } from 'zod'
import type { OptionField } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'
import type { Client } from './client.ts'
import { contractSchema } from './workContract.ts'
import * as wire from './schemas.ts'

/** Stock settings (page 2.3) where a server leaves something out; null: not known. */
const schema = z.object({
  versionId: z.number().int().nullable().catch(null),
  trackingMode: z.string().max(50).catch('default'),
  defaultBeginTime: z.string().max(50).nullable().catch(null),
  activeEntriesHardLimit: z.number().int().min(1).catch(1),
  isAllowFutureTimes: z.boolean().catch(true),
  isAllowOverlapping: z.boolean().catch(true),
  /** The person's contract; absent: there is none. */
  contract: contractSchema.optional().catch(undefined),
})
export type Facts = z.output<typeof schema>

const lenient = schema.catch(() => schema.parse({}))

/** What was noted at the last look, as far as it can be read. */
export const factsOf = (stored: unknown): Facts => lenient.parse(stored)

/** Asks the server anew; `version` is the text for a person. */
export async function fetchFacts(client: Client): Promise<{ facts: Facts; version: string }> {
  const { value: version } = await client.read('/api/version', wire.version)
  const { value: config } = await client.read('/api/config/timesheet', wire.config)
  return { facts: factsOf({ ...config, versionId: version.versionId }), version: version.version }
}

/** The modes in which plain users send no times (page 2.4). */
export const serverSetsTimes = ({ trackingMode }: Facts): boolean =>
  trackingMode === 'punch' || trackingMode === 'duration_fixed_begin'

/** Whether a record that is started without a begin would begin at some other time than now (page 2.4). */
export const beginsElsewhen = ({ trackingMode, defaultBeginTime }: Facts): boolean =>
  trackingMode === 'duration_fixed_begin' && defaultBeginTime !== 'now'

/** Where times can't be sent, a running record is the only way to have any. */
export const optionFields = (stored: unknown): OptionField[] => {
  const facts = factsOf(stored)
  return [
    {
      name: 'live',
      label: t().kimai.live,
      help: t().kimai.liveHelp,
      kind: 'switch',
      initial: serverSetsTimes(facts) && !beginsElsewhen(facts),
    },
  ]
}
