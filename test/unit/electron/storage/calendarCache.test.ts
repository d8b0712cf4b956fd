import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createCalendarCache } from '../../../../electron/storage/calendarCache.ts'
import { tempFolder } from '../../../support/files.ts'

const cached = { text: 'BEGIN:VCALENDAR', validators: { etag: '"1"', modified: null }, readAt: 1_795_161_617_000 }

it('keeps what a calendar held until it is removed, for the person alone', async () => {
  const folder = join(tempFolder(), 'calendars')
  const cache = createCalendarCache(folder)
  expect(await cache.load('one')).toBeNull()
  await cache.save('one', cached)
  expect(await createCalendarCache(folder).load('one')).toEqual(cached)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0)
  expect(statSync(folder).mode & 0o077).toBe(0)
  await cache.delete('one')
  expect(readdirSync(folder)).toEqual([])
})

it('has nothing of a copy that is damaged, and stays inside its folder', async () => {
  const folder = join(tempFolder(), 'calendars')
  const cache = createCalendarCache(folder)
  await cache.save('../../one', cached)
  expect(existsSync(join(folder, '______one.ics'))).toBe(true)
  writeFileSync(join(folder, '______one.json'), '{')
  expect(await cache.load('../../one')).toBeNull()
})
