/** getProjects, getTasks, getCustomers, getUsers: what the user's groups may see. */
import { compareText } from '../kimai2/collate.ts'
import { failure, success, type Result } from './answers.ts'
import type { Activity, Call, Customer, Project } from './model.ts'
import { sqlNumber, truthy, type Json } from './php.ts'
import { bit, money } from './rows.ts'
import { customersFirst } from './settings.ts'

/** A user in no group sees everything (page). */
const seen =
  ({ user }: Call) =>
  (row: { groups: number[]; trash: boolean }): boolean =>
    !row.trash && (user.groups.length === 0 || user.groups.some(({ groupID }) => row.groups.includes(groupID)))

type Texts = (string | null)[]

/** By the texts in the collation of the database, equal ones by id. */
const sorted = <T>(rows: T[], texts: (row: T) => Texts): T[] =>
  rows.toSorted((a, b) => {
    const other = texts(b)
    return texts(a).reduce((order, text, at) => order || compareText(text ?? '', other[at] ?? ''), 0)
  })

/** No projects at all is a failure, only hidden ones an empty success (page). */
export function getProjects(call: Call, [includeTasks = false]: Json[]): Result {
  const { state } = call
  const found = state.projects.filter(seen(call)).flatMap((project) => {
    const customer = state.customers.find(({ customerID }) => customerID === project.customerID)
    return customer === undefined ? [] : [{ project, customer }]
  })
  if (found.length === 0) return failure()
  const flipped = customersFirst(call.user, state.config)
  const visible = sorted(
    found.filter(({ project, customer }) => project.visible && customer.visible),
    ({ project, customer }) => (flipped ? [customer.name, project.name] : [project.name, customer.name]),
  )
  const rows = visible.map(({ project, customer }) => projectRow(project, customer))
  if (!truthy(includeTasks)) return success(rows)
  const tasks = tasksByProject(call)
  return success(rows.map((row) => ({ ...row, tasks: tasks(Number(row.projectID)) })))
}

const projectRow = (project: Project, customer: Customer) => ({
  projectID: String(project.projectID),
  customerID: String(project.customerID),
  name: project.name,
  comment: project.comment,
  visible: bit(project.visible),
  filter: bit(project.filter),
  trash: bit(project.trash),
  budget: money(project.budget),
  effort: money(project.effort),
  approved: money(project.approved),
  internal: bit(project.internal),
  customerName: customer.name,
  customerVisible: bit(customer.visible),
})

/** Without an id all tasks; with one its own and those of no project, even where the id is unknown (page). */
export function getTasks(call: Call, [projectId = null]: Json[]): Result {
  const tasks = projectId === null ? visibleTasks(call).map(taskRow) : tasksByProject(call)(sqlNumber(projectId))
  return tasks.length === 0 ? failure() : success(tasks)
}

const visibleTasks = (call: Call): Activity[] =>
  sorted(
    call.state.activities.filter((activity) => activity.visible && seen(call)(activity)),
    ({ name }) => [name],
  )

const taskRow = ({ activityID, name, visible }: Activity) => ({
  activityID: String(activityID),
  name,
  visible: bit(visible),
})

/** Prepared once for all projects of a list: a catalog may hold thousands. */
function tasksByProject(call: Call): (projectID: number | null) => object[] {
  const { assignments } = call.state
  const places = new Map(visibleTasks(call).map((activity, place) => [activity.activityID, { activity, place }]))
  const assigned = new Set(assignments.map(({ activityID }) => activityID))
  const forAll = [...places.keys()].filter((activityID) => !assigned.has(activityID))
  const own = Map.groupBy(assignments, ({ projectID }) => projectID)
  return (projectID) =>
    [...forAll.map((activityID) => ({ ...UNBUDGETED, activityID })), ...(own.get(projectID ?? NaN) ?? [])]
      .flatMap((row) => {
        const found = places.get(row.activityID)
        return found === undefined ? [] : [{ ...found, row }]
      })
      .toSorted((a, b) => a.place - b.place)
      .map(({ activity, row }) => ({
        ...taskRow(activity),
        budget: money(row.budget),
        approved: money(row.approved),
        effort: money(row.effort),
      }))
}

const UNBUDGETED = { budget: null, approved: null, effort: null }

export function getCustomers(call: Call): Result {
  const found = call.state.customers.filter(seen(call))
  if (found.length === 0) return failure()
  const visible = sorted(
    found.filter((customer) => customer.visible),
    ({ name }) => [name],
  )
  return success(
    visible.map(({ customerID, name, contact }) => ({ customerID: String(customerID), name, contact, visible: '1' })),
  )
}

/** [inferred] from Kimai's stock roles: which global role sees all users, which membership role those of its group. */
const ADMIN_ROLE = 1

/** An administrator sees everyone, a group's administrator the group, others themselves. */
export function getUsers({ state, user }: Call): Result {
  const led = user.groups.filter(({ membershipRoleID }) => membershipRoleID === ADMIN_ROLE)
  const inGroup = (groupID: number): boolean => led.some((membership) => membership.groupID === groupID)
  const found = state.users.filter(
    (each) =>
      each.userID === user.userID ||
      user.globalRoleID === ADMIN_ROLE ||
      each.groups.some(({ groupID }) => inGroup(groupID)),
  )
  const users = sorted(
    found.filter(({ trash }) => !trash),
    ({ name }) => [name],
  )
  return success(users.map(({ userID, name }) => ({ userID: String(userID), name })))
}
