import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { zoneNotice } from '../../../../electron/core/zoneNotice.ts'
import { machineZone, zoneOfVariable } from '../../../../electron/system/machineZone.ts'
import { systemTime } from '../../../../electron/system/systemClock.ts'
import { isZone } from '../../../../shared/time/zonedTime.ts'
import { tempFolder } from '../../../support/files.ts'

/** The zone of this machine where no variable says otherwise. */
let ofSystem: string
beforeEach(() => {
  vi.stubEnv('TZ', undefined)
  onTestFinished(() => void vi.unstubAllEnvs())
  ofSystem = machineZone().zone
})

describe('a variable TZ', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [':Europe/Berlin', 'Europe/Berlin'],
    [' europe/berlin ', 'Europe/Berlin'],
    ['posix/America/New_York', 'America/New_York'],
    ['/usr/share/zoneinfo/Asia/Tokyo', 'Asia/Tokyo'],
    [':/usr/share/zoneinfo/right/Asia/Tokyo', 'Asia/Tokyo'],
    ['UTC', 'UTC'],
    ['UTC0', 'UTC'],
    ['GMT-0', 'UTC'],
    // POSIX counts to the west.
    ['EST5', 'Etc/GMT+5'],
    ['GMT+5', 'Etc/GMT+5'],
    ['CET-1', 'Etc/GMT-1'],
    ['<+0530>-5:30', '+05:30'],
    ['<-03>03:30', '-03:30'],
  ])('“%s” is %s, and nothing is told', (variable, zone) => {
    const env = { TZ: variable }
    expect(machineZone(env)).toEqual({ zone, unknown: null })
    expect(env).toEqual({ TZ: variable })
  })

  it.each([
    '',
    ' ',
    ':',
    'nonsense',
    'Mars/Olympus',
    '/no/such/file',
    '/etc/passwd',
    'CET-1CEST',
    'CET-1CEST,M3.5.0,M10.5.0/3',
    'UTC99',
    '+05',
    'Etc/Unknown',
    '\u0000',
    'x'.repeat(100_000),
  ])('that is %j is told of, and the zone of the system counts', (variable) => {
    const env = { TZ: variable }
    expect(machineZone(env)).toEqual({ zone: ofSystem, unknown: { variable } })
    expect(env).toEqual({})
  })

  it('that points to the file of the system means the zone of the system', () => {
    expect(machineZone({ TZ: ':/etc/localtime' })).toEqual({ zone: ofSystem, unknown: null })
    expect(machineZone({ TZ: '/etc/localtime' })).toEqual({ zone: ofSystem, unknown: null })
  })

  it('is followed through links to the file of a zone', () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'zoneinfo.default', 'Europe'), { recursive: true })
    writeFileSync(join(folder, 'zoneinfo.default', 'Europe', 'Oslo'), '')
    symlinkSync(join(folder, 'zoneinfo.default', 'Europe', 'Oslo'), join(folder, 'here'))
    expect(isZone(zoneOfVariable(join(folder, 'here')) ?? '')).toBe(true)
  })
})

describe('the clock of this machine', () => {
  it.each([':/etc/localtime', 'UTC0', '/usr/share/zoneinfo/Europe/Berlin', 'nonsense', ''])(
    'says a zone that Intl knows where TZ is %j',
    (variable) => {
      vi.stubEnv('TZ', variable)
      expect(isZone(systemTime().zone())).toBe(true)
    },
  )

  it('tells of a variable that can’t be read, and of nothing else', () => {
    const told: unknown[] = []
    vi.stubEnv('TZ', 'nonsense')
    systemTime().onZoneChecked((unknown) => told.push(unknown))
    vi.stubEnv('TZ', 'Europe/Berlin')
    systemTime().onZoneChecked((unknown) => told.push(unknown))
    expect(told).toEqual([{ variable: 'nonsense' }, null])
  })
})

it('a person is told what can’t be read, which zone counts and what to do', () => {
  expect(zoneNotice('nonsense', 'Europe/Berlin').message).toBe(
    'The variable TZ says “nonsense”, which Stint can’t read as a time zone. Times are shown in Europe/Berlin. Set TZ to a name such as Europe/Berlin, or remove it, then start Stint again.',
  )
  expect(zoneNotice('', 'UTC').message).toContain('The variable TZ is empty. Times are shown in UTC.')
  expect(zoneNotice(null, 'UTC').message).toContain('The system names no time zone that Stint knows.')
  expect(zoneNotice('x'.repeat(100_000), 'UTC').message.length).toBeLessThan(300)
})
