import { describe, expect, it } from 'vitest'
import {
  personPresent,
  type Presence,
  type Sign,
  presenceAfter,
} from '../../../../../electron/core/absences/absenceState.ts'
import type { Settings } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { at } from '../../../../support/absenceFixture.ts'
import { MINUTE } from '../../../../support/samples.ts'

type Line = [time: string, edge: 'begins' | 'ends', kind: Sign['kind'], idleMinutes?: number]

/** The absences that the signs make ("11:55-12:40 idle,lock"), the one that lasts with an open end. */
function absences(lines: Line[], change: Partial<Settings['gaps']> = {}, floor = at('09:00')): string[] {
  const rules = { ...defaultSettings.gaps, ...change }
  const clock = (time: number) => new Date(time + 3_600_000).toISOString().slice(11, 16)
  const found: string[] = []
  let presence: Presence = personPresent
  const say = (until: string) =>
    presence.absence && found.push(`${clock(presence.absence.startedAt)}-${until} ${presence.absence.kinds.join()}`)
  for (const [time, edge, kind, idle = 0] of lines) {
    const next = presenceAfter(presence, { at: at(time), edge, kind, idleMs: idle * MINUTE }, rules, floor)
    if (next.endedAt !== null) say(clock(next.endedAt))
    presence = next.presence
  }
  say('')
  return found
}
const ignored = { mode: 'keep', minutes: 1 } as const

describe('an absence', () => {
  it('is one, from where the input stopped to the unlock, whatever came between', () => {
    expect(
      absences([
        ['12:00', 'begins', 'lock', 5],
        ['12:10', 'begins', 'sleep', 15],
        ['12:38', 'ends', 'sleep'],
        ['12:40', 'ends', 'lock'],
      ]),
    ).toEqual(['11:55-12:40 lock,sleep'])
  })

  it('lasts when the computer wakes and is still locked', () => {
    expect(
      absences([
        ['12:00', 'begins', 'sleep'],
        ['12:00', 'begins', 'lock'],
        ['12:38', 'ends', 'sleep'],
      ]),
    ).toEqual(['12:00- sleep,lock'])
  })

  it('lasts when somebody idle sleeps and wakes, until there is input', () => {
    const night: Line[] = [
      ['12:10', 'begins', 'idle', 10],
      ['12:30', 'begins', 'sleep', 30],
      ['13:00', 'ends', 'sleep'],
    ]
    expect(absences(night)).toEqual(['12:00- idle,sleep'])
    expect(absences([...night, ['13:05', 'ends', 'idle']])).toEqual(['12:00-13:05 idle,sleep'])
  })

  it.each<[string, Line[]]>([
    [
      'suspended twice',
      [
        ['12:00', 'begins', 'sleep'],
        ['12:01', 'begins', 'sleep'],
        ['12:40', 'ends', 'sleep'],
      ],
    ],
    [
      'woken twice',
      [
        ['12:00', 'begins', 'sleep'],
        ['12:40', 'ends', 'sleep'],
        ['12:41', 'ends', 'sleep'],
      ],
    ],
    [
      'woken first',
      [
        ['11:00', 'ends', 'sleep'],
        ['12:00', 'begins', 'sleep'],
        ['12:40', 'ends', 'sleep'],
      ],
    ],
    [
      'suspended, never woken, but unlocked',
      [
        ['12:00', 'begins', 'sleep'],
        ['12:40', 'ends', 'lock'],
      ],
    ],
  ])('is one when the computer was %s', (_, lines) => expect(absences(lines)).toEqual(['12:00-12:40 sleep']))

  it('ends with the unlock even if the other user never left', () => {
    expect(
      absences([
        ['12:00', 'begins', 'lock'],
        ['12:01', 'begins', 'switch'],
        ['12:40', 'ends', 'lock'],
      ]),
    ).toEqual(['12:00-12:40 lock,switch'])
  })

  it('of another user ends when the person has the screen again, unless that is locked', () => {
    const away: Line[] = [
      ['12:00', 'begins', 'switch'],
      ['12:40', 'ends', 'switch'],
    ]
    expect(absences(away)).toEqual(['12:00-12:40 switch'])
    expect(absences([['11:59', 'begins', 'lock'], ...away])).toEqual(['11:59- lock,switch'])
  })

  it('of a shutdown that was called off ends when the computer goes on', () => {
    expect(
      absences([
        ['12:00', 'begins', 'shutdown'],
        ['12:01', 'ends', 'sleep'],
      ]),
    ).toEqual(['12:00-12:01 shutdown'])
  })
})

describe('where an absence begins', () => {
  it('is the lock, when somebody locks who just typed', () => {
    expect(absences([['12:00', 'begins', 'lock', 0.9]])).toEqual(['12:00- lock'])
  })

  it('is never before the timer began or went on', () => {
    expect(absences([['12:00', 'begins', 'lock', 30]], {}, at('11:45'))).toEqual(['11:45- lock'])
  })

  it('is the lock, where being idle counts as work', () => {
    expect(absences([['12:00', 'begins', 'lock', 30]], { idle: ignored })).toEqual(['12:00- lock'])
  })

  it('is the sleep, where the lock before it counts as work', () => {
    const lines: Line[] = [
      ['12:00', 'begins', 'lock'],
      ['12:10', 'begins', 'sleep', 20],
      ['12:38', 'ends', 'sleep'],
    ]
    expect(absences(lines, { lock: ignored })).toEqual(['12:10-12:38 lock,sleep'])
  })
})

describe('with locks ignored', () => {
  it('an idle computer that is locked is nothing: neither dialog though disabled, nor for the idleness in it', () => {
    expect(
      absences(
        [
          ['12:00', 'begins', 'idle', 10],
          ['12:05', 'begins', 'lock', 15],
          ['12:30', 'ends', 'lock'],
        ],
        { lock: ignored },
      ),
    ).toEqual([])
    expect(
      absences(
        [
          ['12:05', 'begins', 'lock', 15],
          ['12:10', 'begins', 'idle', 20],
          ['12:30', 'ends', 'lock'],
        ],
        { lock: ignored },
      ),
    ).toEqual([])
  })

  it('sleep is still sleep, and ends where the computer wakes', () => {
    expect(
      absences(
        [
          ['12:00', 'begins', 'sleep'],
          ['12:01', 'begins', 'lock'],
          ['12:38', 'ends', 'sleep'],
          ['12:40', 'ends', 'lock'],
        ],
        { lock: ignored },
      ),
    ).toEqual(['12:00-12:38 sleep,lock'])
  })
})

it('with sleep ignored a lock is a lock again once the computer woke', () => {
  expect(
    absences(
      [
        ['12:00', 'begins', 'sleep'],
        ['12:01', 'begins', 'lock'],
        ['12:30', 'ends', 'sleep'],
        ['12:40', 'ends', 'lock'],
      ],
      { sleep: ignored },
    ),
  ).toEqual(['12:30-12:40 lock'])
})
