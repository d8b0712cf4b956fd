/** What somebody else did to a report in Blikk: it is noticed before anything is written, and nothing of it gets lost. */
import { describe, expect, it } from 'vitest'
import { contentOf } from '../../../../electron/core/postings/reconcilePostings.ts'
import type { DesiredRecord, ExpectedRecord, RemoteRef } from '../../../../electron/core/ports/ports.ts'
import type { Report } from '../../../servers/blikk/index.ts'
import { failureOf, noAbort } from '../../providerUnderTest.ts'
import { loggedInProvider, type LoggedInProviderOptions } from '../loggedInProvider.ts'

/** A report that was sent, and what others may since have done to it. */
async function written(options: LoggedInProviderOptions = {}, said: Partial<DesiredRecord> = {}) {
  const at = await loggedInProvider(options)
  const content = contentOf({ ...at.posting, running: false, ...said })
  const ref = await at.submit(said)
  const report = () => at.server.state.reports.find(({ id }) => String(id) === ref.id)!
  const edit = (change: Partial<Report>) => void Object.assign(report(), change)
  const compare = (ours: Partial<ExpectedRecord> = {}, of: RemoteRef = ref) =>
    at.provider.compareRecord!(
      at.connection,
      of,
      { confirmedContent: content, unconfirmedContent: null, ...ours },
      noAbort(),
    )
  return { ...at, ref, content, report, edit, compare }
}

const answers = [
  ['the report', 'body'],
  ['nothing', 'empty'],
  ['a report without its id', 'noId'],
] as const
const editions = ['documented', 'newer'] as const
const shapes = answers.flatMap(([what, writeAnswer]) =>
  editions.map((edition) => [what, edition, { writeAnswer, edition }] as const),
)

describe.each(shapes)('where a write is answered with %s (%s edition)', (_what, _edition, config) => {
  it('a report that nobody touched is as it was, also after a change', async () => {
    const { compare, ref, amend, content } = await written({ config })
    expect(await compare()).toEqual({ kind: 'same' })
    const later = await amend(ref, { description: 'Ritat' })
    expect(await compare({ confirmedContent: { ...content, description: 'Ritat' } }, later)).toEqual({ kind: 'same' })
  })

  it('is no longer as it was with other hours, break and task, and says so', async () => {
    const { compare, edit, report } = await written({ config })
    edit({ hours: 3.5, invoiceableHours: 2, breakMinutes: 30, clockStart: '08:00', clockEnd: '12:00', taskId: 201 })
    expect(await compare()).toMatchObject({
      kind: 'changed',
      theirs: { taskId: '201', pauseMs: 30 * 60_000, ref: { id: String(report().id) } },
      why: expect.stringMatching(/hours.*break.*task.*There it says 3\.5 h, before it was 1\.5 h\./),
    })
  })
})

it('a minute more is noticed, also where only the hours tell and differ by a hundredth', async () => {
  const { compare, edit, posting } = await written({}, { clocks: false })
  const minutes = 28
  const at = await written({}, { clocks: false, endedAt: posting.startedAt + minutes * 60_000 })
  expect(at.report().hours).toBe(0.47)
  at.edit({ hours: 0.48, invoiceableHours: 0.48 })
  expect(await at.compare()).toMatchObject({ kind: 'changed', why: expect.stringContaining('hours') })
  edit({ hours: 1.5 })
  expect(await compare()).toEqual({ kind: 'same' })
})

it('has the words that are there, not those of a write that may not have arrived', async () => {
  const { compare, edit, content } = await written()
  edit({ breakMinutes: 5 })
  const left = { ...content, description: 'Not there yet' }
  expect(await compare({ confirmedContent: null, unconfirmedContent: left })).toMatchObject({
    kind: 'changed',
    theirs: { description: content.description },
  })
})

describe('a change in Blikk', () => {
  const named: [part: string, change: Partial<Report>][] = [
    ['day', { date: '2026-11-19' }],
    ['start', { clockStart: '10:00' }],
    ['end', { clockEnd: '12:00' }],
    ['hours', { hours: 2 }],
    ['break', { breakMinutes: 5 }],
    ['project', { target: { kind: 'internalProject', id: 1 } }],
    ['activity', { activityId: 35 }],
    ['task', { taskId: 201 }],
    ['internal comment', { internalComment: 'Något annat' }],
    ['travel', { travelReport: { distance: 12 } }],
    ['materials', { materials: [{ id: 1, title: 'Skruv', quantity: 3 }] }],
    ['other things', { equipments: [{ id: 1, title: 'Lift', quantity: 1 }] }],
    ['other things', { additions: [{ id: 1, title: 'Jour', quantity: 1 }] }],
  ]
  it.each(named)('of its %s is noticed, with the stamp of the last answer and without', async (part, change) => {
    const { compare, edit, ref } = await written()
    edit(change)
    for (const of of [ref, { ...ref, stamp: undefined }]) {
      expect(await compare({}, of)).toMatchObject({
        kind: 'changed',
        why: expect.stringMatching(new RegExp(part, 'i')),
      })
    }
  })

  const unnamed: [what: string, change: Partial<Report>][] = [
    ['the time code', { timeCodeId: 17 }],
    ['the time article', { timeArticleId: 51 }],
    ['the comment for the customer', { comment: 'Enligt offert' }],
    ['fewer invoiceable hours', { invoiceableHours: 0.5 }],
    ['more invoiceable hours', { invoiceableHours: 4 }],
    ['no invoiceable hours', { invoiceableHours: 0 }],
  ]
  it.each(unnamed)('of what Stint does not say is kept by every write: %s', async (_what, change) => {
    const { compare, edit, ref, amend, report } = await written()
    edit(change)
    expect(await compare()).toEqual({ kind: 'same' })
    await amend(ref, { description: 'Ritat' })
    expect(report()).toMatchObject({ ...change, internalComment: 'Ritat [st:9f2c1ab4]' })
  })

  it('of how much is invoiced is kept where the person said that it is billable, and noticed where nothing is', async () => {
    const { compare, edit, ref, amend, report } = await written({}, { billable: true })
    edit({ invoiceableHours: 0.5 })
    expect(await compare()).toEqual({ kind: 'same' })
    await amend(ref, { billable: true, description: 'Ritat' })
    expect(report().invoiceableHours).toBe(0.5)
    edit({ invoiceableHours: 0 })
    expect(await compare()).toMatchObject({ kind: 'changed', theirs: { billable: false } })
  })

  it('of the customer’s comment is kept although Stint writes it there', async () => {
    const { edit, ref, amend, report } = await written({ chosen: { customerSees: true } }, { description: 'Ritat' })
    expect(report().comment).toBe('Ritat')
    await amend(ref, { description: 'Ritat mer' })
    expect(report().comment).toBe('Ritat mer')
    edit({ comment: 'Enligt offert' })
    await amend(ref, { description: 'Ritat igen' })
    expect(report()).toMatchObject({ comment: 'Enligt offert', internalComment: 'Ritat igen [st:9f2c1ab4]' })
  })

  it('to the same as a write whose answer was lost is that write', async () => {
    const { compare, ref, amend, server, content } = await written()
    server.fault({ kind: 'drop-after', match: { method: 'PUT' } })
    await failureOf(amend(ref, { description: 'Ritat' }))
    expect(await compare({ unconfirmedContent: { ...content, description: 'Ritat' } })).toEqual({ kind: 'same' })
    expect(await compare()).toMatchObject({ kind: 'changed' })
  })

  it('before the report was found is noticed when it is to be changed', async () => {
    const { find, edit, compare } = await written()
    edit({ taskId: 201 })
    const found = await find()
    if (!found || found === 'unclear') throw new Error('not found')
    expect(await compare({}, found)).toMatchObject({ kind: 'changed', why: expect.stringContaining('task') })
  })

  it('that took it away is told', async () => {
    const { compare, server } = await written()
    server.state.reports = []
    expect(await compare()).toEqual({ kind: 'gone' })
  })
})

describe('removing a report', () => {
  const more: [what: string, change: Partial<Report>][] = [
    ['travel', { travelReport: { distance: 12 } }],
    ['materials', { materials: [{ id: 1, title: 'Skruv', quantity: 3 }] }],
    ['equipment', { equipments: [{ id: 1, title: 'Lift', quantity: 1 }] }],
    ['additions', { additions: [{ id: 1, title: 'Jour', quantity: 1 }] }],
  ]
  it.each(more)('with %s is refused as its change is', async (_what, change) => {
    const { remove, amend, ref, edit, report } = await written()
    edit(change)
    const error = await failureOf(remove(ref))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toBe((await failureOf(amend(ref))).message)
    expect(report()).toMatchObject(change)
  })

  it('of another person is refused', async () => {
    const { remove, ref, edit, report } = await written()
    edit({ userId: 6 })
    expect(await failureOf(remove(ref))).toMatchObject({ message: expect.stringContaining('somebody else') })
    expect(report()).toMatchObject({ userId: 6 })
  })
})
