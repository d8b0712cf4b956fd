/** The zoom keys that browsers have; zoom is one setting for all windows. */
import { type Zoom, zooms } from '../../shared/model/snapshot.ts'
import { acceptAnswer, useSnapshotStore } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'
import { hasMod } from './keyLabels.ts'

/** The zoom after Command (Ctrl elsewhere) + `key`; null: not a zoom key. */
export function zoomBy(key: string, zoom: Zoom): Zoom | null {
  if (key === '0') return 100
  const index = zooms.indexOf(zoom)
  if (key === '+' || key === '=') return zooms[index + 1] ?? zoom
  if (key === '-') return zooms[index - 1] ?? zoom
  return null
}

/** Listens from now on. If the zoom can't be stored it stays as it is; the settings say why. */
export function watchZoom(): void {
  /** The zoom asked for and not yet answered: keys repeat faster than answers come. */
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
