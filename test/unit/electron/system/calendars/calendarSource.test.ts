import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Validators } from '../../../../../electron/core/ports/calendars.ts'
import { createCalendarSource } from '../../../../../electron/system/calendars/calendarSource.ts'
import { limits } from '../../../../../shared/limits.ts'
import { request } from '../../../../electron/netRequest.ts'
import {
  calendar,
  dated,
  endless,
  type Feed,
  huge,
  redirect,
  silence,
  startFeed,
  text,
} from '../../../../servers/calendars/index.ts'
import { icsOf } from '../../../../support/calendarTexts.ts'
import { tempFolder } from '../../../../support/files.ts'

const nothing: Validators = { etag: null, modified: null }
const body = icsOf(['UID:1', 'SUMMARY:Møde', 'DTSTART:20261120T090000Z'])
const source = createCalendarSource({ request })
let server: Feed

beforeEach(async () => void (server = await startFeed()))
afterEach(() => server.close())

const fetched = (path: string, known = nothing) => source.fetch(`${server.url}${path}`, known)

describe('a calendar at an address', () => {
  it('is read once, and then only asked whether it changed', async () => {
    server.answers['/a.ics'] = calendar(body)
    const first = await fetched('/a.ics?key=secret')
    expect(first).toEqual({ text: body, validators: { etag: '"1"', modified: null } })
    expect(await fetched('/a.ics', first.validators)).toEqual({ text: null, validators: first.validators })
    server.answers['/a.ics'] = calendar(`${body}\r\n`, '"2"')
    expect((await fetched('/a.ics', first.validators)).text).toBe(`${body}\r\n`)
  })
  it('is asked by its date where it has no mark', async () => {
    const modified = 'Fri, 20 Nov 2026 09:00:00 GMT'
    server.answers['/a.ics'] = dated(body, modified)
    const { validators } = await fetched('/a.ics')
    expect(validators).toEqual({ etag: null, modified })
    expect((await fetched('/a.ics', validators)).text).toBeNull()
  })
  it('is followed to another address, and not in circles', async () => {
    server.answers['/a.ics'] = redirect(`${server.url}/b.ics`)
    server.answers['/b.ics'] = calendar(body)
    expect((await fetched('/a.ics')).text).toBe(body)
    server.answers['/b.ics'] = redirect(`${server.url}/a.ics`)
    await expect(fetched('/a.ics')).rejects.toThrow(`led on more than ${limits.calendarRedirects} times`)
  })
  it('is never followed to an address without encryption', async () => {
    server.answers['/a.ics'] = redirect('http://calendar.example.com/a.ics')
    await expect(fetched('/a.ics')).rejects.toThrow('without encryption')
  })
  it.each([
    [401, 'Copy its address again'],
    [403, 'Copy its address again'],
    [404, 'has no calendar at this address any more'],
    [410, 'has no calendar at this address any more'],
    [500, 'answered 500'],
    [503, 'answered 503'],
  ])('is told as %i', async (status, says) => {
    server.answers['/a.ics'] = text('no', {}, status)
    await expect(fetched('/a.ics')).rejects.toThrow(says)
  })
  it('is not read to its end where it is too large', async () => {
    server.answers['/a.ics'] = huge
    await expect(fetched('/a.ics')).rejects.toThrow('larger than 16 MB')
  })
  it('is given up where nothing comes, or it never ends', async () => {
    const impatient = createCalendarSource({ request, stallMs: 50, totalMs: 300 })
    server.answers['/silent.ics'] = silence
    await expect(impatient.fetch(`${server.url}/silent.ics`, nothing)).rejects.toThrow('did not answer in time')
    server.answers['/endless.ics'] = endless('X')
    await expect(impatient.fetch(`${server.url}/endless.ics`, nothing)).rejects.toThrow('did not answer in time')
  })
  it('is told by its host alone, whatever fails', async () => {
    const { url } = server
    await server.close()
    const failed = await source
      .fetch(`${url}/private-key/a.ics?key=secret`, nothing)
      .catch((error: unknown) => String(error))
    expect(failed).toContain('127.0.0.1')
    expect(failed).not.toMatch(/private-key|secret/)
  })
})

describe('a calendar in a file', () => {
  it('is read again only when it changed', async () => {
    const path = join(tempFolder(), 'work.ics')
    writeFileSync(path, body)
    const first = await source.readFile(path, nothing)
    expect(first.text).toBe(body)
    expect((await source.readFile(path, first.validators)).text).toBeNull()
    utimesSync(path, new Date(), new Date(Date.now() + 5_000))
    expect((await source.readFile(path, first.validators)).text).toBe(body)
  })
  it('is told where it is gone, or a folder', async () => {
    const folder = join(tempFolder(), 'work.ics')
    await expect(source.readFile(folder, nothing)).rejects.toThrow('work.ics can’t be read')
    mkdirSync(folder)
    await expect(source.readFile(folder, nothing)).rejects.toThrow('work.ics can’t be read')
  })
})
