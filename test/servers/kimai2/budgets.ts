/** Money and time budgets, when overbooking is forbidden. */
import type { Violation } from './forms.ts'
import type { Budget, Context, Timesheet } from './model.ts'
import { seesEverything } from './permissions.ts'
import { workedSeconds } from './rounding.ts'
import { dateText } from './time.ts'

export function budgetViolations(context: Context, record: Timesheet): Violation[] {
  const { project, activity } = record
  if (context.state.config.allowOverbooking || record.end === null || !record.billable || project === null) return []
  const levels: [string, Budget | null, (other: Timesheet) => boolean][] = [
    ['activity', activity, (other) => other.activity?.id === activity?.id],
    ['project', project, (other) => other.project?.id === project.id],
    ['customer', project.customer, (other) => other.project?.customer.id === project.customer.id],
  ]
  return levels.flatMap(([path, budget, belongs]) =>
    budget === null ? [] : exceeded(context, record, path, budget, belongs),
  )
}

function exceeded(
  { state, user }: Context,
  record: Timesheet,
  path: string,
  budget: Budget,
  belongs: (other: Timesheet) => boolean,
): Violation[] {
  const month = (each: Timesheet): string => dateText(each.zone, each.begin).slice(0, 7)
  const spent = state.timesheets.filter(
    (other) =>
      other.id !== record.id &&
      other.billable &&
      belongs(other) &&
      (budget.budgetType === null || month(other) === month(record)),
  )
  const seconds = spent.reduce((sum, other) => sum + other.duration, 0)
  const money = spent.reduce((sum, other) => sum + other.rate, 0)
  const worked = workedSeconds(record)
  const rate = record.fixedRate ?? (record.hourlyRate ?? 0) * (worked / 3600)
  const complain = (used: string, whole: string, free: string): Violation[] =>
    seesEverything(user)
      ? [
          {
            message: 'The budget is completely used.',
            path,
            parameters: { '%used%': used, '%budget%': whole, '%free%': free },
          },
        ]
      : [{ message: 'Sorry, the budget is used up.', path }]
  if (budget.budget > 0 && money + rate > budget.budget) {
    return complain(euros(money), euros(budget.budget), euros(Math.max(0, budget.budget - money)))
  }
  if (budget.timeBudget > 0 && seconds + worked > budget.timeBudget) {
    return complain(hours(seconds), hours(budget.timeBudget), hours(Math.max(0, budget.timeBudget - seconds)))
  }
  return []
}

const euros = (amount: number): string => `€${amount.toFixed(2)}`
const hours = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`
