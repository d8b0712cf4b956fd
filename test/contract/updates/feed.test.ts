import { execFileSync } from 'node:child_process'
import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  bytes,
  cutHalfWay,
  endless,
  type Feed,
  listOf,
  listPath,
  nameOf,
  redirect,
  release,
  silence,
  text,
} from '../../servers/updates/index.ts'
import { limits } from '../../../shared/limits.ts'
import { appUnderUpdate, newAppImage, newFeed, oldAppImage } from './appUnderUpdate.ts'

type Answers = Feed['answers']
const good = (): Answers => release('1.1.0', newAppImage)
const list = (body: string): Answers => ({ ...good(), [listPath]: text(body) })
const other = Buffer.from(newAppImage.toString().replace('1.1.0', '6.6.6'))
const noFeed = 'What the feed answered does not tell of versions of Stint.'
const cut = 'The connection to the feed ended before everything had come.'
const damaged = 'What came from the feed is not what its list says. It was thrown away.'
const tooLarge = 'the feed sent more than a version of Stint can be.'
const quick = { stallMs: 300, feedMs: 300 }

interface Case {
  feed: string
  answers: Answers
  said: string
  offered: string
  /** Files that stay. */
  kept?: string[]
  bounds?: typeof quick
}

const cases: Case[] = [
  {
    feed: 'a newer version',
    answers: good(),
    said: 'newer',
    offered: '1.1.0, ready',
    kept: [nameOf('1.1.0'), 'update-info.json'],
  },
  { feed: 'the same version', answers: release('1.0.0', oldAppImage), said: 'current', offered: 'nothing' },
  { feed: 'an older version', answers: release('0.9.9', oldAppImage), said: 'current', offered: 'nothing' },
  { feed: 'a prerelease', answers: release('1.1.0-beta.1', newAppImage), said: 'current', offered: 'nothing' },
  {
    feed: 'only another channel',
    answers: { '/beta-linux.yml': text(listOf('1.1.0', newAppImage)) },
    said: 'the feed answered 404.',
    offered: 'nothing',
  },
  {
    feed: 'a file that is not what its hash says',
    answers: { ...good(), [`/${nameOf('1.1.0')}`]: bytes(other) },
    said: damaged,
    offered: '1.1.0',
  },
  {
    feed: 'a file that is shorter than said',
    answers: { ...good(), [`/${nameOf('1.1.0')}`]: bytes(newAppImage.subarray(0, 1_000)) },
    said: cut,
    offered: '1.1.0',
  },
  {
    feed: 'a file that is longer than said',
    answers: { ...good(), [`/${nameOf('1.1.0')}`]: bytes(Buffer.concat([newAppImage, newAppImage])) },
    said: tooLarge,
    offered: '1.1.0',
  },
  {
    feed: 'a file that never ends',
    answers: { ...good(), [`/${nameOf('1.1.0')}`]: endless('#'.repeat(100_000)) },
    said: tooLarge,
    offered: '1.1.0',
  },
  {
    feed: 'a download that is cut half way',
    answers: { ...good(), [`/${nameOf('1.1.0')}`]: cutHalfWay(newAppImage) },
    said: cut,
    offered: '1.1.0',
  },
  {
    feed: 'a download that stalls',
    answers: { ...good(), [`/${nameOf('1.1.0')}`]: silence },
    said: 'the feed did not answer in time.',
    offered: '1.1.0',
    bounds: quick,
  },
  {
    feed: 'a file that is missing',
    answers: { [listPath]: text(listOf('1.1.0', newAppImage)) },
    said: 'the feed answered 404.',
    offered: '1.1.0',
  },
  {
    feed: 'a list that is cut half way',
    answers: list(listOf('1.1.0', newAppImage).slice(0, 60)),
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'a list whose connection is cut',
    answers: { [listPath]: cutHalfWay(Buffer.from(listOf('1.1.0', newAppImage))) },
    said: cut,
    offered: 'nothing',
  },
  { feed: 'a list that is huge', answers: list('x'.repeat(limits.feedBytes + 1)), said: tooLarge, offered: 'nothing' },
  {
    feed: 'a list that never ends, quickly',
    answers: { [listPath]: endless('x'.repeat(50_000)) },
    said: tooLarge,
    offered: 'nothing',
  },
  {
    feed: 'a list that never ends, slowly',
    answers: { [listPath]: endless('# \n', 50) },
    said: 'the feed did not answer in time.',
    offered: 'nothing',
    bounds: quick,
  },
  {
    feed: 'a server that says nothing',
    answers: { [listPath]: silence },
    said: 'the feed did not answer in time.',
    offered: 'nothing',
    bounds: quick,
  },
  { feed: 'no list', answers: {}, said: 'the feed answered 404.', offered: 'nothing' },
  {
    feed: 'a server that fails',
    answers: { [listPath]: text('', {}, 500) },
    said: 'the feed answered 500.',
    offered: 'nothing',
  },
  {
    feed: 'a web page',
    answers: { [listPath]: text('<html>Log in to this network</html>', { 'content-type': 'text/html' }) },
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'a web page that says it is YAML',
    answers: list('<html>Log in to this network</html>'),
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'the list of another program',
    answers: list(listOf('9.0.0', newAppImage, { url: 'Other-9.0.0.AppImage' })),
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'a file in another place',
    answers: list(listOf('1.1.0', newAppImage, { url: 'https://example.com/Stint.AppImage' })),
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'a file in a folder above',
    answers: list(listOf('1.1.0', newAppImage, { url: '../Stint.AppImage' })),
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'a list without a hash',
    answers: list(listOf('1.1.0', newAppImage).replaceAll(/sha512: .*/g, 'sha512: none')),
    said: noFeed,
    offered: 'nothing',
  },
  {
    feed: 'a file that is said to be huge',
    answers: list(listOf('1.1.0', newAppImage, { size: limits.updateBytes + 1 })),
    said: noFeed,
    offered: 'nothing',
  },
  { feed: 'a version that is none', answers: list(listOf('newest', newAppImage)), said: noFeed, offered: 'nothing' },
  {
    feed: 'a redirect to an address without encryption',
    answers: { [listPath]: redirect('http://example.com/latest-linux.yml') },
    said: 'the feed led to an address without encryption. Nothing was downloaded from there.',
    offered: 'nothing',
  },
  {
    feed: 'a redirect to a file of this computer',
    answers: { [listPath]: redirect('file:///etc/passwd') },
    said: 'the feed led to an address without encryption. Nothing was downloaded from there.',
    offered: 'nothing',
  },
  {
    feed: 'a redirect in a circle',
    answers: { [listPath]: redirect(listPath) },
    said: 'the feed led on more than 5 times.',
    offered: 'nothing',
  },
  {
    feed: 'a redirect on the same host',
    answers: { ...good(), [listPath]: redirect('/moved.yml'), '/moved.yml': text(listOf('1.1.0', newAppImage)) },
    said: 'newer',
    offered: '1.1.0, ready',
    kept: [nameOf('1.1.0'), 'update-info.json'],
  },
]

describe('a check while a timer runs, of a feed that has', () => {
  it.each(cases)(
    '$feed: told "$said", offered $offered, the journal untouched',
    async ({ answers, said, offered, kept = [], bounds = {} }) => {
      const feed = await newFeed()
      feed.answers = answers
      const app = appUnderUpdate(feed.url, bounds)
      await app.updates.check()
      expect(app.told()).toEqual({ said, offered })
      expect(app.isJournalUntouched()).toBe(true)
      expect(readFileSync(app.appImage).equals(oldAppImage)).toBe(true)
      expect(app.kept()).toEqual(kept)
      // Nothing that would tell one computer from another.
      for (const { host: _host, ...headers } of feed.headers) {
        expect(headers).toEqual({ connection: 'close', 'user-agent': 'Stint' })
      }
    },
  )

  it('a release on another host, as releases of GitHub have: the list and the file are followed there', async () => {
    const [feed, store] = [await newFeed(), await newFeed()]
    store.answers = good()
    feed.answers = Object.fromEntries(Object.keys(good()).map((path) => [path, redirect(`${store.url}${path}`)]))
    const app = appUnderUpdate(feed.url)
    await app.updates.check()
    expect(app.told()).toEqual({ said: 'newer', offered: '1.1.0, ready' })
    expect(store.asked).toEqual([listPath, `/${nameOf('1.1.0')}`])
  })

  it('nobody to ask', async () => {
    const feed = await newFeed()
    await feed.close()
    const app = appUnderUpdate(feed.url)
    await app.updates.check()
    expect(app.told()).toEqual({ said: 'the feed could not be reached.', offered: 'nothing' })
    expect(app.isJournalUntouched()).toBe(true)
  })
})

describe('a download that stopped in the middle', () => {
  it('is begun anew by the next check, and what came is thrown away', async () => {
    const feed = await newFeed()
    feed.answers = { ...good(), [`/${nameOf('1.1.0')}`]: cutHalfWay(newAppImage) }
    const app = appUnderUpdate(feed.url)
    await app.updates.check()
    expect(app.kept()).toEqual([])
    feed.answers = good()
    await app.updates.check()
    expect(app.told()).toEqual({ said: 'newer', offered: '1.1.0, ready' })
  })

  it('is not done again where all of it is there: also not by the next run', async () => {
    const feed = await newFeed()
    feed.answers = good()
    const app = appUnderUpdate(feed.url)
    await app.updates.check()
    await app.updates.check()
    const next = appUnderUpdate(feed.url, { cacheFolder: app.cacheFolder })
    await next.updates.check()
    expect(next.told().offered).toBe('1.1.0, ready')
    expect(feed.asked.filter((path) => path.endsWith('.AppImage'))).toHaveLength(1)
  })
})

describe('a package of the system', () => {
  it('is told of the newer version and downloads nothing', async () => {
    const feed = await newFeed()
    feed.answers = good()
    const app = appUnderUpdate(feed.url, { way: 'page', appImage: null })
    await app.updates.check()
    expect(app.told()).toEqual({ said: 'newer', offered: '1.1.0' })
    expect(feed.asked).toEqual([listPath])
  })
})

describe('an AppImage that is ready', () => {
  async function ready() {
    const feed = await newFeed()
    feed.answers = good()
    const app = appUnderUpdate(feed.url)
    await app.updates.check()
    return app
  }

  it('is not installed while the timer runs, and when it has stopped takes the place of the file, whole', async () => {
    const app = await ready()
    expect(app.updates.mayInstall()).toBe(false)
    await expect(app.updates.restart()).rejects.toThrow('The timer runs: stop it first.')
    expect(app.restarts).toBe(0)
    app.running = false
    expect(app.updates.mayInstall()).toBe(true)
    await app.updates.restart()
    expect(app.restarts).toBe(1)
    expect(readFileSync(app.appImage).equals(oldAppImage)).toBe(true)
    expect(await app.source.install(true)).toBe('byUs')
    expect(readFileSync(app.appImage).equals(newAppImage)).toBe(true)
    expect(statSync(app.appImage).mode & 0o777).toBe(0o755)
    execFileSync(app.appImage)
    expect(readFileSync(`${app.appImage}.started`, 'utf8')).toBe('1.1.0\n')
    expect(app.isJournalUntouched()).toBe(true)
  })

  it('is not installed where the disk is full: the old file is there whole, and nothing is left beside it', async () => {
    const app = await ready()
    app.running = false
    symlinkSync('/dev/full', `${app.appImage}.new`)
    await expect(app.updates.restart()).rejects.toThrow(`The disk with ${app.folder} is full.`)
    expect(app.restarts).toBe(0)
    expect(readFileSync(app.appImage).equals(oldAppImage)).toBe(true)
    expect(statSync(`${app.appImage}.new`, { throwIfNoEntry: false })).toBeUndefined()
    await app.updates.restart()
    expect(app.restarts).toBe(1)
  })

  it('is not installed where somebody changed the download', async () => {
    const app = await ready()
    app.running = false
    writeFileSync(`${app.cacheFolder}/stint-updater/pending/${nameOf('1.1.0')}`, other)
    await expect(app.updates.restart()).rejects.toThrow('The downloaded version is no longer as it came.')
    expect(readFileSync(app.appImage).equals(oldAppImage)).toBe(true)
  })
})
