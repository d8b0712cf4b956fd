/** Notes on Kalo's tasks: what is sent, what is never touched, and what an answer has to show. */
import { describe, expect, it } from 'vitest'
import { failureOf, noAbort } from '../../providerUnderTest.ts'
import { amend, loggedInProvider, LINE, other, OTHER_LINE, provider, remove } from '../loggedInProvider.ts'

describe('the rules', () => {
  it('send nothing until the person wants notes, and nobody can finish a task', () => {
    expect(provider.rules).toMatchObject({ submitsHours: false, finishesTasks: false, liveRecords: false })
    expect(provider.finishTask).toBeUndefined()
    expect(provider.live).toBeUndefined()
    const [field, ...rest] = provider.optionFields?.(null) ?? []
    expect(rest).toEqual([])
    expect(field).toMatchObject({ name: 'workLog', kind: 'switch', initial: false })
    expect(field?.help).toMatch(/only a note.*nobody is paid.*no time sheet/)
    expect(provider.remark).toContain('cannot store hours')
  })

  it.each([
    [{}, false],
    [{ workLog: false }, false],
    [{ workLog: 'yes' }, false],
    [{ workLog: true }, true],
  ])('with %o submit: %s', (options, submits) => {
    expect(provider.rulesFor?.(null, options)).toEqual({ ...provider.rules, submitsHours: submits, readBack: submits })
  })

  it('ask nobody where notes are off, or the entry has no task', async () => {
    const { connection, posting, refused, server, target } = await loggedInProvider()
    const before = server.requests.length
    for (const options of [{}, { workLog: false }, { workLog: 'yes' }]) {
      const error = await failureOf(provider.submit({ ...connection, options }, posting, noAbort()))
      expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
      expect(error.message).toContain('switched off')
    }
    expect(await refused({ target: { ...target, taskId: null } })).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(server.requests).toHaveLength(before)
  })
})

describe('a note', () => {
  it('reads the task and sends its description with one line more, and nothing else', async () => {
    const { submit, server, state, task } = await loggedInProvider()
    task.description = 'First draft'
    const before = server.requests.length
    const ref = await submit()
    expect(ref).toMatchObject({ id: `${task.id}#9f2c1ab4`, note: null })
    expect(task.description).toBe(`First draft\n\n${LINE}`)
    const sent = server.requests.slice(before)
    expect(sent.map(({ method, path }) => [method, path])).toEqual([
      ['GET', `/tasks/${task.id}/`],
      ['PATCH', `/tasks/${task.id}/`],
    ])
    expect(sent.at(-1)?.headers['content-type']).toBe('application/json')
    expect(state.writes.map(({ body }): unknown => JSON.parse(body))).toEqual([
      { data: { type: 'task', id: task.id, attributes: { description: `First draft\n\n${LINE}` } } },
    ])
  })

  it('of an empty description is all of it', async () => {
    const { submit, task } = await loggedInProvider()
    task.description = null
    await submit()
    expect(task.description).toBe(LINE)
    await submit(other)
    expect(task.description).toBe(`${LINE}\n\n${OTHER_LINE}`)
  })

  it('comes, changes and goes without a trace on status, rate, people or invoices', async () => {
    const at = await loggedInProvider({ config: { completedAgain: 'invoice', patchId: 'required' } })
    const { submit, state, task, untouchable, targets } = at
    Object.assign(task, { status: 'pending', rate: 1_500, rate_type: 'fixed' })
    const before = untouchable()
    const ref = await submit()
    await amend(at, ref, { description: 'Other words' })
    await remove(at, ref)
    for (const [index, target] of targets.entries()) {
      await submit({ target, marker: index.toString(16).padStart(8, '0') })
    }
    expect(untouchable()).toEqual(before)
    for (const { method, attributes, relationships, body } of state.writes) {
      expect([method, Object.keys(attributes), relationships]).toEqual(['PATCH', ['description'], {}])
      expect(Object.keys(JSON.parse(body).data)).toEqual(['type', 'id', 'attributes'])
    }
    expect(state.writes).toHaveLength(3 + targets.length)
  })

  it('that is there already is not written again, and one that differs is put right', async () => {
    const { submit, changed, task } = await loggedInProvider()
    task.description = 'First draft'
    const ref = await submit()
    expect(await changed(submit())).toEqual([])
    expect(await submit()).toEqual(ref)
    expect(await changed(submit({ billable: false }))).toHaveLength(1)
    expect(task.description).toBe(`First draft\n\n${LINE.replace(' h ', ' h (not billable) ')}`)
  })

  it('has the name under which the person is known, or says that it is a manager’s', async () => {
    const { submit, task } = await loggedInProvider({ personId: 'manager' })
    await submit()
    expect(task.description).toBe(LINE.replace('Anna Bergström', 'Manager'))
  })

  it('may not make the description longer than 8000 characters', async () => {
    const { submit, refused, task, changed } = await loggedInProvider()
    task.description = 'x'.repeat(8_000 - LINE.length - 2)
    await submit()
    expect(task.description).toHaveLength(8_000)
    let error: unknown
    expect(await changed(refused(other).then((found) => (error = found)))).toEqual([])
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false, message: expect.stringContaining('8000') })
    task.description += '\nWhat a manager adds is not for Stint to refuse.'
    await submit({ description: 'Short' })
    expect(task.description).toContain(': Short')
    expect(task.description.length).toBeGreaterThan(8_000)
  })

  it('is refused in the words of a Kalo with a limit of its own, or that wants no descriptions changed', async () => {
    const { refused, state, task } = await loggedInProvider({ config: { descriptionLimit: 40 } })
    const error = await refused()
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toBe('description: Ensure this field has no more than 40 characters.')
    state.config.patchDescription = 'refused'
    expect((await refused()).message).toBe('description: This field may not be changed.')
    expect(task.description).toBeNull()
  })

  it('on a task of another team, or one that is gone, is on nothing', async () => {
    const { refused, find, target, state } = await loggedInProvider()
    const foreign = state.tasks.find(({ team }) => team === 8)
    for (const taskId of [foreign?.id ?? '', 'gone', '../projects']) {
      const change = { target: { ...target, taskId } }
      expect(await refused(change)).toMatchObject({ kind: 'notFound', ambiguous: false })
      expect(await failureOf(Promise.resolve(find(change)))).toMatchObject({ kind: 'notFound' })
    }
    expect(state.writes).toEqual([])
  })
})

describe('an answer', () => {
  it('without the note means that it was not kept: no success, and nothing to be tried again', async () => {
    const { refused, find } = await loggedInProvider({ config: { patchDescription: 'ignored' } })
    const error = await refused()
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('Kalo did not keep the note')
    expect(await find()).toBeNull()
  })

  it('with the old note means that the new one was not kept', async () => {
    const at = await loggedInProvider()
    const ref = await at.submit()
    at.state.config.patchDescription = 'ignored'
    const change = { description: 'Other words' }
    expect((await failureOf(amend(at, ref, change))).message).toContain('Kalo did not keep the note')
    const error = await failureOf(remove(at, ref))
    expect(error).toMatchObject({ kind: 'rejected', ambiguous: false })
    expect(error.message).toContain('did not take the note away')
    expect(at.task.description).toBe(LINE)
  })

  it('with blanks cut off is a success', async () => {
    const { submit, task } = await loggedInProvider({ config: { patchDescription: 'trimmed' } })
    task.description = '  First draft \n'
    expect((await submit()).note).toBeNull()
    expect(task.description).toBe(`First draft \n\n\n${LINE}`)
  })

  const answers: [what: string, body: object][] = [
    ['of another task', { data: { type: 'task', id: 'other', attributes: { description: LINE } } }],
    ['without a description', { data: { type: 'task', attributes: { summary: 'x' } } }],
    ['with an error inside', { errors: [{ detail: 'no' }] }],
    ['that is a list', { data: [{ type: 'task', attributes: { description: LINE } }] }],
  ]
  it.each(answers)('%s is none: to the write it is ambiguous, to the reading no absence', async (_, body) => {
    const { refused, find, server, task } = await loggedInProvider()
    const text = JSON.stringify(body).replace(
      '"type":"task","attributes"',
      `"type":"task","id":"${task.id}","attributes"`,
    )
    server.fault({ kind: 'status', status: 200, body: text, match: { method: 'PATCH' } })
    expect(await refused()).toMatchObject({ kind: 'protocol', ambiguous: true })
    server.fault({ kind: 'status', status: 200, body: text, times: Infinity, match: { path: `/tasks/${task.id}/` } })
    expect(await failureOf(Promise.resolve(find()))).toMatchObject({ kind: 'protocol', ambiguous: false })
    expect(await refused()).toMatchObject({ kind: 'protocol', ambiguous: false })
    expect(task.description).toBeNull()
  })

  it('that is a failure of reading before the write leaves nothing open', async () => {
    const { refused, server, state } = await loggedInProvider()
    for (const fault of [
      { kind: 'status', status: 500 },
      { kind: 'drop-before' },
      { kind: 'drop-after' },
      { kind: 'malformed' },
    ] as const) {
      server.fault({ ...fault, match: { method: 'GET' } })
      expect((await refused()).ambiguous).toBe(false)
    }
    expect(state.writes).toEqual([])
  })

  it.each(['drop-after', 'crash'] as const)('that never came (%s) is found out by the mark', async (what) => {
    const { refused, submit, find, server, state, task, posting } = await loggedInProvider()
    if (what === 'crash') state.config.patchCrashes = true
    else server.fault({ kind: 'drop-after', match: { method: 'PATCH' } })
    expect((await refused()).ambiguous).toBe(true)
    const { startedAt, endedAt } = posting
    expect(await find()).toEqual({ id: `${task.id}#9f2c1ab4`, startedAt, endedAt, note: null })
    state.config.patchCrashes = false
    await submit()
    expect(task.description).toBe(LINE)
  })
})
