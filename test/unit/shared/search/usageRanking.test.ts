/** What comes first among equals, as a person's days would have it. */
import { describe, expect, it } from 'vitest'
import { targetKey } from '../../../../shared/catalog/targets.ts'
import { buildIndex, search } from '../../../../shared/search/searchTargets.ts'
import { usageBoost } from '../../../../shared/search/usageRanking.ts'
import { aTarget, HOUR, MINUTE, NOW } from '../../../support/samples.ts'

const DAY = 24 * HOUR
const zone = 'Europe/Berlin'
const [standup, coding, review] = ['Standup', 'Coding', 'Review'].map((activity, at) =>
  aTarget({ activityId: String(at), activity }),
) as [ReturnType<typeof aTarget>, ReturnType<typeof aTarget>, ReturnType<typeof aTarget>]
const targets = [standup, coding, review]
const use = (target: typeof standup, startedAt: number) => ({ key: targetKey(target), startedAt })
const found = (uses: ReturnType<typeof use>[], now = NOW) =>
  search(buildIndex(targets), 'website', 5, usageBoost(targets, uses, now, zone)).map(({ activity }) => activity)

describe('among equals', () => {
  it('what was used comes before what was not, the later before the earlier', () => {
    expect(found([use(review, NOW - DAY), use(coding, NOW - 9 * DAY)])).toEqual(['Review', 'Coding', 'Standup'])
  })

  it('what is used at this time of day comes first', () => {
    const days = [1, 2, 3, 4].map((back) => back * DAY)
    const uses = days.flatMap((back) => [
      use(standup, NOW - back),
      use(coding, NOW - back + 5 * HOUR),
      use(review, NOW - back - 4 * HOUR),
    ])
    expect(found(uses)[0]).toBe('Standup')
    expect(found(uses, NOW + 5 * HOUR)[0]).toBe('Coding')
    expect(found(uses, NOW + 20 * HOUR)[0]).toBe('Review')
  })

  it('the time of day goes round midnight', () => {
    const midnight = NOW - (NOW % DAY) - HOUR
    const uses = [use(coding, midnight - DAY - 20 * MINUTE), use(review, midnight - DAY + 12 * HOUR)]
    expect(found(uses, midnight + 20 * MINUTE)[0]).toBe('Coding')
  })

  it('what was used often wins over what was used once', () => {
    const often = [2, 3, 4, 5, 6].map((back) => use(coding, NOW - back * DAY))
    expect(found([use(review, NOW - DAY), ...often])[0]).toBe('Coding')
  })

  it('without a past the order is that of the catalog', () => {
    expect(found([])).toEqual(['Coding', 'Review', 'Standup'])
  })
})
