/** What is noted of a server for later: what its version can do, and how far its tasks were read. */
import { z } from 'zod'
import type { OptionField } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'

/** Which methods the service map names besides those that all have (page 1.1). Without a note: as the oldest can. */
const schema = z.object({
  /** From 1.3.0 on: start and text of a running record can be set. */
  updatesActive: z.boolean().catch(false),
  /** From 1.2 on. */
  tellsVersion: z.boolean().catch(false),
  /** Ids of the tasks that belong to some projects only. */
  assigned: z.array(z.string()).catch([]),
  /** Ids of the projects whose tasks were asked for, the longest ago first. */
  read: z.array(z.string()).catch([]),
})
export type Facts = z.output<typeof schema>

const lenient = schema.catch(() => schema.parse({}))

/** What was noted at the last look, as far as it can be read. */
export const factsOf = (stored: unknown): Facts => lenient.parse(stored)

export const factsIn = (methods: ReadonlySet<string>): Facts => ({
  updatesActive: methods.has('updateActiveRecording'),
  tellsVersion: methods.has('getVersion'),
  assigned: [],
  read: [],
})

export const optionFields = (stored: unknown): OptionField[] => [
  {
    name: 'live',
    label: t().kimai.live,
    help: factsOf(stored).updatesActive ? t().kimai.liveHelp : `${t().kimai.liveHelp} ${t().kimai1.onlyEnded}`,
    kind: 'switch',
    initial: false,
  },
]
