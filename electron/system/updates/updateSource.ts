/** Newer versions as the core asks for them; what does the work is loaded with the first check, so that no start waits for it. */
import type { UpdateSource } from '../../core/ports/updateSource.ts'
import type { LoadedUpdater } from './electronUpdater.ts'
import { releasePage } from './updateFeed.ts'
import type { UpdaterNeeds } from './updaterNeeds.ts'

export interface InstallableSource extends UpdateSource {
  /** The last that a run does; see electronUpdater.ts. */
  install(restart: boolean): Promise<'byUs' | 'bySystem'>
  /** Takes away what `prepare` left. */
  forget(): Promise<void>
}

export function createUpdateSource(needs: UpdaterNeeds): InstallableSource {
  let loaded: Promise<LoadedUpdater> | null = null
  const updater = () => (loaded ??= import('./electronUpdater.ts').then(({ loadUpdater }) => loadUpdater(needs)))
  return {
    way: needs.way,
    feed: needs.feed.href,
    page: releasePage,
    automatic: needs.automatic,
    check: async () => (await updater()).check(),
    download: async () => (await updater()).download(),
    prepare: async () => (await updater()).prepare(),
    install: async (restart) => (await updater()).install(restart),
    forget: async () => (loaded ? (await loaded).forget() : undefined),
  }
}
