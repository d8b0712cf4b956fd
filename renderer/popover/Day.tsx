import type { Snapshot } from '../../shared/model.ts'
import { useShortcut } from '../ui/useShortcut.ts'
import { Foot } from './foot/Foot.tsx'
import { Accounts } from './notices/Accounts.tsx'
import { Notices } from './notices/Notices.tsx'
import { Questions } from './notices/Questions.tsx'
import { Idle } from './now/Idle.tsx'
import { Running } from './now/Running.tsx'
import { Pick } from './pick/Pick.tsx'
import { Today } from './today/Today.tsx'
import { isPicking, showNew, useView } from './view.ts'

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
      {busy && <div className="progress at-top" aria-hidden="true" />}
      <div className="notices scroll">
        <Questions snapshot={snapshot} />
        <Notices notices={snapshot.notices} />
        <Accounts accounts={snapshot.accounts} />
      </div>
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
