import '../components/global/global.css'
import { createRoot } from 'react-dom/client'
import { connect } from '../state/snapshotStore.ts'
import { watchProviders } from '../state/providersStore.ts'
import { Announcer } from '../components/Announcer.tsx'
import { ErrorBoundary } from '../components/ErrorBoundary.tsx'
import { Tooltip } from '../components/Tooltip.tsx'
import { SettingsWindow } from './SettingsWindow.tsx'
import { watchZoom } from '../components/zoomKeys.ts'

const root = document.getElementById('root')
if (root) {
  connect()
  watchProviders()
  watchZoom()
  createRoot(root).render(
    <ErrorBoundary>
      <SettingsWindow />
      <Announcer />
      <Tooltip />
    </ErrorBoundary>,
  )
}
