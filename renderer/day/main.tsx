import '../components/global/global.css'
import { createRoot } from 'react-dom/client'
import { connect } from '../state/snapshotStore.ts'
import { watchProviders } from '../state/providersStore.ts'
import { stint } from '../state/bridge.ts'
import { Announcer } from '../components/Announcer.tsx'
import { Crash } from '../components/ErrorBoundary.tsx'
import { watchUndo } from '../undo/undoStore.ts'
import { DayWindow } from './DaysWindow.tsx'
import { dateAsked, showDate } from './dayViewStore.ts'
import { watchZoom } from '../components/zoomKeys.ts'

const root = document.getElementById('root')
if (root) {
  watchUndo()
  showDate(dateAsked(location.hash))
  stint().on('showDate', ({ date }) => showDate(date))
  connect()
  watchProviders()
  watchZoom()
  createRoot(root).render(
    <Crash>
      <DayWindow />
      <Announcer />
    </Crash>,
  )
}
