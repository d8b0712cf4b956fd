/** What a developer needs of the windows: for `npm run dev` only, and in no build. */
import { app } from 'electron'

/** F12, or as in a browser Ctrl/⌘ + Shift + I, opens the DevTools; and pages may load themselves anew, as Vite's client has it. */
export function helpDevelopers(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('before-input-event', (_input, { type, key, control, meta, shift }) => {
      const isInspect = (control || meta) && shift && key.toLowerCase() === 'i'
      if (type === 'keyDown' && (key === 'F12' || isInspect)) contents.openDevTools({ mode: 'detach' })
    })
    // That is held back (pageSecurity.ts) like any way to elsewhere, unless the main process goes it.
    contents.on('will-navigate', ({ url }) => url === contents.getURL() && contents.reload())
  })
}
