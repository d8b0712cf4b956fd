/** What becomes of links: the tracker is real, on a journal of its own. */
import { describe, expect, it } from 'vitest'
import { createLinkRequests } from '../../../../../electron/core/external/linkRequests.ts'
import { findTarget } from '../../../../../shared/search/findTarget.ts'
import type { Notice, Settings, Target } from '../../../../../shared/model/snapshot.ts'
import { buildIndex } from '../../../../../shared/search/searchTargets.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { counter } from '../../../../support/fakes.ts'
import { MINUTE } from '../../../../support/samples.ts'
import { coding, design, trackerFixture, ref } from '../../../../support/trackerFixture.ts'

function createFixture(links: Settings['links'] = 'ask', targets: Target[] = [coding, design]) {
  const { clock, tracker } = trackerFixture()
  const opened: boolean[] = []
  const notices: Notice[] = []
  const settings = { ...defaultSettings, links }
  const made = createLinkRequests({
    clock,
    tracker,
    settings: () => settings,
    targets: { find: (asked) => findTarget(buildIndex(targets), asked), isEmpty: () => targets.length === 0 },
    isTimerOffered: () => true,
    notices: {
      raise: (notice) => void notices.splice(0, 1, notice),
      clear: (id) => void (notices[0]?.id === id && notices.splice(0)),
    },
    newId: counter('l'),
    open: (question) => void opened.push(question),
    attempt: (action) => action(),
    onChange: () => {},
  })
  const runs = () => {
    const timer = tracker.timer()
    return timer.kind === 'running' ? timer.entry : null
  }
  return { ...made, clock, tracker, opened, notices, runs }
}

describe('a link that would change the timer', () => {
  it('asks, and does it only when the person says so', () => {
    const { receive, view, answer, runs, opened } = createFixture()
    receive('stint://start?q=coding&description=Logo')
    expect(view()).toEqual({ id: 'l1', kind: 'start', target: coding, description: 'Logo' })
    expect(opened).toEqual([true])
    expect(runs()).toBeNull()
    answer('l1', true)
    expect(runs()).toMatchObject({ target: coding, description: 'Logo' })
    expect(view()).toBeNull()
  })
  it('does nothing when the person says no', () => {
    const { receive, view, answer, runs } = createFixture()
    receive('stint://start?q=coding')
    answer('l1', false)
    expect([runs(), view()]).toEqual([null, null])
  })
  it('is answered once, and not for the one that took its place', () => {
    const { receive, view, answer, runs } = createFixture()
    receive('stint://start?q=coding')
    receive('stint://start?q=design')
    answer('l1', true)
    expect(runs()).toBeNull()
    expect(view()).toMatchObject({ id: 'l2', target: design })
    answer('l2', true)
    answer('l2', true)
    expect(runs()).toMatchObject({ target: design })
  })
  it('is forgotten after ten minutes', () => {
    const { receive, view, clock } = createFixture()
    receive('stint://start?q=coding')
    clock.advance(10 * MINUTE - 1)
    expect(view()).not.toBeNull()
    clock.advance(1)
    expect(view()).toBeNull()
  })
  it('is followed at once where the person allowed all, without a window', () => {
    const { receive, view, runs, opened } = createFixture('allow')
    receive('stint://start?q=coding')
    expect(runs()).toMatchObject({ target: coding })
    receive('stint://pause')
    expect(runs()?.pauses).toHaveLength(1)
    receive('stint://toggle')
    expect(runs()?.pauses.at(-1)?.endedAt).not.toBeNull()
    receive('stint://toggle')
    expect([runs(), view(), opened]).toEqual([null, null, []])
  })
  it('never cuts what runs on the same already', () => {
    const { receive, tracker, runs, opened } = createFixture('allow')
    tracker.start({ target: ref(coding), description: 'Logo' })
    const { id } = runs() ?? {}
    receive('stint://start?q=coding')
    receive('stint://start?q=coding&description=Logo')
    expect(runs()?.id).toBe(id)
    expect(opened).toEqual([false, false])
    receive('stint://start?q=coding&description=Icons')
    expect(runs()?.id).not.toBe(id)
  })
  it('without words means the last one again', () => {
    const { receive, tracker, view } = createFixture()
    receive('stint://start')
    expect(view()).toBeNull()
    tracker.start({ target: ref(design) })
    tracker.stop()
    receive('stint://start')
    expect(view()).toMatchObject({ kind: 'start', target: design })
    receive('stint://toggle')
    expect(view()).toMatchObject({ kind: 'start', target: design })
  })
})

describe('a link that can’t be followed', () => {
  it.each([
    ['stint://start?q=design+coding', 'design coding', ''],
    ['stint://start?project=Website', 'Website', ''],
    ['stint://start?q=zzz&description=Logo', 'zzz', 'Logo'],
  ])('%s goes into the search, with its note', (link, words, description) => {
    const { receive, view, runs, opened } = createFixture('allow')
    receive(link)
    expect(view()).toMatchObject({ kind: 'search', words, description })
    expect([runs(), opened]).toEqual([null, [false]])
  })
  it.each([
    ['stint://stop', 'No timer runs.'],
    ['stint://resume', 'No timer runs.'],
    ['stint://toggle', 'Nothing was tracked yet'],
    ['stint://explode', 'and nothing else'],
  ])('%s says why', (link, why) => {
    const { receive, view, notices, opened } = createFixture()
    receive(link)
    expect(notices[0]).toMatchObject({ title: 'A link was not followed', message: expect.stringContaining(why) })
    expect([view(), opened]).toEqual([null, [false]])
    receive('stint://open')
    expect(notices).toEqual([])
  })
  it('says so where there is nothing to track time on', () => {
    const { receive, view, notices } = createFixture('ask', [])
    receive('stint://start?q=coding')
    expect(notices[0]?.message).toContain('nothing to track time on')
    expect(view()).toBeNull()
  })
  it('opens no window where links are switched off', () => {
    const { receive, view, runs, notices, opened } = createFixture('off')
    for (const link of ['stint://start?q=coding', 'stint://open', 'garbage']) receive(link)
    expect([view(), runs(), opened]).toEqual([null, null, []])
    expect(notices[0]).toMatchObject({ action: 'settings' })
  })
  it('stays on the card when its action fails', () => {
    const { receive, answer, view, tracker } = createFixture()
    tracker.start({ target: ref(coding) })
    receive('stint://start?q=design')
    expect(() => rigFails(tracker, () => answer('l1', true))).toThrow('disk full')
    expect(view()).toMatchObject({ id: 'l1' })
  })
})

function rigFails(tracker: { start: unknown }, act: () => void): void {
  tracker.start = () => {
    throw new Error('disk full')
  }
  act()
}
