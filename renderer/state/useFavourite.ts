/** Whether an entry's project, note and tags are a favourite, and what changes that. */
import { favouriteDetails, favouriteKey, favouriteOf } from '../../shared/catalog/favourites.ts'
import { refOf } from '../../shared/catalog/targets.ts'
import type { EntryDetails } from '../../shared/model/snapshot.ts'
import { stint } from './bridge.ts'
import { useSnapshotStore } from './snapshotStore.ts'
import type { Call } from './useCall.ts'

export function useFavourite(
  entry: EntryDetails,
  run: Call['run'],
): { isFavourite: boolean; toggle(this: void): void } {
  const pins = useSnapshotStore((state) => state.snapshot?.pins)
  const favourite = favouriteOf(entry)
  const isFavourite = pins?.some((one) => favouriteKey(one) === favouriteKey(favourite)) ?? false
  const toggle = () =>
    void run(stint().pin({ target: refOf(favourite), ...favouriteDetails(favourite), pinned: !isFavourite }))
  return { isFavourite, toggle }
}
