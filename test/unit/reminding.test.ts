import { describe, expect, it } from 'vitest'
import { createReminding } from '../../electron/core/reminding.ts'
import type { Timer } from '../../shared/model.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { fakeClock, fakeNotifier } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anEntry, DAY, HOUR, MINUTE, NOW } from './samples.ts'

function desk(timer: Timer = { kind: 'idle', last: null }) {
  const { journal } = tempJournal()
  const clock = fakeClock()
  const notifier = fakeNotifier()
  const calls: string[] = []
  const made = { journal, clock, calls, timer, settings: defaultSettings, shown: notifier.shown }
  const open = () =>
    createReminding({
      clock,
      journal,
      notifier,
      settings: () => made.settings,
      timer: () => made.timer,
      stop: () => void calls.push('stop'),
      open: () => void calls.push('open'),
    })
  return Object.assign(made, { reminding: open(), reopen: open })
}
const running: Timer = { kind: 'running', entry: anEntry({ startedAt: NOW, endedAt: null }) }
const titles = ({ shown }: ReturnType<typeof desk>) => shown.map(({ title }) => title)

describe('reminding', () => {
  it('shows at the set time what still runs, with Stop and Open', () => {
    const made = desk(running)
    made.reminding.check()
    made.clock.advance(2 * HOUR - 1)
    expect(made.shown).toEqual([])
    made.clock.advance(1)
    expect(made.shown).toMatchObject([
      { title: 'Still running: 2:00', body: 'Website, since 15:00', actions: [{ label: 'Stop' }, { label: 'Open' }] },
    ])
    for (const { run } of made.shown[0]!.actions) run()
    made.shown[0]!.onClick()
    expect(made.calls).toEqual(['stop', 'open', 'open'])
  })

  it('stops only the entry it spoke of, however late the person answers', () => {
    const made = desk(running)
    made.reminding.check()
    made.clock.advance(2 * HOUR)
    const stop = made.shown[0]!.actions[0]!.run
    made.timer = { kind: 'running', entry: anEntry({ id: 'e2', endedAt: null }) }
    stop()
    made.timer = { kind: 'idle', last: null }
    stop()
    expect(made.calls).toEqual([])
  })

  it('says since when nothing was tracked', () => {
    const made = desk()
    made.reminding.check()
    made.clock.advance(2 * HOUR)
    made.journal.commit([
      { kind: 'saveEntry', entry: anEntry({ startedAt: NOW + DAY, endedAt: NOW + 3 * DAY - HOUR }) },
    ])
    made.clock.advance(3 * DAY)
    expect(titles(made)).toEqual(['Nothing tracked today', 'Nothing tracked since 14:00'])
  })

  it('comes once a day, also after a restart', () => {
    const made = desk()
    made.reminding.check()
    made.clock.advance(4 * HOUR)
    made.reminding.check()
    made.reminding.close()
    const again = made.reopen()
    again.check()
    made.clock.advance(4 * HOUR)
    expect(made.shown).toHaveLength(1)
  })

  it('comes after sleep on the same day', () => {
    const made = desk()
    made.reminding.check()
    made.clock.sleep(5 * HOUR)
    made.reminding.check()
    expect(made.shown).toHaveLength(1)
  })

  it('comes within a quarter of an hour after sleep, should nobody say that the machine woke', () => {
    const made = desk()
    made.reminding.check()
    made.clock.sleep(5 * HOUR)
    made.clock.advance(15 * MINUTE)
    expect(made.shown).toHaveLength(1)
  })

  it('does not come the next day for a day that was slept through', () => {
    const made = desk()
    made.reminding.check()
    made.clock.sleep(DAY - 5 * HOUR)
    made.reminding.check()
    expect(made.shown).toEqual([])
  })

  it('waits with someone who stopped just before, then asks whether there was more', () => {
    const made = desk()
    made.journal.commit([{ kind: 'saveEntry', entry: anEntry({ endedAt: NOW + 115 * MINUTE }) }])
    made.reminding.check()
    made.clock.advance(2 * HOUR)
    expect(made.shown).toEqual([])
    made.clock.advance(HOUR)
    expect(titles(made)).toEqual(['Nothing tracked since 16:55'])
  })

  it('goes by the new time after the settings changed', () => {
    const made = desk()
    made.reminding.check()
    made.settings = { ...defaultSettings, reminder: { ...defaultSettings.reminder, time: '15:30' } }
    made.reminding.check()
    made.clock.advance(30 * MINUTE)
    expect(made.shown).toHaveLength(1)
  })

  it('is silent when it is off or was closed', () => {
    const made = desk()
    made.settings = { ...defaultSettings, reminder: { ...defaultSettings.reminder, enabled: false } }
    made.reminding.check()
    expect(made.clock.waiting()).toBe(0)
    made.settings = defaultSettings
    made.reminding.check()
    made.reminding.close()
    made.clock.advance(DAY)
    expect(made.shown).toEqual([])
  })
})
