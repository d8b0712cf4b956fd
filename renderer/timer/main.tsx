import '../components/global/global.css'
import { createRoot } from 'react-dom/client'
import { connect } from '../state/snapshotStore.ts'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { Tooltip } from '../components/Tooltip.tsx'
import { watchZoom } from '../components/zoomKeys.ts'
import { TimerWindow } from './TimerWindow.tsx'

const root = document.getElementById('root')
if (root) {
  connect()
  watchZoom()
  createRoot(root).render(
    <ErrorBoundary>
      <TimerWindow />
      <Tooltip />
    </ErrorBoundary>,
  )
}
