/** The favourites of the person: what they pinned, with or without a note. */
import { favouriteKey } from '../../../shared/catalog/favourites.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type { Favourite, FavouriteView } from '../../../shared/model/snapshot.ts'
import { mostPins } from '../../../shared/settings/settingsSchema.ts'
import type { Accounts } from './accounts.ts'
import { t } from '../messages.ts'

/** The pins with that favourite, or without it. Throws AppError 'rejected' where there are as many as there may be. */
export function changedPins(pins: Favourite[], { pinned, ...input }: Parsed<'pin'>): Favourite[] {
  const favourite = read(input)
  const key = favouriteKey(favourite)
  const others = pins.filter((one) => favouriteKey(one) !== key)
  if (!pinned) return others
  // Pinned twice it stays where it is, with its name.
  if (others.length < pins.length) return pins
  if (others.length >= mostPins) throw new AppError('rejected', t().accounts.manyPins)
  return [...others, favourite]
}

/** The pins with one of them renamed or at another place. Throws AppError 'notFound' where it isn't there any more. */
export function changedFavourites(pins: Favourite[], { name, at, ...input }: Parsed<'changeFavourite'>): Favourite[] {
  const key = favouriteKey(read(input))
  const found = pins.find((one) => favouriteKey(one) === key)
  if (!found) throw new AppError('notFound', t().accounts.noPin)
  const { name: before, ...rest } = found
  const called = name ?? before
  const changed: Favourite = { ...rest, ...(called && { name: called }) }
  const others = pins.filter((one) => one !== found)
  return others.toSpliced(at ?? pins.indexOf(found), 0, changed)
}

const read = ({ target, description = '', tags = [], billable = null }: Omit<Parsed<'pin'>, 'pinned'>): Favourite => ({
  ...target,
  ...(description !== '' && { description }),
  ...(tags.length > 0 && { tags }),
  ...(billable !== null && { billable }),
})

/** The pins that can be started on that day ("2026-11-20"). Those that can't stay pinned, as their projects may be offered again. */
export function usablePins(
  pins: Favourite[],
  accounts: Pick<Accounts, 'enabled' | 'targetOf' | 'runsOn'>,
  day: string,
): FavouriteView[] {
  const usable = new Set(accounts.enabled().map(({ id }) => id))
  return pins.flatMap((pin) => {
    const target = usable.has(pin.accountId) && accounts.runsOn(pin, day) && accounts.targetOf(pin)
    return target ? [{ ...pin, ...target }] : []
  })
}
