/** Going on with what an entry was, by every way in which a person can. */
import { describe, expect, it } from 'vitest'
import { createHandlers, type HandlerNeeds } from '../../../../../electron/ipc/handlers.ts'
import { buildIndex } from '../../../../../shared/search/searchTargets.ts'
import { createCliRequests } from '../../../../../electron/core/external/cliRequests.ts'
import { createShortcutActions } from '../../../../../electron/core/external/shortcutActions.ts'
import { createLinkRequests } from '../../../../../electron/core/external/linkRequests.ts'
import type { Engine } from '../../../../../electron/core/engine.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { press } from '../../../../support/pressKeys.ts'
import { anEntry, HOUR, MINUTE, NOW } from '../../../../support/samples.ts'
import { aSnapshot } from '../../../../support/viewSamples.ts'
import { coding, design, ref, trackerFixture } from '../../../../support/trackerFixture.ts'

type Fixture = ReturnType<typeof trackerFixture>

const said = { target: design, description: 'Logo', tags: ['office', 'client day'], billable: false }
const none = () => ({ kind: 'none' }) as const

/** An entry with all that a person can say of it, that ended ten minutes ago. */
function afterEntry() {
  const made = trackerFixture()
  made.journal.commit([
    { kind: 'saveEntry', entry: anEntry({ ...said, startedAt: NOW - HOUR, endedAt: NOW - MINUTE }) },
  ])
  return Object.assign(made, { tracker: made.reopen() })
}

const calls = ({ tracker }: Fixture) =>
  createHandlers({ engine: { tracker, snapshot: () => aSnapshot({}) } as unknown as Engine } as HandlerNeeds)

function links({ tracker, clock }: Fixture) {
  return createLinkRequests({
    clock,
    tracker,
    settings: () => ({ ...defaultSettings, links: 'ask' }),
    targets: { find: none, isEmpty: () => false },
    isTimerOffered: () => true,
    notices: { raise: () => {}, clear: () => {} },
    newId: () => 'l1',
    open: () => {},
    attempt: (action) => action(),
    onChange: () => {},
  })
}

const command = ({ tracker, clock }: Fixture, description?: string) =>
  createCliRequests({
    clock,
    tracker,
    targets: { find: none, findIn: none, indexIn: () => buildIndex([]) },
    days: () => [],
    snapshot: () => aSnapshot({ timer: tracker.timer() }),
    open: () => {},
  })({ version: 1, command: 'start', words: '', first: false, ...(description && { description }) })

function followLink(made: Fixture, link: string): void {
  const opened = links(made)
  opened.receive(link)
  opened.answer('l1', true)
}

const favourite = { ...ref(design), description: said.description, tags: said.tags, billable: said.billable }

function pressFavourite(made: Fixture): void {
  createShortcutActions({
    tracker: made.tracker,
    settings: () => ({ ...defaultSettings, pins: [favourite] }),
    isTimerOffered: () => true,
    notices: { raise: () => {}, clear: () => {} },
    open: () => {},
    attempt: (action) => action(),
  }).favourite1()
}

function startFavourite(made: Fixture): void {
  const { description, tags, billable } = favourite
  void calls(made).start({ target: ref(design), description, tags, billable })
}

const ways: Record<string, (made: Fixture) => unknown> = {
  'a click on its row, in the popover or the window of days': (made) => calls(made).continueEntry({ entryId: 'e1' }),
  'Enter in the popover': (made) => calls(made).continueEntry({ entryId: null }),
  'the keys or the tray': ({ tracker }) => press(tracker, 'toggle'),
  'the command start without words': (made) => command(made),
  'a link to start': (made) => followLink(made, 'stint://start'),
  'the keys or the tray, as a favourite': pressFavourite,
  'a favourite in the popover': startFavourite,
  'a link to toggle': (made) => followLink(made, 'stint://toggle'),
}

describe('going on with an entry', () => {
  it.each(Object.entries(ways))('by %s takes along its project, note, tags and billing', (_way, goOn) => {
    const made = afterEntry()
    goOn(made)
    expect(made.journal.running()).toMatchObject({ ...said, startedAt: NOW, endedAt: null, pauses: [] })
  })

  it('takes it along as well after the entry was stopped or discarded just now', () => {
    for (const end of ['stop', 'discard'] as const) {
      const made = trackerFixture()
      const { tracker, journal, clock } = made
      tracker.start({ target: ref(design), description: 'Logo' })
      const { id } = journal.running()!
      tracker.amend({ entryId: id, tags: said.tags, billable: false })
      clock.advance(HOUR)
      if (end === 'discard') tracker.discard()
      else tracker.stop()
      if (end === 'stop') tracker.amend({ entryId: id, description: 'Logo, again' })
      press(tracker, 'toggle')
      const description = end === 'stop' ? 'Logo, again' : 'Logo'
      expect(journal.running(), end).toMatchObject({ ...said, description })
    }
  })

  it('takes another note where the request has one, and all else along', () => {
    for (const goOn of [
      (made: Fixture) => command(made, 'Letterhead'),
      (made: Fixture) => followLink(made, 'stint://start?description=Letterhead'),
    ]) {
      const made = afterEntry()
      goOn(made)
      expect(made.journal.running()).toMatchObject({ ...said, description: 'Letterhead' })
    }
  })

  it('is asked about as it would be done when the link is answered', () => {
    const made = afterEntry()
    const opened = links(made)
    opened.receive('stint://start')
    expect(opened.view()).toEqual({ id: 'l1', kind: 'start', target: design, description: 'Logo' })
    made.tracker.start({ target: ref(coding) })
    made.clock.advance(MINUTE)
    made.tracker.stop()
    expect(opened.view()).toEqual({ id: 'l1', kind: 'start', target: coding, description: '' })
    opened.answer('l1', true)
    expect(made.journal.running()?.target).toEqual(coding)
  })

  it('works while another runs, which ends at that instant', () => {
    const made = afterEntry()
    made.tracker.start({ target: ref(coding) })
    made.clock.advance(HOUR)
    made.tracker.continueEntry({ entryId: 'e1' })
    expect(made.journal.running()).toMatchObject({ ...said, startedAt: NOW + HOUR })
    expect(made.journal.lastEnded()).toMatchObject({ target: coding, endedAt: NOW + HOUR })
  })

  it('needs one that is there, and something that was tracked', () => {
    const refused = expect.objectContaining({ kind: 'notFound' })
    expect(() => afterEntry().tracker.continueEntry({ entryId: 'e9' })).toThrow(refused)
    expect(() => trackerFixture().tracker.continueEntry({ entryId: null })).toThrow(refused)
  })
})

it('starting on a project that was picked begins without note, tags or a word about billing', () => {
  const made = afterEntry()
  made.tracker.start({ target: ref(design) })
  expect(made.journal.running()).toMatchObject({ target: design, description: '', tags: [], billable: null })
})
