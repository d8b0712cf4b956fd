/** Time reports: list, single, create, replace, delete (page 3.1 to 3.5). */
import type { SandboxResponse } from '../http.ts'
import { empty, found, invalid, json, refused } from './errors.ts'
import { byId, dayOf, fullName, type Report, type ReportContent, type State } from './model.ts'
import type { Query } from './query.ts'
import { extrasOf } from './reportExtras.ts'
import { readForm } from './reportForm.ts'
import { reportDetailJson, reportJson } from './reportJson.ts'
import { brokenRules } from './reportRules.ts'
import { pagedList, route, type Call, type Listing, type Route } from './route.ts'
import { userDayStatistics } from './statistics.ts'

const reports = ({ state, query }: Call): Listing<Report> => {
  const day = (report: Report) => dayOf(state, report.userId, report.date)
  return {
    rows: state.reports.filter(reportFilter(state, query)),
    item: (report) => reportJson(state, report),
    sorts: {
      date: (report) => report.date,
      userName: (report) => nameOf(state, report),
      hours: (report) => report.hours,
      invoiceableHours: (report) => report.invoiceableHours,
      sentToAttestDate: (report) => day(report)?.lockedAt ?? null,
      attestedDate: (report) => day(report)?.attestedAt ?? null,
      createdDate: (report) => report.createdAt,
      updatedDate: (report) => report.updatedAt,
    },
  }
}

function nameOf(state: State, report: Report): string | null {
  const user = byId(state.users, report.userId)
  return user === undefined ? null : fullName(user)
}

function reportFilter(state: State, query: Query): (report: Report) => boolean {
  const from = query.day('filter.from')
  const to = query.day('filter.to')
  const users = query.integers('filter.userIds')
  const user = state.config.userIdFilter === 'honoured' ? query.integer('filter.userId') : undefined
  const contact = query.integer('filter.contactId')
  const sent = query.flag('filter.isSentToAttest')
  const attested = query.flag('filter.isAttested')
  const kind = query.oneOf('filter.projectType', KINDS)
  const targets = KINDS.map((each) => ({ kind: each, id: query.integer(`filter.${each}Id`) }))
  return ({ date, userId, target }) => {
    const day = dayOf(state, userId, date)
    const customer = target.kind === 'project' ? byId(state.projects, target.id)?.customerId : undefined
    return (
      (from === undefined || date >= from) &&
      (to === undefined || date <= to) &&
      (users === undefined || users.includes(userId)) &&
      (user === undefined || user === userId) &&
      (contact === undefined || contact === customer) &&
      (sent === undefined || sent === ((day?.lockedAt ?? null) !== null)) &&
      (attested === undefined || attested === ((day?.attestedAt ?? null) !== null)) &&
      (kind === undefined || kind === target.kind) &&
      targets.every((each) => each.id === undefined || (each.kind === target.kind && each.id === target.id))
    )
  }
}

const KINDS = ['project', 'internalProject', 'absenceProject'] as const

function create({ state, now, body }: Call): SandboxResponse {
  const { content, extras } = readForm(body())
  demandRules(state, content, null)
  const report: Report = {
    ...rounded(state, content),
    id: state.nextReportId,
    ...extrasOf(state, extras, { travelReport: null, materials: [], equipments: [], additions: [] }),
    invoicedAt: null,
    createdAt: now,
    updatedAt: null,
  }
  state.nextReportId += 1
  state.reports.push(report)
  return written(state, report)
}

/** Members that are left out are lost, as is what the lists inside no longer name (page 3.4). */
function replace({ state, now, body, id }: Call): SandboxResponse {
  const report = found(byId(state.reports, id), id)
  const { content, extras } = readForm(body())
  demandOpen(state, report)
  demandRules(state, content, report)
  Object.assign(report, rounded(state, content), extrasOf(state, extras, report), { updatedAt: now })
  return written(state, report)
}

/** A locked day still gives its reports away: the page refuses only attested and invoiced ones (3.5). */
function remove({ state, id }: Call): SandboxResponse {
  const report = found(byId(state.reports, id), id)
  demandOpen(state, report)
  state.reports.splice(state.reports.indexOf(report), 1)
  return empty(200)
}

/** Page 3.5 for DELETE; [inferred] that PUT is refused alike. */
function demandOpen(state: State, report: Report): void {
  if ((dayOf(state, report.userId, report.date)?.attestedAt ?? null) !== null) {
    throw refused('Tidrapporten är attesterad och kan inte ändras.')
  }
  if (report.invoicedAt !== null) throw refused('Tidrapporten är fakturerad och kan inte ändras.')
}

function demandRules(state: State, content: ReportContent, before: Report | null): void {
  const complaints = brokenRules(state, content, before)
  if (complaints.length > 0) throw invalid(...complaints)
}

function rounded({ config }: State, content: ReportContent): ReportContent {
  const factor = 10 ** config.hoursDecimals
  const round = (hours: number): number => Math.round(hours * factor) / factor
  return { ...content, hours: round(content.hours), invoiceableHours: round(content.invoiceableHours) }
}

function written(state: State, report: Report): SandboxResponse {
  const { writeAnswer, writeStatus } = state.config
  if (writeAnswer === 'empty') return empty(writeStatus)
  const { id, ...rest } = reportDetailJson(state, report)
  return json(writeStatus, writeAnswer === 'body' ? { id, ...rest } : rest)
}

const single = '/Core/TimeReports/{id}'

export const REPORT_ROUTES: Route[] = [
  route('GET', '/Core/TimeReports', 'Timereport_Read', (call) => pagedList(call, reports(call))),
  route('GET', '/Core/TimeReports/UserDayStatistics', 'Timereport_Read', userDayStatistics),
  route('GET', single, 'Timereport_Read', ({ state, id }) =>
    json(200, reportDetailJson(state, found(byId(state.reports, id), id))),
  ),
  route('POST', '/Core/TimeReports', 'Timereport_Write', create),
  route('PUT', single, 'Timereport_Write', replace),
  route('DELETE', single, 'Timereport_Write', remove),
]
