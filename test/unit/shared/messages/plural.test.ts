/** The form of a message that goes with a count. */
import { afterEach, describe, expect, it } from 'vitest'
import { english, languages, speak } from '../../../../shared/language.ts'
import { plural } from '../../../../shared/messages/plural.ts'

afterEach(() => speak(english))

describe.each(languages)('a plural in %s', (language) => {
  it('has one form for one and another for none and for several', async () => {
    await speak({ ...english, language })
    const form = (count: number) => plural(count, { one: 'entry', other: 'entries' })
    expect([0, 1, 2, 11, 21, 101].map(form)).toEqual(['entries', 'entry', 'entries', 'entries', 'entries', 'entries'])
  })

  it('takes the general form where the language has none of its own for the count', async () => {
    await speak({ ...english, language })
    expect(plural(1, { other: 'entry' })).toBe('entry')
  })
})
