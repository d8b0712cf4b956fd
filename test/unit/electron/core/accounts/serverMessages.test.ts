import { expect, it } from 'vitest'
import { createServerMessages } from '../../../../../electron/core/accounts/serverMessages.ts'
import { createNotices } from '../../../../../electron/core/notices.ts'
import { fakeNotifier, memoryNotices } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anAccount } from '../../../../support/samples.ts'

it('a message of a provider is shown once, by notice and notification, until it says something else', () => {
  const { journal } = tempJournal()
  const notices = createNotices(memoryNotices(), () => {})
  const notifier = fakeNotifier()
  const needs = { journal, notices, notifier, open: () => {} }
  const account = anAccount({ label: 'Kala' })
  createServerMessages(needs)(account, 'Husk timer fredag')
  notices.clear(notices.list()[0]?.id ?? '')
  // Another start of the program.
  createServerMessages(needs)(account, 'Husk timer fredag')
  expect(notices.list()).toEqual([])
  createServerMessages(needs)(account, 'God sommer')
  createServerMessages(needs)(anAccount({ id: 'a2' }), 'Husk timer fredag')
  expect(notifier.shown.map(({ body }) => body)).toEqual(['Husk timer fredag', 'God sommer', 'Husk timer fredag'])
  expect(notices.list().map(({ message }) => message)).toEqual(['God sommer', 'Husk timer fredag'])
})
