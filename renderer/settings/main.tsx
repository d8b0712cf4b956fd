import { createRoot } from 'react-dom/client'
import { connect } from '../state/mirror.ts'
import { watchProviders } from '../state/providers.ts'
import { Crash } from '../ui/Crash.tsx'
import { Settings } from './Settings.tsx'
import '../ui/base.css'
import '../ui/controls.css'
import './settings.css'

const root = document.getElementById('root')
if (root) {
  connect()
  watchProviders()
  createRoot(root).render(
    <Crash>
      <Settings />
    </Crash>,
  )
}
