import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors.ts'
import { absenceFixture, at, giveDesign, keep } from '../../../../../support/absenceFixture.ts'
import { design, diskFull, ref } from '../../../../../support/trackerFixture.ts'

const ask = (minutes: number) => ({ mode: 'ask', minutes }) as const
const dropped = (minutes: number) => ({ mode: 'drop', minutes }) as const
const ignored = { mode: 'keep', minutes: 1 } as const

/** Locked at 12:00 by the screensaver, asleep from 12:10 to 12:38, unlocked at 12:40. */
function lunch(fixture: ReturnType<typeof absenceFixture>) {
  fixture.until('12:00')
  fixture.begins('lock', 5 * 60_000)
  fixture.until('12:10')
  fixture.begins('sleep', 15 * 60_000)
  fixture.asleep('12:38')
  fixture.ends('sleep')
  fixture.until('12:40')
  fixture.ends('lock')
}

describe('an absence', () => {
  it('is one question of several signs, and the timer goes on meanwhile', () => {
    const fixture = absenceFixture()
    fixture.work()
    lunch(fixture)
    expect(fixture.asked()).toEqual([{ kinds: ['lock', 'sleep'], from: '11:55', to: '12:40' }])
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })

  it('is stored when it begins, so that a crash does not lose it', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock', 5 * 60_000)
    expect(fixture.journal.openGaps()).toMatchObject([{ startedAt: at('11:55'), endedAt: null, kinds: ['lock'] }])
    expect(fixture.asked()).toEqual([])
  })

  it('that was short is nothing: no dialog for a 5-second lock', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:00:05')
    fixture.ends('lock')
    expect([fixture.asked(), fixture.shown, fixture.journal.openGaps()]).toEqual([[], [], []])
    expect(fixture.journal.gap('gap1')).toMatchObject({ outcome: 'moot', endedAt: at('12:00:05') })
  })

  it('goes on where the next begins within a minute: questions are not stacked', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('sleep')
    fixture.asleep('12:38')
    fixture.ends('sleep')
    fixture.begins('lock')
    fixture.until('12:38:40')
    fixture.ends('lock')
    fixture.until('12:39')
    fixture.begins('sleep')
    fixture.asleep('13:00')
    fixture.ends('sleep')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep', 'lock'], from: '12:00', to: '13:00' }])
    expect(fixture.shown.map(({ title }) => title)).toEqual(['Away 12:00–12:38', 'Away 12:00–13:00'])
  })

  it('leaves the question before it as it was, where it is nothing itself', () => {
    const fixture = absenceFixture()
    fixture.rules({ idle: ask(10), sleep: ask(60) })
    fixture.work()
    fixture.until('12:00')
    fixture.touched = at('11:48')
    fixture.until('12:00:30')
    fixture.touched = at('12:00:30')
    fixture.until('12:01')
    fixture.touched = null
    expect(fixture.asked()).toEqual([{ kinds: ['idle'], from: '11:48', to: '12:00:30' }])
    fixture.begins('sleep')
    fixture.asleep('12:06')
    fixture.ends('sleep')
    expect(fixture.asked()).toEqual([{ kinds: ['idle'], from: '11:48', to: '12:00:30' }])
  })

  it('of which the system tells in odd order is one still, and none lasts for ever', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.ends('sleep')
    fixture.begins('sleep')
    fixture.begins('sleep')
    fixture.asleep('12:40')
    fixture.ends('sleep')
    fixture.ends('sleep')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '12:40' }])
  })

  it('is over soon after the computer goes on that said it would sleep, and never said that it woke', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('sleep')
    fixture.asleep('12:40')
    fixture.until('12:41')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '12:40:30' }])
  })

  it('is no shutdown when the computer goes on', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('shutdown')
    expect(fixture.journal.meta('run.ended')).toBe('shutdown')
    fixture.until('12:05')
    expect([fixture.asked(), fixture.journal.openGaps(), fixture.journal.meta('run.ended')]).toEqual([[], [], null])
  })

  it('that the journal refuses (disk full) is stored and asked about as soon as it does not', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.journal.beforeCommit = diskFull
    fixture.begins('lock')
    fixture.until('12:40')
    fixture.ends('lock')
    fixture.ends('lock')
    expect(new Set(fixture.failed)).toEqual(new Set(['applySign: disk full']))
    expect(fixture.notices.list()).toEqual([])
    fixture.journal.beforeCommit = () => {}
    fixture.until('12:41')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
    expect(fixture.shown).toHaveLength(1)
  })
})

describe('an absence is recorded only while a timer runs', () => {
  it('no absence is recorded while no timer runs', () => {
    const fixture = absenceFixture()
    lunch(fixture)
    fixture.work()
    expect([fixture.asked(), fixture.journal.openGaps()]).toEqual([[], []])
  })

  it('no absence is recorded while the timer is paused', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('11:00')
    fixture.tracker.pause()
    lunch(fixture)
    fixture.tracker.resume()
    expect([fixture.asked(), fixture.journal.openGaps()]).toEqual([[], []])
  })

  it.each([
    ['stopped', 'stop'],
    ['paused', 'pause'],
  ] as const)('and ends where the timer is %s, say by the shortcut', (_, action) => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:30')
    fixture.tracker[action]()
    fixture.until('12:40')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
  })

  it('and ends where something else is begun, of which it is no part', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:30')
    fixture.tracker.start({ target: ref(design) })
    fixture.until('12:40')
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
    expect(fixture.absences.views()[0]?.entry.endedAt).toBe(at('12:30'))
  })

  it('and comes back with an entry that was discarded in it, once that is undone', () => {
    const fixture = absenceFixture()
    fixture.undoMs = 10_000
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:30')
    fixture.tracker.discard()
    expect([fixture.asked(), fixture.shown]).toEqual([[], []])
    fixture.tracker.undo(fixture.tracker.undoView()?.id ?? '')
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
  })
})

describe('the settings', () => {
  it('have separate rules for sleep, lock, shutdown and quit', () => {
    const fixture = absenceFixture()
    fixture.rules({ sleep: dropped(5), lock: ignored, shutdown: ask(1), quit: ask(5) })
    fixture.work()
    fixture.until('10:00')
    fixture.begins('lock')
    fixture.until('10:30')
    fixture.ends('lock')
    expect(fixture.journal.openGaps()).toEqual([])
    fixture.begins('sleep')
    fixture.asleep('11:00')
    fixture.ends('sleep')
    expect(fixture.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: null, paused: [{ from: '10:30', to: '11:00' }] },
    ])
    fixture.until('12:00')
    fixture.absences.close('shutdown')
    fixture.crash()
    fixture.until('12:02')
    fixture.again()
    expect(fixture.asked()).toEqual([{ kinds: ['shutdown'], from: '12:00', to: '12:02' }])
    fixture.until('13:00')
    fixture.absences.close('quit')
    fixture.crash()
    fixture.until('13:04')
    fixture.again()
    expect(fixture.asked()).toHaveLength(1)
  })

  it('that switch a cause off leave nothing in the journal', () => {
    const fixture = absenceFixture()
    fixture.rules({ lock: ignored, sleep: ignored, quit: ignored })
    fixture.work()
    lunch(fixture)
    fixture.absences.close('quit')
    expect(fixture.journal.gap('gap1')).toBeNull()
  })

  it('take back what was recorded of an idle computer that is locked then, where locks are ignored', () => {
    const fixture = absenceFixture()
    fixture.rules({ lock: ignored })
    fixture.work()
    fixture.touched = at('11:00')
    fixture.until('11:12')
    expect(fixture.journal.openGaps()).toHaveLength(1)
    fixture.begins('lock')
    expect(fixture.journal.openGaps()).toEqual([])
    fixture.until('12:00')
    fixture.touched = null
    fixture.ends('lock')
    expect([fixture.asked(), fixture.shown]).toEqual([[], []])
  })

  it('that let locks count let no lock of one timer count for the next', () => {
    const fixture = absenceFixture()
    fixture.rules({ lock: ignored })
    fixture.work()
    fixture.begins('lock')
    fixture.tracker.start({ target: ref(design) })
    fixture.until('11:00')
    fixture.begins('sleep', 30 * 60_000)
    fixture.asleep('12:00')
    fixture.ends('sleep')
    expect(fixture.asked()).toEqual([{ kinds: ['sleep'], from: '10:30', to: '12:00' }])
  })

  it('the settings at the return judge an absence', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('12:00')
    fixture.begins('lock')
    fixture.until('12:40')
    fixture.rules({ lock: ignored })
    fixture.ends('lock')
    expect(fixture.asked()).toEqual([])
    expect(fixture.journal.gap('gap1')).toMatchObject({ outcome: 'rule' })
  })

  it('that drop make a pause, say so in one notice, and can be taken back to a question', () => {
    const fixture = absenceFixture()
    fixture.undoMs = 10_000
    fixture.rules({ lock: dropped(5) })
    fixture.work()
    for (const hour of ['10', '11']) {
      fixture.until(`${hour}:00`)
      fixture.begins('lock')
      fixture.until(`${hour}:30`)
      fixture.ends('lock')
    }
    const first = { from: '10:00', to: '10:30' }
    expect(fixture.entries()).toMatchObject([{ paused: [first, { from: '11:00', to: '11:30' }] }])
    expect(fixture.notices.list()).toMatchObject([
      {
        level: 'info',
        title: 'Not counted as work',
        message:
          '10:00–10:30 on Website. 11:00–11:30 on Website. Your settings say so; the pauses can be changed in the entry.',
      },
    ])
    expect([fixture.asked(), fixture.shown]).toEqual([[], []])
    fixture.tracker.undo(fixture.tracker.undoView()?.id ?? '')
    expect(fixture.entries()).toMatchObject([{ paused: [first] }])
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '11:00', to: '11:30' }])
  })

  it('that drop do not decide again about what was taken back, when more is added to it', () => {
    const fixture = absenceFixture()
    fixture.undoMs = 10_000
    fixture.rules({ lock: dropped(5), quit: dropped(5) })
    fixture.again()
    fixture.work()
    fixture.until('10:00')
    fixture.begins('lock')
    fixture.until('10:30')
    fixture.ends('lock')
    fixture.tracker.undo(fixture.tracker.undoView()?.id ?? '')
    fixture.crash()
    fixture.until('10:31')
    fixture.again()
    expect(fixture.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
    expect(fixture.asked()).toEqual([{ kinds: ['lock', 'crash'], from: '10:00', to: '10:31' }])
  })

  it.each(['quit', 'crash'] as const)('settle nothing that was asked about, when a short %s follows it', (end) => {
    const fixture = absenceFixture()
    fixture.rules({ lock: ask(5), quit: ask(60) })
    fixture.again()
    fixture.work()
    fixture.until('10:00')
    fixture.begins('lock')
    fixture.until('10:30')
    fixture.ends('lock')
    // Away again at once, and gone while away.
    fixture.begins('lock')
    if (end === 'quit') fixture.absences.close('quit')
    fixture.crash()
    fixture.until('10:31')
    fixture.again()
    expect(fixture.asked()).toEqual([{ kinds: ['lock'], from: '10:00', to: '10:30' }])
  })

  it('ask nothing twice of what was answered just before a crash', () => {
    const fixture = absenceFixture()
    fixture.again()
    fixture.work()
    fixture.until('10:00')
    fixture.begins('lock')
    fixture.until('10:30:10')
    fixture.ends('lock')
    fixture.answer(keep)
    fixture.crash()
    fixture.until('11:00')
    fixture.again()
    expect(fixture.asked()).toMatchObject([{ kinds: ['crash'], from: '10:30:10' }])
  })

  it('ask nothing of a pause that the person said was over earlier, when a crash follows', () => {
    const fixture = absenceFixture()
    fixture.again()
    fixture.work()
    fixture.until('10:00')
    fixture.tracker.pause()
    fixture.until('11:00')
    fixture.onCommit = () => {}
    fixture.tracker.resume(at('10:30'))
    fixture.crash()
    fixture.until('11:10')
    fixture.again()
    expect(fixture.asked()).toEqual([{ kinds: ['crash'], from: '11:00', to: '11:10' }])
  })

  it('that drop say once what was dismissed', () => {
    const fixture = absenceFixture()
    fixture.rules({ lock: dropped(5) })
    fixture.work()
    for (const hour of ['10', '11']) {
      fixture.notices.clear('notCounted')
      fixture.until(`${hour}:00`)
      fixture.begins('lock')
      fixture.until(`${hour}:30`)
      fixture.ends('lock')
    }
    expect(fixture.notices.list().map(({ message }) => message)).toEqual([
      '11:00–11:30 on Website. Your settings say so; the pauses can be changed in the entry.',
    ])
  })

  it('that drop become a question where a provider holds what can not be cut any more', () => {
    const fixture = absenceFixture()
    fixture.rules({ sleep: dropped(5) })
    fixture.work()
    fixture.tracker.rewrite = () => {
      throw new AppError('rejected', 'already there')
    }
    lunch(fixture)
    expect([fixture.asked(), fixture.shown, fixture.notices.list()]).toMatchObject([[{ from: '11:55' }], [{}], []])
  })
})

describe('the notification', () => {
  it('says when and what, and takes the whole answer', () => {
    const fixture = absenceFixture()
    fixture.work()
    lunch(fixture)
    expect(fixture.shown).toMatchObject([
      {
        title: 'Away 11:55–12:40',
        body: 'Website · Coding ran. Was it work?',
        actions: [{ label: 'Worked' }, { label: 'Not worked' }],
      },
    ])
    fixture.shown[0]?.onClick()
    expect(fixture.opened).toBe(1)
    fixture.shown[0]?.actions[1]?.run()
    expect(fixture.entries()).toMatchObject([{ to: null, paused: [{ from: '11:55', to: '12:40' }] }])
    expect(fixture.asked()).toEqual([])
  })

  it('does nothing hours later to a gap that was answered', () => {
    const fixture = absenceFixture()
    fixture.work()
    lunch(fixture)
    fixture.answer(giveDesign)
    const before = fixture.entries()
    fixture.until('17:00')
    for (const { run } of fixture.shown[0]?.actions ?? []) run()
    expect([fixture.entries(), fixture.failures, fixture.opened]).toEqual([before, [], 0])
  })

  it('opens the question where the gap went on since', () => {
    const fixture = absenceFixture()
    fixture.work()
    lunch(fixture)
    fixture.begins('lock')
    fixture.until('12:50')
    fixture.ends('lock')
    fixture.shown[0]?.actions[1]?.run()
    expect([fixture.opened, fixture.entries()]).toEqual([1, [{ on: 'Coding', from: '09:00', to: null }]])
  })

  it('names the day where it is another', () => {
    const fixture = absenceFixture()
    fixture.work()
    fixture.until('17:00')
    fixture.begins('lock')
    fixture.until('08:00', 1)
    fixture.ends('lock')
    expect(fixture.shown[0]?.title).toBe('Away Fri 20 Nov, 17:00–08:00')
  })

  it('a notification’s answer that fails is shown as failed', () => {
    const fixture = absenceFixture()
    fixture.work()
    lunch(fixture)
    fixture.journal.beforeCommit = diskFull
    fixture.shown[0]?.actions[1]?.run()
    expect(fixture.failures).toEqual(['disk full'])
    expect(fixture.asked()).toHaveLength(1)
  })
})
