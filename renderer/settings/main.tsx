import { createRoot } from 'react-dom/client'
import { connect } from '../state/mirror.ts'
import { watchProviders } from '../state/providers.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { Crash } from '../ui/Crash.tsx'
import { Settings } from './Settings.tsx'
import { watchZoom } from '../ui/zoom.ts'
import '../ui/base.css'
import '../ui/controls.css'
import './settings.css'

const root = document.getElementById('root')
if (root) {
  connect()
  watchProviders()
  watchZoom()
  createRoot(root).render(
    <Crash>
      <Settings />
      <Announcer />
    </Crash>,
  )
}
