import type { Snapshot } from '../../shared/model/snapshot.ts'
import { ProgressLine } from '../components/ProgressLine.tsx'
import { useShortcut } from '../components/useShortcut.ts'
import { Foot } from './footer/Footer.tsx'
import { Accounts } from './cards/AccountCards.tsx'
import { NoticeArea } from './cards/NoticeArea.tsx'
import { Notices } from './cards/NoticeCards.tsx'
import { Questions } from './QuestionCards.tsx'
import { Idle } from './timer/IdleTimer.tsx'
import { Running } from './timer/RunningTimer.tsx'
import { Pick } from './search/TargetSearch.tsx'
import { Today } from './dayList/DayList.tsx'
import { isPicking, showNew, useView } from './popoverViewStore.ts'

/** What runs now, what could run next, what the day has been. */
export function Day({ snapshot }: { snapshot: Snapshot }) {
  const picking = useView(isPicking)
  const { timer } = snapshot
  useShortcut('n', () => showNew())
  const busy =
    snapshot.accounts.some(({ state }) => state.kind === 'loading') ||
    [...snapshot.today, ...snapshot.earlier].some(({ send }) => send.kind === 'sending')
  return (
    <>
      <h1 className="hidden">Stint</h1>
      {busy && <ProgressLine atTop />}
      <NoticeArea>
        <Questions snapshot={snapshot} />
        <Notices notices={snapshot.notices} />
        <Accounts accounts={snapshot.accounts} />
      </NoticeArea>
      {timer.kind === 'running' ? (
        <Running key={timer.entry.id} entry={timer.entry} zone={snapshot.zone} />
      ) : (
        <Idle last={timer.last} snapshot={snapshot} />
      )}
      <Pick snapshot={snapshot} />
      {!picking && <Today snapshot={snapshot} />}
      <Foot snapshot={snapshot} />
    </>
  )
}
