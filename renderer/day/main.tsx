import { createRoot } from 'react-dom/client'
import { connect } from '../state/mirror.ts'
import { watchProviders } from '../state/providers.ts'
import { stint } from '../state/stint.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { Crash } from '../ui/Crash.tsx'
import { watchUndo } from '../ui/undo/subject.ts'
import { DayWindow } from './DayWindow.tsx'
import { dateAsked, showDate } from './view.ts'
import { watchZoom } from '../ui/zoom.ts'
import '../ui/base.css'
import '../ui/controls.css'
import './day.css'

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
