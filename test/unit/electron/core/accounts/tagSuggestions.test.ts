/** Tags that are offered while one is typed. */
import { describe, expect, it } from 'vitest'
import { createTagSuggestions } from '../../../../../electron/core/accounts/tagSuggestions.ts'
import type { AccountConnection } from '../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../shared/errors.ts'
import { fakeProvider } from '../../../../support/fakes.ts'

function suggestions(used: string[], there: string[] | AppError | null) {
  const asked: string[] = []
  const provider = fakeProvider()
  if (there !== null) {
    provider.tags = async (_, text) => {
      asked.push(text)
      if (there instanceof AppError) throw there
      return there.filter((tag) => tag.includes(text))
    }
  }
  const { find } = createTagSuggestions({
    usedTags: () => used,
    connectionOf: async () => ({ provider, connection: {} }) as unknown as AccountConnection,
  })
  return { asked, find: (text: string) => find({ accountId: 'a1', text }) }
}

describe('tags that are offered', () => {
  it('are those of earlier entries and of the system, each once, those that were used first', async () => {
    const { find } = suggestions(['Büro', 'office', 'bug'], ['Office', 'off-site'])
    expect(await find('off')).toEqual({ tags: ['office', 'off-site'], isKnown: false })
    expect((await find('buro')).tags).toEqual(['Büro'])
  })

  it('tell a tag that the system has, in whatever case, from one that it has not', async () => {
    const { find } = suggestions([], ['office'])
    expect((await find('office')).isKnown).toBe(true)
    expect((await find('offices')).isKnown).toBe(false)
  })

  it('are those of earlier entries alone where the system can’t be asked or has no list', async () => {
    for (const there of [new AppError('offline', 'no network'), null]) {
      expect(await suggestions(['office'], there).find('off')).toEqual({ tags: ['office'], isKnown: null })
    }
  })

  it('ask nobody before something is typed', async () => {
    const { find, asked } = suggestions(['office'], ['bug'])
    expect(await find(' ')).toEqual({ tags: ['office'], isKnown: null })
    expect(asked).toEqual([])
  })
})
