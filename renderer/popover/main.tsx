import '../components/global/global.css'
import { createRoot } from 'react-dom/client'
import { connect } from '../state/snapshotStore.ts'
import { watchProviders } from '../state/providersStore.ts'
import { Announcer } from '../components/Announcer.tsx'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { Tooltip } from '../components/Tooltip.tsx'
import { PopoverWindow } from './PopoverWindow.tsx'
import { watchUndo } from '../undo/undoStore.ts'
import { watchZoom } from '../components/zoomKeys.ts'

const root = document.getElementById('root')
if (root) {
  watchUndo()
  connect()
  watchProviders()
  watchZoom()
  createRoot(root).render(
    <ErrorBoundary>
      <PopoverWindow />
      <Announcer />
      <Tooltip />
    </ErrorBoundary>,
  )
}
