import '../components/global/global.css'
import { createRoot } from 'react-dom/client'
import { connect } from '../state/snapshotStore.ts'
import { watchProviders } from '../state/providersStore.ts'
import { stint } from '../state/bridge.ts'
import { Announcer } from '../components/Announcer.tsx'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { Tooltip } from '../components/Tooltip.tsx'
import { watchUndo } from '../undo/undoStore.ts'
import { DaysWindow } from './DaysWindow.tsx'
import { dateInHash, showDate } from './dayViewStore.ts'
import { watchZoom } from '../components/zoomKeys.ts'

const root = document.getElementById('root')
if (root) {
  watchUndo()
  showDate(dateInHash(location.hash))
  stint().on('showDate', ({ date }) => showDate(date))
  connect()
  watchProviders()
  watchZoom()
  createRoot(root).render(
    <ErrorBoundary>
      <DaysWindow />
      <Announcer />
      <Tooltip />
    </ErrorBoundary>,
  )
}
