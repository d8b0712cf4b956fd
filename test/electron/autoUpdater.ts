/** `autoUpdater`: the system's own, of macOS (Squirrel). As there, it ends windows by asking them, and then the app. */
import type * as E from 'electron'
import { app, onMac, openWindows } from './app.ts'
import { emulated, tell } from './guard.ts'
import type { Faithful } from './guard.ts'

class AutoUpdater extends emulated('autoUpdater') implements Faithful<AutoUpdater, E.AutoUpdater> {
  #feed: E.FeedURLOptions | undefined
  #isReady = false

  setFeedURL(options: E.FeedURLOptions) {
    if (!onMac) throw new Error('stand-in: autoUpdater is of macOS only')
    this.#feed = options
  }

  getFeedURL = () => this.#feed?.url ?? ''

  /** Fetches what the feed names, as Squirrel.Mac does; what it is, and whether it is signed, nobody looks at here. */
  checkForUpdates() {
    void this.#fetch().catch((error: unknown) => this.emit('error', error))
  }

  async #fetch() {
    const { url, headers = {} } = this.#feed ?? { url: '' }
    if (url === '') throw new Error('Update URL is not set')
    this.emit('checking-for-update')
    const named = (await (await fetch(url, { headers })).json()) as { url: string }
    this.emit('update-available')
    const body = await (await fetch(named.url, { headers })).arrayBuffer()
    this.#isReady = true
    tell(`autoUpdater has ${body.byteLength} bytes`)
    this.emit('update-downloaded', {}, '', '', new Date(), named.url)
  }

  quitAndInstall() {
    if (!this.#isReady) return void this.emit('error', new Error('No update available, can’t quit and install'))
    this.emit('before-quit-for-update')
    for (const window of openWindows) window.close()
    // A window that does not close keeps all of it from going on.
    if (openWindows.size > 0) return tell('autoUpdater waits for windows')
    tell('autoUpdater installs')
    app.quit()
  }
}

export const autoUpdater = new AutoUpdater()
