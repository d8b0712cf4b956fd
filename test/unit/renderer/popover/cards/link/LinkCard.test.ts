/** What a link asks, as it is drawn and announced. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { questionAnnouncement } from '../../../../../../renderer/popover/cards/questionAnnouncement.ts'
import { LinkCard } from '../../../../../../renderer/popover/cards/link/LinkCard.tsx'
import { type LinkAsked, linkText } from '../../../../../../renderer/popover/cards/link/linkText.ts'
import type { LinkView, Timer } from '../../../../../../shared/model/snapshot.ts'
import { anEntry, aTarget } from '../../../../../support/samples.ts'

const start: LinkAsked = { id: 'l1', kind: 'start', target: aTarget({ activity: 'Design' }), description: 'Logo' }
const idle: Timer = { kind: 'idle', last: null }
const running: Timer = { kind: 'running', entry: anEntry({ endedAt: null }) }
const drawn = (link: LinkAsked, timer: Timer) => renderToStaticMarkup(createElement(LinkCard, { link, timer }))
const buttons = (html: string) =>
  [...html.matchAll(/<button([^>]*)>([^<]*)/g)].map(
    ([, attributes = '', text]) => /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text,
  )

describe('what a link asks', () => {
  it('names what would start, offers no first, and says what it ends', () => {
    const html = drawn(start, running)
    expect(buttons(html)).toEqual(['Not now', 'Start: Website — Design', 'Start, and always allow links'])
    for (const words of ['Website — Design', 'Acme', 'Logo', 'This stops Website — Coding.']) {
      expect(html).toContain(words)
    }
    expect(drawn(start, idle)).not.toContain('This stops')
  })
  it.each([
    ['stop', 'A link wants to stop the timer', 'Stop: Website — Coding'],
    ['pause', 'A link wants to pause the timer', 'Pause: Website — Coding'],
    ['resume', 'A link wants to end the pause', 'Resume: Website — Coding'],
  ] as const)('is to %s what runs', (kind, title, yes) => {
    const link = { id: 'l1', kind }
    expect(linkText(link, running).title).toBe(title)
    expect(buttons(drawn(link, running))[1]).toBe(yes)
  })
  it('is announced, unless it only goes into the search', () => {
    const said = (link: LinkView | null) =>
      questionAnnouncement({
        link,
        gaps: [],
        forgottenPause: null,
        elsewhere: [],
        reminder: null,
        today: [],
        earlier: [],
      })
    expect(said(start)).toBe('A link wants to change the timer. Allow it?')
    expect(said({ id: 'l1', kind: 'search', words: 'web', description: '' })).toBe('')
    expect(said(null)).toBe('')
  })
})
