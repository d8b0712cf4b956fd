/** A report as it comes in (page 3.3): members read one by one, unknown ones ignored. */
import { z } from 'zod'
import { invalid, notValid, required, type Complaint } from './errors.ts'
import type { ReportContent, Target } from './model.ts'
import { CLOCK, dayFrom } from './time.ts'

const absentable = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null)

const day = z.string().transform((text, context) => {
  const read = dayFrom(text)
  if (read !== undefined) return read
  context.addIssue('not a day')
  return z.NEVER
})

/** A row with an id is one that is there; without one it is new, as in the vendor's example. */
const rows = z
  .array(
    z
      .object({
        id: z.int().nullish(),
        title: z.string().nullish(),
        comment: z.string().nullish(),
        units: z.number().nullish(),
        hours: z.number().nullish(),
        numberCount: z.number().nullish(),
      })
      .transform(({ id, title, comment, units, hours, numberCount }) => ({
        id: id ?? null,
        title: title ?? comment ?? '',
        quantity: units ?? hours ?? numberCount ?? 1,
      })),
  )
  .nullish()

/** [inferred] Numbers as text are refused, and so is a day of more than 24 hours; the page asks for hours over 0. */
const formSchema = z.object({
  date: day,
  clockStart: absentable(z.string().regex(CLOCK)),
  clockEnd: absentable(z.string().regex(CLOCK)),
  hours: z.number().gt(0).max(24),
  invoiceableHours: z.number().min(0).max(24),
  breakMinutes: absentable(z.int().min(0)),
  comment: absentable(z.string()),
  internalComment: absentable(z.string()),
  userId: z.int(),
  projectId: absentable(z.int()),
  internalProjectId: absentable(z.int()),
  absenceProjectId: absentable(z.int()),
  activityId: z.int(),
  timeCodeId: z.int(),
  timeArticleId: z.int(),
  taskId: absentable(z.int()),
  travelReport: absentable(z.object({ distance: z.number() })),
  allowanceReport: absentable(z.object({ description: absentable(z.string()) })),
  materials: rows,
  equipments: rows,
  additions: rows,
})

export type FormRow = { id: number | null; title: string; quantity: number }

/** What a report brings besides hours; what is left out is lost. */
export interface FormExtras {
  travelReport: { distance: number } | null
  allowanceReport: { description: string | null } | null
  materials: FormRow[]
  equipments: FormRow[]
  additions: FormRow[]
}

/** Reads a parsed body; throws a 400 that names every wrong member. */
export function readForm(body: unknown): { content: ReportContent; extras: FormExtras } {
  const parsed = formSchema.safeParse(body)
  if (!parsed.success) throw invalid(...complaints(parsed.error.issues, body))
  const { projectId, internalProjectId, absenceProjectId, travelReport, allowanceReport, ...rest } = parsed.data
  const { materials, equipments, additions, ...content } = rest
  return {
    content: { ...content, target: onlyTarget({ projectId, internalProjectId, absenceProjectId }) },
    extras: {
      travelReport,
      allowanceReport,
      materials: materials ?? [],
      equipments: equipments ?? [],
      additions: additions ?? [],
    },
  }
}

function complaints(issues: z.core.$ZodIssue[], body: unknown): Complaint[] {
  return issues.map((issue) => {
    const [first] = issue.path
    if (first === undefined) return required('model')
    const field = String(first)
    const value: unknown = Object.entries(body instanceof Object ? body : {}).find(([name]) => name === field)?.[1]
    if (value === undefined || value === null) return required(field)
    return notValid(field, typeof value === 'string' ? value : JSON.stringify(value))
  })
}

/** A report has exactly one target (page 2). */
function onlyTarget(ids: Record<`${Target['kind']}Id`, number | null>): Target {
  const kinds = ['project', 'internalProject', 'absenceProject'] as const
  const targets = kinds.flatMap((kind) => {
    const id = ids[`${kind}Id`]
    return id === null ? [] : [{ kind, id }]
  })
  const [target] = targets
  if (target === undefined) throw invalid(required('projectId'))
  if (targets.length > 1) {
    throw invalid({
      field: 'projectId',
      english: 'Only one of projectId, internalProjectId and absenceProjectId can be given.',
      swedish: 'Endast ett av projectId, internalProjectId och absenceProjectId kan anges.',
    })
  }
  return target
}
