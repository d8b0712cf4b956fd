import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors.ts'
import { absenceDesk, at, giveDesign, keep } from '../../../../../support/absenceFixture.ts'
import { design, diskFull, ref } from '../../../../../support/trackerFixture.ts'

const ask = (minutes: number) => ({ mode: 'ask', minutes }) as const
const dropped = (minutes: number) => ({ mode: 'drop', minutes }) as const
const ignored = { mode: 'keep', minutes: 1 } as const

/** Locked at 12:00 by the screensaver, asleep from 12:10 to 12:38, unlocked at 12:40. */
function lunch(desk: ReturnType<typeof absenceDesk>) {
  desk.until('12:00')
  desk.begins('lock', 5 * 60_000)
  desk.until('12:10')
  desk.begins('sleep', 15 * 60_000)
  desk.asleep('12:38')
  desk.ends('sleep')
  desk.until('12:40')
  desk.ends('lock')
}

describe('an absence', () => {
  it('is one question of several signs, and the timer goes on meanwhile', () => {
    const desk = absenceDesk()
    desk.work()
    lunch(desk)
    expect(desk.asked()).toEqual([{ kinds: ['lock', 'sleep'], from: '11:55', to: '12:40' }])
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
  })

  it('is stored when it begins, so that a crash does not lose it', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock', 5 * 60_000)
    expect(desk.journal.openGaps()).toMatchObject([{ startedAt: at('11:55'), endedAt: null, kinds: ['lock'] }])
    expect(desk.asked()).toEqual([])
  })

  it('that was short is nothing: no dialog for a 5-second lock', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:00:05')
    desk.ends('lock')
    expect([desk.asked(), desk.shown, desk.journal.openGaps()]).toEqual([[], [], []])
    expect(desk.journal.gap('gap1')).toMatchObject({ outcome: 'moot', endedAt: at('12:00:05') })
  })

  it('goes on where the next begins within a minute: questions are not stacked', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('sleep')
    desk.asleep('12:38')
    desk.ends('sleep')
    desk.begins('lock')
    desk.until('12:38:40')
    desk.ends('lock')
    desk.until('12:39')
    desk.begins('sleep')
    desk.asleep('13:00')
    desk.ends('sleep')
    expect(desk.asked()).toEqual([{ kinds: ['sleep', 'lock'], from: '12:00', to: '13:00' }])
    expect(desk.shown.map(({ title }) => title)).toEqual(['Away 12:00–12:38', 'Away 12:00–13:00'])
  })

  it('leaves the question before it as it was, where it is nothing itself', () => {
    const desk = absenceDesk()
    desk.rules({ idle: ask(10), sleep: ask(60) })
    desk.work()
    desk.until('12:00')
    desk.touched = at('11:48')
    desk.until('12:00:30')
    desk.touched = at('12:00:30')
    desk.until('12:01')
    desk.touched = null
    expect(desk.asked()).toEqual([{ kinds: ['idle'], from: '11:48', to: '12:00:30' }])
    desk.begins('sleep')
    desk.asleep('12:06')
    desk.ends('sleep')
    expect(desk.asked()).toEqual([{ kinds: ['idle'], from: '11:48', to: '12:00:30' }])
  })

  it('of which the system tells in odd order is one still, and none lasts for ever', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.ends('sleep')
    desk.begins('sleep')
    desk.begins('sleep')
    desk.asleep('12:40')
    desk.ends('sleep')
    desk.ends('sleep')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '12:40' }])
  })

  it('is over soon after the computer goes on that said it would sleep, and never said that it woke', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('sleep')
    desk.asleep('12:40')
    desk.until('12:41')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '12:00', to: '12:40:30' }])
  })

  it('is no shutdown when the computer goes on', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('shutdown')
    expect(desk.journal.meta('run.ended')).toBe('shutdown')
    desk.until('12:05')
    expect([desk.asked(), desk.journal.openGaps(), desk.journal.meta('run.ended')]).toEqual([[], [], null])
  })

  it('that the journal refuses (disk full) is stored and asked about as soon as it does not', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.journal.beforeCommit = diskFull
    desk.begins('lock')
    desk.until('12:40')
    desk.ends('lock')
    desk.ends('lock')
    expect(new Set(desk.failed)).toEqual(new Set(['takeSign: disk full']))
    expect(desk.notices.list()).toEqual([])
    desk.journal.beforeCommit = () => {}
    desk.until('12:41')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:40' }])
    expect(desk.shown).toHaveLength(1)
  })
})

describe('an absence is recorded only while a timer runs', () => {
  it('not while none does', () => {
    const desk = absenceDesk()
    lunch(desk)
    desk.work()
    expect([desk.asked(), desk.journal.openGaps()]).toEqual([[], []])
  })

  it('not while it is paused', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('11:00')
    desk.tracker.pause()
    lunch(desk)
    desk.tracker.resume()
    expect([desk.asked(), desk.journal.openGaps()]).toEqual([[], []])
  })

  it.each([
    ['stopped', 'stop'],
    ['paused', 'pause'],
  ] as const)('and ends where the timer is %s, say by the shortcut', (_, action) => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:30')
    desk.tracker[action]()
    desk.until('12:40')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
  })

  it('and ends where something else is begun, of which it is no part', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:30')
    desk.tracker.start({ target: ref(design) })
    desk.until('12:40')
    desk.ends('lock')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
    expect(desk.absences.views()[0]?.entry.endedAt).toBe(at('12:30'))
  })

  it('and comes back with an entry that was discarded in it, once that is undone', () => {
    const desk = absenceDesk()
    desk.undoMs = 10_000
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:30')
    desk.tracker.discard()
    expect([desk.asked(), desk.shown]).toEqual([[], []])
    desk.tracker.undo(desk.tracker.undoView()?.id ?? '')
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '12:00', to: '12:30' }])
  })
})

describe('the settings', () => {
  it('have separate rules for sleep, lock, shutdown and quit', () => {
    const desk = absenceDesk()
    desk.rules({ sleep: dropped(5), lock: ignored, shutdown: ask(1), quit: ask(5) })
    desk.work()
    desk.until('10:00')
    desk.begins('lock')
    desk.until('10:30')
    desk.ends('lock')
    expect(desk.journal.openGaps()).toEqual([])
    desk.begins('sleep')
    desk.asleep('11:00')
    desk.ends('sleep')
    expect(desk.entries()).toEqual([
      { on: 'Coding', from: '09:00', to: null, paused: [{ from: '10:30', to: '11:00' }] },
    ])
    desk.until('12:00')
    desk.absences.close('shutdown')
    desk.crash()
    desk.until('12:02')
    desk.again()
    expect(desk.asked()).toEqual([{ kinds: ['shutdown'], from: '12:00', to: '12:02' }])
    desk.until('13:00')
    desk.absences.close('quit')
    desk.crash()
    desk.until('13:04')
    desk.again()
    expect(desk.asked()).toHaveLength(1)
  })

  it('that switch a cause off leave nothing in the journal', () => {
    const desk = absenceDesk()
    desk.rules({ lock: ignored, sleep: ignored, quit: ignored })
    desk.work()
    lunch(desk)
    desk.absences.close('quit')
    expect(desk.journal.gap('gap1')).toBeNull()
  })

  it('take back what was recorded of an idle computer that is locked then, where locks are ignored', () => {
    const desk = absenceDesk()
    desk.rules({ lock: ignored })
    desk.work()
    desk.touched = at('11:00')
    desk.until('11:12')
    expect(desk.journal.openGaps()).toHaveLength(1)
    desk.begins('lock')
    expect(desk.journal.openGaps()).toEqual([])
    desk.until('12:00')
    desk.touched = null
    desk.ends('lock')
    expect([desk.asked(), desk.shown]).toEqual([[], []])
  })

  it('that let locks count let no lock of one timer count for the next', () => {
    const desk = absenceDesk()
    desk.rules({ lock: ignored })
    desk.work()
    desk.begins('lock')
    desk.tracker.start({ target: ref(design) })
    desk.until('11:00')
    desk.begins('sleep', 30 * 60_000)
    desk.asleep('12:00')
    desk.ends('sleep')
    expect(desk.asked()).toEqual([{ kinds: ['sleep'], from: '10:30', to: '12:00' }])
  })

  it('are those of the return', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('12:00')
    desk.begins('lock')
    desk.until('12:40')
    desk.rules({ lock: ignored })
    desk.ends('lock')
    expect(desk.asked()).toEqual([])
    expect(desk.journal.gap('gap1')).toMatchObject({ outcome: 'rule' })
  })

  it('that drop make a pause, say so in one notice, and can be taken back to a question', () => {
    const desk = absenceDesk()
    desk.undoMs = 10_000
    desk.rules({ lock: dropped(5) })
    desk.work()
    for (const hour of ['10', '11']) {
      desk.until(`${hour}:00`)
      desk.begins('lock')
      desk.until(`${hour}:30`)
      desk.ends('lock')
    }
    const first = { from: '10:00', to: '10:30' }
    expect(desk.entries()).toMatchObject([{ paused: [first, { from: '11:00', to: '11:30' }] }])
    expect(desk.notices.list()).toMatchObject([
      {
        level: 'info',
        title: 'Not counted as work',
        message:
          '10:00–10:30 on Website. 11:00–11:30 on Website. Your settings say so; the pauses can be changed in the entry.',
      },
    ])
    expect([desk.asked(), desk.shown]).toEqual([[], []])
    desk.tracker.undo(desk.tracker.undoView()?.id ?? '')
    expect(desk.entries()).toMatchObject([{ paused: [first] }])
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '11:00', to: '11:30' }])
  })

  it('that drop do not decide again about what was taken back, when more is added to it', () => {
    const desk = absenceDesk()
    desk.undoMs = 10_000
    desk.rules({ lock: dropped(5), quit: dropped(5) })
    desk.again()
    desk.work()
    desk.until('10:00')
    desk.begins('lock')
    desk.until('10:30')
    desk.ends('lock')
    desk.tracker.undo(desk.tracker.undoView()?.id ?? '')
    desk.crash()
    desk.until('10:31')
    desk.again()
    expect(desk.entries()).toEqual([{ on: 'Coding', from: '09:00', to: null }])
    expect(desk.asked()).toEqual([{ kinds: ['lock', 'crash'], from: '10:00', to: '10:31' }])
  })

  it.each(['quit', 'crash'] as const)('settle nothing that was asked about, when a short %s follows it', (end) => {
    const desk = absenceDesk()
    desk.rules({ lock: ask(5), quit: ask(60) })
    desk.again()
    desk.work()
    desk.until('10:00')
    desk.begins('lock')
    desk.until('10:30')
    desk.ends('lock')
    // Away again at once, and gone while away.
    desk.begins('lock')
    if (end === 'quit') desk.absences.close('quit')
    desk.crash()
    desk.until('10:31')
    desk.again()
    expect(desk.asked()).toEqual([{ kinds: ['lock'], from: '10:00', to: '10:30' }])
  })

  it('ask nothing twice of what was answered just before a crash', () => {
    const desk = absenceDesk()
    desk.again()
    desk.work()
    desk.until('10:00')
    desk.begins('lock')
    desk.until('10:30:10')
    desk.ends('lock')
    desk.answer(keep)
    desk.crash()
    desk.until('11:00')
    desk.again()
    expect(desk.asked()).toMatchObject([{ kinds: ['crash'], from: '10:30:10' }])
  })

  it('ask nothing of a pause that the person said was over earlier, when a crash follows', () => {
    const desk = absenceDesk()
    desk.again()
    desk.work()
    desk.until('10:00')
    desk.tracker.pause()
    desk.until('11:00')
    desk.onCommit = () => {}
    desk.tracker.resume(at('10:30'))
    desk.crash()
    desk.until('11:10')
    desk.again()
    expect(desk.asked()).toEqual([{ kinds: ['crash'], from: '11:00', to: '11:10' }])
  })

  it('that drop say once what was dismissed', () => {
    const desk = absenceDesk()
    desk.rules({ lock: dropped(5) })
    desk.work()
    for (const hour of ['10', '11']) {
      desk.notices.clear('notCounted')
      desk.until(`${hour}:00`)
      desk.begins('lock')
      desk.until(`${hour}:30`)
      desk.ends('lock')
    }
    expect(desk.notices.list().map(({ message }) => message)).toEqual([
      '11:00–11:30 on Website. Your settings say so; the pauses can be changed in the entry.',
    ])
  })

  it('that drop become a question where a provider holds what can not be cut any more', () => {
    const desk = absenceDesk()
    desk.rules({ sleep: dropped(5) })
    desk.work()
    desk.tracker.rewrite = () => {
      throw new AppError('rejected', 'already there')
    }
    lunch(desk)
    expect([desk.asked(), desk.shown, desk.notices.list()]).toMatchObject([[{ from: '11:55' }], [{}], []])
  })
})

describe('the notification', () => {
  it('says when and what, and takes the whole answer', () => {
    const desk = absenceDesk()
    desk.work()
    lunch(desk)
    expect(desk.shown).toMatchObject([
      {
        title: 'Away 11:55–12:40',
        body: 'Website · Coding ran. Was it work?',
        actions: [{ label: 'Worked' }, { label: 'Not worked' }],
      },
    ])
    desk.shown[0]?.onClick()
    expect(desk.opened).toBe(1)
    desk.shown[0]?.actions[1]?.run()
    expect(desk.entries()).toMatchObject([{ to: null, paused: [{ from: '11:55', to: '12:40' }] }])
    expect(desk.asked()).toEqual([])
  })

  it('does nothing hours later to a gap that was answered', () => {
    const desk = absenceDesk()
    desk.work()
    lunch(desk)
    desk.answer(giveDesign)
    const before = desk.entries()
    desk.until('17:00')
    for (const { run } of desk.shown[0]?.actions ?? []) run()
    expect([desk.entries(), desk.failures, desk.opened]).toEqual([before, [], 0])
  })

  it('opens the question where the gap went on since', () => {
    const desk = absenceDesk()
    desk.work()
    lunch(desk)
    desk.begins('lock')
    desk.until('12:50')
    desk.ends('lock')
    desk.shown[0]?.actions[1]?.run()
    expect([desk.opened, desk.entries()]).toEqual([1, [{ on: 'Coding', from: '09:00', to: null }]])
  })

  it('names the day where it is another', () => {
    const desk = absenceDesk()
    desk.work()
    desk.until('17:00')
    desk.begins('lock')
    desk.until('08:00', 1)
    desk.ends('lock')
    expect(desk.shown[0]?.title).toBe('Away Fri 20 Nov, 17:00–08:00')
  })

  it('shows what could not be done', () => {
    const desk = absenceDesk()
    desk.work()
    lunch(desk)
    desk.journal.beforeCommit = diskFull
    desk.shown[0]?.actions[1]?.run()
    expect(desk.failures).toEqual(['disk full'])
    expect(desk.asked()).toHaveLength(1)
  })
})
