/** Time reports as Blikk writes them (page 3.1, 3.2). */
import { byId, dayOf, type Report, type State } from './model.ts'
import { nameAndId, newer, projectRef, userRef } from './serialize.ts'
import { stamp, stampOrNull } from './time.ts'

export function reportJson(state: State, report: Report) {
  const { kind, id } = report.target
  const project = kind === 'project' ? byId(state.projects, id) : undefined
  const day = dayOf(state, report.userId, report.date)
  return {
    objectName: 'timereport.list',
    id: report.id,
    date: report.date,
    clockStart: report.clockStart,
    clockEnd: report.clockEnd,
    hours: report.hours,
    invoiceableHours: report.invoiceableHours,
    breakMinutes: report.breakMinutes,
    cost: null,
    rate: null,
    discount: null,
    comment: report.comment,
    internalComment: report.internalComment,
    sentToAttestDate: stampOrNull(day?.lockedAt ?? null),
    attestedDate: stampOrNull(day?.attestedAt ?? null),
    user: userRef(byId(state.users, report.userId)),
    project: projectRef(project),
    internalProject: kind === 'internalProject' ? nameAndId(byId(state.internalProjects, id)) : null,
    absenceProject: kind === 'absenceProject' ? nameAndId(byId(state.absenceProjects, id)) : null,
    contact: nameAndId(byId(state.contacts, project?.customerId ?? null)),
    activity: nameAndId(byId(state.activities, report.activityId)),
    timeCode: nameAndId(byId(state.timeCodes, report.timeCodeId)),
    timeArticle: nameAndId(byId(state.timeArticles, report.timeArticleId)),
    costCenter: null,
    invoiceId: report.invoicedAt === null ? null : report.id,
    travelReportId: report.travelReport?.id ?? null,
    allowanceReportId: report.allowanceReport?.id ?? null,
    createdDate: stamp(report.createdAt),
    updatedDate: stampOrNull(report.updatedAt),
    ...newer(state, {
      taskId: report.taskId,
      createdBy: null,
      updatedBy: null,
      invoicedDate: stampOrNull(report.invoicedAt),
      hasAdditions: report.additions.length > 0,
      hasEquipment: report.equipments.length > 0,
    }),
  }
}

export function reportDetailJson(state: State, report: Report) {
  const task = byId(state.tasks, report.taskId)
  const { travelReportId: _travel, allowanceReportId: _allowance, ...core } = reportJson(state, report)
  return {
    ...core,
    objectName: 'timereport.detail',
    bookingProject: null,
    task: nameAndId(task && { id: task.id, name: task.title }),
    attestedByUser: null,
    travelReport: report.travelReport,
    allowanceReport: report.allowanceReport ?? null,
    materials: report.materials,
    equipments: report.equipments,
    additions: report.additions,
  }
}
