import { createRoot } from 'react-dom/client'
import { connect } from '../state/mirror.ts'
import { watchProviders } from '../state/providers.ts'
import { Crash } from '../ui/Crash.tsx'
import { Popover } from './Popover.tsx'
import { watchUndo } from '../ui/undo/subject.ts'
import '../ui/base.css'
import '../ui/controls.css'
import './popover.css'

const root = document.getElementById('root')
if (root) {
  watchUndo()
  connect()
  watchProviders()
  createRoot(root).render(
    <Crash>
      <Popover />
    </Crash>,
  )
}
