import { createRoot } from 'react-dom/client'
import { connect } from '../state/mirror.ts'
import { watchProviders } from '../state/providers.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { Crash } from '../ui/Crash.tsx'
import { Popover } from './Popover.tsx'
import { watchUndo } from '../ui/undo/subject.ts'
import { watchZoom } from '../ui/zoom.ts'
import '../ui/base.css'
import '../ui/controls.css'
import './popover.css'

const root = document.getElementById('root')
if (root) {
  watchUndo()
  connect()
  watchProviders()
  watchZoom()
  createRoot(root).render(
    <Crash>
      <Popover />
      <Announcer />
    </Crash>,
  )
}
