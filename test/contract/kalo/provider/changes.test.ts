/** Notes on Kalo's tasks that change and go, and others who write on the same task. */
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../providerUnderTest.ts'
import { amend, loggedInProvider, LINE, other, OTHER_LINE, remove } from '../loggedInProvider.ts'

describe('somebody else', () => {
  it('who changes the task between reading and writing is noticed', async () => {
    const { submit, state, task } = await loggedInProvider()
    task.description = 'First draft'
    state.hooks.onPatch = (changed) => Object.assign(changed, { summary: 'Eilt', description: 'Please hurry' })
    const ref = await submit()
    expect(ref.note).toContain('Somebody changed this task in Kalo at the same moment')
    expect(task.description).toBe(`First draft\n\n${LINE}`)
    state.hooks.onPatch = (changed) => Object.assign(changed, { status: 'completed' })
    expect((await submit(other)).note).toContain('Somebody changed')
    state.hooks = {}
    expect((await submit({ marker: '00000003' })).note).toBeNull()
  })

  it('who takes text away meanwhile is noticed, and the text is named', async () => {
    const { submit, server, task } = await loggedInProvider()
    task.description = 'First draft\nPlease hurry'
    const answer = { data: { type: 'task', id: task.id, attributes: { description: `Please hurry\n\n${LINE}` } } }
    server.fault({ kind: 'status', status: 200, body: JSON.stringify(answer), match: { method: 'PATCH' } })
    const { note } = await submit()
    expect(note).toContain('“First draft”')
    expect(note).not.toContain('Please hurry')
    expect(note).not.toContain('Somebody changed')
  })

  it('or Kalo itself may change the words of the note', async () => {
    const { submit, server, task } = await loggedInProvider()
    const words = `${LINE.slice(0, 40)}…`
    const answer = { data: { type: 'task', id: task.id, attributes: { description: words } } }
    server.fault({ kind: 'status', status: 200, body: JSON.stringify(answer), match: { method: 'PATCH' } })
    expect((await submit()).note).toBe('Kalo changed the words of the note')
  })

  it('at the same account waits for the turn: no note is lost to another', async () => {
    const { submit, task } = await loggedInProvider()
    const markers = ['0000000a', '0000000b', '0000000c', '0000000d']
    await Promise.all(markers.map((marker) => submit({ marker })))
    for (const marker of markers) expect(task.description).toContain(`[st:${marker}]`)
  })

  it('who writes afterwards keeps their words when the note changes and goes', async () => {
    const at = await loggedInProvider()
    at.task.description = 'First draft'
    const ref = await at.submit()
    at.task.description += '\r\nLooks good, Bjørn'
    await at.submit(other)
    await amend(at, ref, { billable: false })
    expect(at.task.description).toBe(
      `First draft\n\n${LINE.replace(' h ', ' h (not billable) ')}\r\nLooks good, Bjørn\n\n${OTHER_LINE}`,
    )
    await remove(at, ref)
    expect(at.task.description).toBe(`First draft\r\nLooks good, Bjørn\n\n${OTHER_LINE}`)
  })

  it('who put the note elsewhere is asked to change it, but it counts as there', async () => {
    const at = await loggedInProvider()
    const ref = await at.submit()
    at.task.description = `See ${LINE}`
    expect(await at.find()).toMatchObject({ id: ref.id })
    const from = at.state.writes.length
    for (const attempt of [at.submit(), amend(at, ref, {}), remove(at, ref)]) {
      expect(await failureOf(attempt)).toMatchObject({ kind: 'rejected', ambiguous: false })
    }
    expect(at.state.writes).toHaveLength(from)
  })
})

describe('a note that is there', () => {
  it('is put back when somebody took it out, and gone when its task is', async () => {
    const at = await loggedInProvider()
    const ref = await at.submit()
    at.task.description = null
    expect(await at.changed(remove(at, ref))).toEqual([])
    await amend(at, ref, {})
    expect(at.task.description).toBe(LINE)
    at.state.tasks = []
    await remove(at, ref)
    expect(await failureOf(amend(at, ref, {}))).toMatchObject({ kind: 'notFound', ambiguous: false })
  })

  it('moves to another task, on which it is before it leaves the first', async () => {
    const at = await loggedInProvider()
    const target = at.targets.find(({ taskId }) => taskId !== at.task.id)
    const second = at.state.tasks.find(({ id }) => id === target?.taskId)
    if (!target || !second) throw new Error('there is only one task')
    second.description = null
    const ref = await at.submit()
    at.server.fault({ kind: 'status', status: 503, match: { method: 'GET' }, after: 1 })
    expect(await failureOf(amend(at, ref, { target }))).toMatchObject({ kind: 'server', ambiguous: false })
    expect([at.task.description, second.description]).toEqual([LINE, LINE])
    expect(await amend(at, ref, { target })).toMatchObject({ id: `${second.id}#9f2c1ab4` })
    expect([at.task.description, second.description]).toEqual(['', LINE])
  })

  it.each([null, '', 'no mark', 'task#short'])('but of which only "%s" is known has to be looked for', async (id) => {
    const at = await loggedInProvider()
    const ref = { id, startedAt: 0, endedAt: 0, note: null }
    const before = at.server.requests.length
    expect(await failureOf(remove(at, ref))).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(await failureOf(amend(at, ref, {}))).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(at.server.requests).toHaveLength(before)
  })
})
