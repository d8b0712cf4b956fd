/** Favourites: added, removed, renamed and moved. */
import { describe, expect, it } from 'vitest'
import { changedFavourites, changedPins, usablePins } from '../../../../../electron/core/accounts/pinnedTargets.ts'
import { mostPins } from '../../../../../shared/settings/settingsSchema.ts'
import { coding, design, ref } from '../../../../support/trackerFixture.ts'

const [plain, other] = [ref(coding), ref(design)]
const daily = { ...plain, description: 'Daily', tags: ['team'] }
const say = { target: plain, description: 'Daily', tags: ['team'] }

describe('favourites', () => {
  it('may be several of one project, with unlike notes', () => {
    const pins = changedPins([plain], { ...say, billable: false, pinned: true })
    expect(pins).toEqual([plain, { ...daily, billable: false }])
    expect(changedPins(pins, { target: plain, pinned: false })).toEqual([pins[1]])
  })

  it('stay where they are, with their names, when they are added again', () => {
    const pins = [{ ...daily, name: 'Stand-up' }, other]
    expect(changedPins(pins, { ...say, pinned: true })).toEqual(pins)
  })

  it('are bounded in number', () => {
    const full = Array.from({ length: mostPins }, (_, at) => ({ ...plain, projectId: `p${at}` }))
    expect(() => changedPins(full, { target: other, pinned: true })).toThrow(
      expect.objectContaining({ kind: 'rejected' }),
    )
  })

  it('are renamed, and lose their name by an empty one', () => {
    const named = changedFavourites([other, daily], { ...say, name: 'Stand-up' })
    expect(named).toEqual([other, { ...daily, name: 'Stand-up' }])
    expect(changedFavourites(named, { ...say, name: '' })).toEqual([other, daily])
  })

  it('are moved to a place among all, and keep their name', () => {
    const pins = [plain, { ...daily, name: 'Stand-up' }, other]
    expect(changedFavourites(pins, { ...say, at: 0 })).toEqual([pins[1], plain, other])
    expect(changedFavourites(pins, { ...say, at: 2 })).toEqual([plain, other, pins[1]])
    expect(changedFavourites(pins, { ...say, at: 99 })).toEqual([plain, other, pins[1]])
  })

  it('that are gone can’t be changed', () =>
    expect(() => changedFavourites([other], { ...say, name: 'x' })).toThrow(
      expect.objectContaining({ kind: 'notFound' }),
    ))

  it('are shown with the names of today, as far as they are offered', () => {
    const accounts = {
      enabled: () => [{ id: plain.accountId }] as never,
      runsOn: () => true,
      targetOf: ({ activityId }: { activityId: string | null }) => (activityId === coding.activityId ? coding : null),
    }
    expect(usablePins([{ ...daily, name: 'Stand-up' }, other], accounts, '2026-11-20')).toEqual([
      { ...coding, description: 'Daily', tags: ['team'], name: 'Stand-up' },
    ])
  })
})
