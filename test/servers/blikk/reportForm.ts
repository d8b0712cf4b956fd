/** A report as it comes in (page 3.3): members read one by one, unknown ones ignored. */
import { z } from 'zod'
import { invalid, required } from './errors.ts'
import { absentable, day, readBody } from './forms.ts'
import type { ReportContent, Target } from './model.ts'
import { extrasForm, type ExtrasForm } from './reportExtras.ts'
import { CLOCK } from './time.ts'

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
})

/** Reads a parsed body; throws a 400 that names every wrong member. */
export function readForm(body: unknown): { content: ReportContent; extras: ExtrasForm } {
  const { projectId, internalProjectId, absenceProjectId, ...content } = readBody(formSchema, body)
  return {
    content: { ...content, target: onlyTarget({ projectId, internalProjectId, absenceProjectId }) },
    extras: readBody(extrasForm, body),
  }
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
