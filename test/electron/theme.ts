import type * as E from 'electron'
import { emulated } from './guard.ts'
import type { Faithful } from './guard.ts'
import { openPages } from './page.ts'

type Source = E.NativeTheme['themeSource']

const sources: ReadonlySet<string> = new Set<Source>(['system', 'light', 'dark'])

/** The "system" is light; a spec that wants a dark one sets `themeSource`. */
class NativeTheme extends emulated('nativeTheme') implements Faithful<NativeTheme, E.NativeTheme> {
  readonly shouldUseHighContrastColors = false
  readonly prefersReducedTransparency = false
  #source: Source = 'system'

  get themeSource() {
    return this.#source
  }

  set themeSource(source: Source) {
    if (!sources.has(source)) throw new TypeError(`Error processing argument at index 0, conversion failure`)
    this.#source = source
    for (const page of openPages) page.setDark(this.shouldUseDarkColors)
    setImmediate(() => this.emit('updated'))
  }

  get shouldUseDarkColors() {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
