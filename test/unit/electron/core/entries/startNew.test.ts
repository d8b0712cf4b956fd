import { expect, it } from 'vitest'
import { createAccounts } from '../../../../../electron/core/accounts/accounts.ts'
import { startNew } from '../../../../../electron/core/entries/startNew.ts'
import { local } from '../../../../../electron/providers/local/index.ts'
import { accountsFixture } from '../../../../support/accountsFixture.ts'

it('a project is made and started also where there is no account of this computer any more', async () => {
  const { needs } = accountsFixture()
  const accounts = createAccounts({ ...needs, providers: { ...needs.providers, local: local() } })
  const started: unknown[] = []
  const tracker = { start: (what: unknown) => void started.push(what) }
  await startNew({ accounts, tracker, newId: () => 'p1' }, { project: 'Garden', description: 'Hedge' })
  await startNew({ accounts, tracker, newId: () => 'p2' }, { project: 'House' })
  const target = { accountId: 'local::me', activityId: null, taskId: null }
  expect(started).toEqual([
    { target: { ...target, projectId: 'p1' }, description: 'Hedge' },
    { target: { ...target, projectId: 'p2' } },
  ])
  expect(accounts.views()).toMatchObject([{ id: 'local::me', targets: 2 }])
})
