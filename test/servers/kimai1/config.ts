/** The settings of the sandbox Kimai 1, by the names of its configuration table. */
import { z } from 'zod'

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const flag = scalar.transform((value) => !['', '0', 'false'].includes(value))
const number = scalar.transform(Number).pipe(z.number())

const BROKEN = ['installer', 'database', 'composer', 'permissions'] as const

const configSchema = z.looseObject({
  /** Minutes to which a stop rounds start and end; 0 is off. */
  roundPrecision: number.pipe(z.number().min(0)).default(1),
  /** `default` floors the start and ceils the end. Kimai takes a name it does not know for `default`. */
  roundingMethod: z.enum(['default', 'closest', 'ceil']).catch('default').default('default'),
  /** The status of a started record. */
  defaultStatusID: number.default(1),
  /** PHP's version, of which only the major number counts: 7 and 8 differ in `0 == ''` and in what crashes. */
  php: scalar.transform((value) => Number.parseInt(value, 10)).default(8),
  /** The database revision in getVersion. */
  revision: scalar.default('1400'),
  /** The zone of users who chose none. */
  defaultTimezone: scalar.default('UTC'),
  /** Rows of getTimesheet without a limit, for users without `ui.rowlimit`. */
  rowlimit: number.default(100),
  /** `h:mm:ss` instead of `h:mm`. */
  durationWithSeconds: flag.default(false),
  /** Whether getActiveRecording looks past cleared entries, for users without `ui.hideClearedEntries`. */
  hideClearedEntries: flag.default(false),
  /** Sorts projects by customer first, for users without `ui.flip_project_display`. */
  flip_project_display: flag.default(false),
  /** The location of a started record, for users without `ui.defaultLocation`. */
  defaultLocation: scalar.default(''),
  /** Not installed (302), or which of the plain texts with HTTP 200 it answers everything with. */
  broken: z.enum(BROKEN).nullable().default(null),
})

export type Config = z.output<typeof configSchema>

/** Known to Kimai, of no consequence for the API. */
const IGNORED =
  /^(timezone|language|notes?|login\w*|currency_\w+|date_format_\d|show_\w+|exactSums|defaultVat|editLimit)$/

/** Throws a ZodError for a value that makes no sense; names it does not know become warnings. */
export function readConfig(raw: unknown): { config: Config; warnings: string[] } {
  const config = configSchema.parse(raw ?? {})
  const unknown = Object.keys(config).filter((key) => !(key in configSchema.shape) && !IGNORED.test(key))
  return { config, warnings: unknown.map((key) => `Setting not understood: ${key}`) }
}
