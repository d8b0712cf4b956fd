/** An AppImage of version 1.0.0 with a timer that runs, and electron-updater itself, asked as the app asks it. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createUpdates } from '../../../electron/core/updates/updateChecks.ts'
import type { UpdaterNeeds } from '../../../electron/system/updates/updaterNeeds.ts'
import { createUpdateSource } from '../../../electron/system/updates/updateSource.ts'
import { createJournal } from '../../../electron/storage/journal.ts'
import { request } from '../../electron/netRequest.ts'
import { fakeClock } from '../../support/fakes.ts'
import { opened, tempFolder } from '../../support/files.ts'
import { anEntry, NOW } from '../../support/samples.ts'
import { type Feed, startFeed } from '../../servers/updates/index.ts'

export const oldAppImage = Buffer.from('#!/bin/sh\necho 1.0.0\n')
export const newAppImage = Buffer.from(`#!/bin/sh\necho 1.1.0 > "$0.started"\n${'#'.repeat(200_000)}\n`)

export async function newFeed(): Promise<Feed> {
  const feed = await startFeed()
  onTestFinished(() => feed.close())
  return feed
}

export function appUnderUpdate(feed: string, change: Partial<UpdaterNeeds> = {}) {
  const folder = tempFolder()
  const appImage = join(folder, 'Stint.AppImage')
  writeFileSync(appImage, oldAppImage, { mode: 0o755 })
  const before = process.env['APPIMAGE']
  process.env['APPIMAGE'] = appImage
  onTestFinished(() => {
    if (before === undefined) delete process.env['APPIMAGE']
    else process.env['APPIMAGE'] = before
  })
  const configPath = join(folder, 'app-update.yml')
  writeFileSync(configPath, 'updaterCacheDirName: stint-updater\n')
  const cacheFolder = join(folder, 'cache')
  mkdirSync(cacheFolder)

  const path = join(folder, 'journal.sqlite')
  const journal = createJournal(opened(path))
  journal.commit([{ kind: 'saveEntry', entry: anEntry({ id: 'running', startedAt: NOW - 60_000, endedAt: null }) }])
  const journalBytes = () =>
    Buffer.concat(
      ['', '-wal'].map((suffix) =>
        statSync(path + suffix, { throwIfNoEntry: false }) ? readFileSync(path + suffix) : Buffer.alloc(0),
      ),
    )
  const journalBefore = journalBytes()

  const clock = fakeClock()
  const logged: string[] = []
  const log = {
    info: () => {},
    warn: (message: string, details?: object) => void logged.push(`${message} ${JSON.stringify(details)}`),
  }
  const source = createUpdateSource({
    request,
    feed: new URL(feed),
    way: 'self',
    automatic: true,
    platform: 'linux',
    version: '1.0.0',
    log,
    appImage,
    configPath,
    cacheFolder,
    native: () => {
      throw new Error('only on macOS')
    },
    closeWindows: () => {},
    ...change,
  })
  const app = {
    running: true,
    restarts: 0,
    settings: { updates: true },
  }
  const updates = createUpdates({
    clock,
    source,
    settings: () => app.settings,
    version: '1.0.0',
    isRunning: () => app.running,
    log,
    onChange: () => {},
    restart: () => void app.restarts++,
  })
  return Object.assign(app, {
    folder,
    cacheFolder,
    appImage,
    clock,
    source,
    updates,
    logged,
    journal,
    isJournalUntouched: () => journalBytes().equals(journalBefore) && journal.running()?.startedAt === NOW - 60_000,
    /** All files that an update left, but for the empty folders. */
    kept: () =>
      readdirSync(cacheFolder, { recursive: true, withFileTypes: true })
        .filter((found) => found.isFile())
        .map(({ name }) => name)
        .toSorted(),
    /** What is told of the last check, and what is offered. */
    told(): { said: string; offered: string } {
      const { lastCheck, offer } = updates.view()
      const said = lastCheck?.outcome === 'failed' ? lastCheck.message : (lastCheck?.outcome ?? 'nothing')
      return {
        said: said.replaceAll(/127\.0\.0\.1:\d+/g, 'the feed'),
        offered: offer ? `${offer.version}${offer.ready ? ', ready' : ''}` : 'nothing',
      }
    },
  })
}
