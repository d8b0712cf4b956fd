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
  // What is told as booked holds the record itself as it was before.
  const before = state.timesheets.find((other) => other.id === record.id && belongs(other))
  const complain = (booked: number, whole: number, text: (amount: number) => string): Violation[] => [
    {
      message: 'The budget is completely used.',
      path,
      parameters: {
        '%used%': text(booked),
        '%budget%': text(whole),
        '%free%': text(Math.max(0, whole - booked)),
      },
    },
  ]
  if (budget.budget > 0 && money + rate > budget.budget) {
    // [inferred] Amounts of money are for those who see everything.
    if (!seesEverything(user)) return [{ message: 'Sorry, the budget is used up.', path }]
    return complain(money + (before?.rate ?? 0), budget.budget, euros)
  }
  if (budget.timeBudget > 0 && seconds + worked > budget.timeBudget) {
    return complain(seconds + (before?.duration ?? 0), budget.timeBudget, hours)
  }
  return []
}

const euros = (amount: number): string => `€${amount.toFixed(2)}`
const hours = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`
