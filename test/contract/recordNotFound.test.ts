/** A page for a wrong address is no proof that a record is gone: to believe it would have a second one made, or leave one. */
import { describe, expect, it } from 'vitest'
import type { FaultMatch } from '../servers/faults.ts'
import type { Sandbox } from '../servers/http.ts'
import { failureOf } from './providerUnderTest.ts'
import * as blikk from './blikk/loggedInProvider.ts'
import * as kalo from './kalo/loggedInProvider.ts'
import * as kimai2 from './kimai2/loggedInProvider.ts'

interface Written {
  server: Sandbox
  amend(): Promise<unknown>
  remove(): Promise<unknown>
  /** The requests on the way to either. */
  steps: Record<'amend' | 'remove', FaultMatch[]>
  /** How many records there are. */
  count(): number
}

const loggedIn: Record<string, () => Promise<Written>> = {
  async kimai2() {
    const { server, submit, amend, remove } = await kimai2.loggedInProvider()
    const ref = await submit()
    return {
      server,
      amend: () => amend(ref, { description: 'x' }),
      remove: () => remove(ref),
      steps: { amend: [{ method: 'PATCH' }], remove: [{ method: 'DELETE' }] },
      count: () => server.timesheets().length,
    }
  },
  async blikk() {
    const { server, submit, amend, remove } = await blikk.loggedInProvider()
    const ref = await submit()
    return {
      server,
      amend: () => amend(ref, { description: 'x' }),
      remove: () => remove(ref),
      steps: { amend: [{ method: 'GET', path: /\d$/ }, { method: 'PUT' }], remove: [{ method: 'DELETE' }] },
      count: () => server.reports().length,
    }
  },
  async kalo() {
    const { server, provider, connection, posting, submit, task } = {
      ...(await kalo.loggedInProvider()),
      provider: kalo.provider,
    }
    const ref = await submit()
    const signal = new AbortController().signal
    return {
      server,
      amend: async () => provider.amend?.(connection, ref, { ...posting, description: 'x' }, signal),
      remove: async () => provider.remove?.(connection, ref, signal),
      steps: { amend: [{ method: 'GET' }, { method: 'PATCH' }], remove: [{ method: 'GET' }, { method: 'PATCH' }] },
      count: () => task.description?.split('[st:').length ?? 0,
    }
  },
}

describe.each(Object.keys(loggedIn))('%s behind a server that knows no such page', (name) => {
  it.each(['amend', 'remove'] as const)('lets no record count as gone (%s)', async (what) => {
    const fixture = await loggedIn[name]?.()
    if (!fixture) throw new Error(`nothing is set up for ${name}`)
    const before = fixture.count()
    for (const match of fixture.steps[what]) {
      for (const fault of [{ kind: 'status', status: 404 } as const, { kind: 'html', status: 404 } as const]) {
        fixture.server.fault({ ...fault, match })
        const { kind } = await failureOf(fixture[what]())
        if (what === 'amend') expect(kind).not.toBe('notFound')
        expect(fixture.count()).toBe(before)
      }
    }
    await fixture[what]()
  })
})

it('a page in the place of an answer takes no report of Blikk away', async () => {
  const { server, submit, remove } = await blikk.loggedInProvider()
  const ref = await submit()
  server.fault({ kind: 'html', match: { method: 'DELETE' } })
  expect(await failureOf(remove(ref))).toMatchObject({ kind: 'protocol', ambiguous: true })
  expect(server.reports()).toHaveLength(1)
})

it('what is billable stays so when a change moves the record of Kimai 2', async () => {
  const config = { permissions: { ROLE_USER: { edit_billable_own_timesheet: true } } }
  const { server, submit, amend, targets, posting } = await kimai2.loggedInProvider({ config })
  const ref = await submit({ billable: false })
  const target = targets.find(({ projectId, activityId }) =>
    projectId === posting.target.projectId ? activityId !== posting.target.activityId : false,
  )
  if (!target) throw new Error('there is nowhere to move it')
  await amend(ref, { target, billable: false })
  expect(server.timesheets()).toMatchObject([{ billable: false }])
})
