/** The favourites of the person. Pure. */
import type { EntryDetails, TargetRef } from '../model/entities.ts'
import type { Favourite } from '../model/settings.ts'
import { refOf, targetKey } from './targets.ts'

/** What tells favourites apart: the same project may be there with several notes. */
export const favouriteKey = (one: TargetRef & Pick<Favourite, 'description' | 'tags'>): string =>
  JSON.stringify([targetKey(one), one.description ?? '', one.tags ?? []])

/** What an entry with these details is as a favourite; what it does not say is left out. */
export const favouriteOf = ({ target, description, tags, billable }: EntryDetails): Favourite => ({
  ...refOf(target),
  ...(description !== '' && { description }),
  ...(tags.length > 0 && { tags }),
  ...(billable !== null && { billable }),
})

/** What a start on a favourite says besides its target. */
export const favouriteDetails = ({ description = '', tags = [], billable = null }: Favourite) => ({
  description,
  tags,
  billable,
})
