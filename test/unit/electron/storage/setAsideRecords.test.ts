import { expect, it } from 'vitest'
import { recordsOf } from '../../../../electron/storage/setAsideRecords.ts'
import { NOW } from '../../../support/samples.ts'

it('the records of postings that were set aside are known again by their entries, as far as their rows can be read', () => {
  const row = (source: 'posting' | 'entry', text: string) => ({
    id: text,
    source,
    key: 'k',
    row: text,
    why: '',
    at: NOW,
  })
  const posting = (entryId: string, remoteId: string | null) =>
    row('posting', JSON.stringify({ entry_id: entryId, account_id: 'a1', remote_id: remoteId, content: '{"' }))
  const rows = [posting('e1', '17'), posting('e1', null), posting('e2', '18'), row('posting', '{"'), row('entry', '{}')]
  expect(recordsOf(rows, new Set(['e1']))).toEqual([{ accountId: 'a1', id: '17' }])
})
