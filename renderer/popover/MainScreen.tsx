import type { Snapshot } from '../../shared/model/snapshot.ts'
import { ProgressLine } from '../components/ProgressLine.tsx'
import { useShortcut } from '../components/useShortcut.ts'
import { Footer } from './footer/Footer.tsx'
import { CardArea } from './cards/CardArea.tsx'
import { IdleTimer } from './timer/IdleTimer.tsx'
import { RunningTimer } from './timer/RunningTimer.tsx'
import { TargetSearch } from './search/TargetSearch.tsx'
import { FavouriteStrip } from './favourites/FavouriteStrip.tsx'
import { DayList } from './dayList/DayList.tsx'
import { isSearchOpen, showNew, usePopoverView } from './popoverViewStore.ts'

/** The timer, the search and the entries of the day. */
export function MainScreen({ snapshot }: { snapshot: Snapshot }) {
  const picking = usePopoverView(isSearchOpen)
  const date = usePopoverView((view) => view.date)
  const { timer } = snapshot
  useShortcut('n', () => showNew())
  const busy =
    snapshot.accounts.some(({ state }) => state.kind === 'loading') ||
    [...snapshot.today, ...snapshot.earlier].some(({ send }) => send.kind === 'sending')
  return (
    <>
      <h1 className="hidden">Stint</h1>
      {busy && <ProgressLine atTop />}
      <CardArea snapshot={snapshot} />
      {timer.kind === 'running' ? (
        <RunningTimer key={timer.entry.id} entry={timer.entry} zone={snapshot.zone} />
      ) : (
        <IdleTimer last={timer.last} snapshot={snapshot} />
      )}
      <TargetSearch snapshot={snapshot} />
      {!picking && timer.kind === 'idle' && date === null && snapshot.pins.length > 0 && (
        <FavouriteStrip snapshot={snapshot} />
      )}
      {!picking && <DayList snapshot={snapshot} />}
      <Footer snapshot={snapshot} />
    </>
  )
}
