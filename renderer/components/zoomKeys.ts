/** How large everything is shown, by the keys that browsers have for it; it is one setting for all windows. */
import { type Zoom, zooms } from '../../shared/model/snapshot.ts'
import { acceptAnswer, useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { hasMod } from './keyLabels.ts'

/** What Command (Ctrl elsewhere) + `key` makes of it; null: nothing. */
export function zoomBy(key: string, zoom: Zoom): Zoom | null {
  if (key === '0') return 100
  const at = zooms.indexOf(zoom)
  if (key === '+' || key === '=') return zooms[at + 1] ?? zoom
  if (key === '-') return zooms[at - 1] ?? zoom
  return null
}

/** Listens from now on. One that can't be stored is seen not to change; the settings say why. */
export function watchZoom(): void {
  /** What was asked for and not yet answered: keys repeat faster than that. */
  let asked: Zoom | null = null
  window.addEventListener('keydown', (event) => {
    const { snapshot } = useSnapshotStore.getState()
    if (!snapshot || !hasMod(event) || event.altKey || event.defaultPrevented) return
    const zoom = zoomBy(event.key, asked ?? snapshot.settings.zoom)
    if (zoom === null) return
    event.preventDefault()
    asked = zoom
    void acceptAnswer(stint().changeSettings({ zoom })).then(() => {
      if (asked === zoom) asked = null
    })
  })
}
