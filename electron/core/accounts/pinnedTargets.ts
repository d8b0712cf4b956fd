/** The targets that the person pinned. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type { Target, TargetRef } from '../../../shared/model/snapshot.ts'
import { mostPins } from '../../../shared/settings/settingsSchema.ts'
import type { Accounts } from './accounts.ts'
import { t } from '../messages.ts'

/** The pins with that target, or without it. Throws AppError 'rejected' where there are as many as there may be. */
export function changedPins(pins: TargetRef[], { target, pinned }: Parsed<'pin'>): TargetRef[] {
  const others = pins.filter((one) => targetKey(one) !== targetKey(target))
  if (!pinned) return others
  if (others.length >= mostPins) throw new AppError('rejected', t().accounts.manyPins)
  return [...others, target]
}

/** The pins that can be started on that day ("2026-11-20"). Those that can't stay pinned, as their projects may be offered again. */
export function usablePins(
  pins: TargetRef[],
  accounts: Pick<Accounts, 'enabled' | 'targetOf' | 'runsOn'>,
  day: string,
): Target[] {
  const usable = new Set(accounts.enabled().map(({ id }) => id))
  return pins.flatMap((ref) => (usable.has(ref.accountId) && accounts.runsOn(ref, day) && accounts.targetOf(ref)) || [])
}
