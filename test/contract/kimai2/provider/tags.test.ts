/** Tags of Kimai 2, as they are offered while one is typed. */
import { describe, expect, it } from 'vitest'
import { noAbort } from '../../providerUnderTest.ts'
import { loggedInProvider, provider, versions } from '../loggedInProvider.ts'

describe.each(versions)('the tags of Kimai %s', (version) => {
  it('are found by a part of their names, signs included', async () => {
    const { connection, submit } = await loggedInProvider({ version })
    await submit({ tags: ['office', 'client & co', 'bug'] })
    const find = (text: string) => provider.tags?.(connection, text, noAbort())
    expect(await find('ff')).toEqual(['office'])
    expect(await find('t & c')).toEqual(['client & co'])
    expect(await find('zzz')).toEqual([])
  })
})
