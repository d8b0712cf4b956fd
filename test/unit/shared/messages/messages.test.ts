/** Every language says whatever English says, in words of its own. What is missing altogether does not compile. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../../../../shared/language.ts'

const folder = path.resolve(import.meta.dirname, '../../../../shared/messages')
const areas = readdirSync(path.join(folder, 'en')).map((file) => path.basename(file, '.ts'))

type Said = Record<string, string>
type Message = string | ((...values: unknown[]) => unknown)

/** Each message by its path; functions say it of one thing and of several. */
function said(words: unknown, at: string[] = []): Said {
  if (typeof words === 'string' || typeof words === 'function') return { [at.join('.')]: spoken(words as Message) }
  if (typeof words !== 'object' || words === null) return {}
  return Object.assign({}, ...Object.entries(words).map(([name, inner]) => said(inner, [...at, name])))
}

/** Values by their place, so that one that a language leaves out shows. */
function spoken(message: Message): string {
  if (typeof message === 'string') return message
  const say = (value: (at: number) => unknown) => {
    try {
      return JSON.stringify(message(...Array.from({ length: message.length }, (_, at) => value(at))))
    } catch {
      return ''
    }
  }
  return [say((at) => `\u27e8${at}\u27e9`), say(() => 1), say((at) => at + 7), say(() => true), say(() => null)].join(
    '\n',
  )
}

async function read(area: string, language: string): Promise<Said> {
  const { messages } = (await import(path.join(folder, language, `${area}.ts`))) as { messages: unknown }
  return said(messages)
}

const values = (text: string) => [...new Set(text.match(/\u27e8\d\u27e9|\{\w+\}/g))].toSorted()
/** What is the same in every language: names, signs, examples of what to type. */
const same = /^[^\p{L}]*$|^[\u27e8\u27e9\d\s\p{P}\p{S}\\n"]*$/u
/** Languages that are alike have short texts in common, but none of more than four words. */
const isLong = (text: string) => (text.split('\n', 1)[0]?.match(/\p{L}{2,}/gu) ?? []).length > 4

describe.each(areas)('%s', (area) => {
  it.each(languages.filter((language) => language !== 'en'))(
    '%s takes the values that English takes, and has no text of another language',
    async (language) => {
      const english = await read(area, 'en')
      const theirs = await read(area, language)
      const before = languages.slice(0, languages.indexOf(language))
      const others = await Promise.all(before.map((one) => read(area, one)))
      expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(english).toSorted())
      const odd = Object.entries(theirs).flatMap(([name, text]) => {
        const given = english[name] ?? ''
        const troubles = [
          text.trim() === '' && given.trim() !== '' && 'says nothing',
          /undefined|NaN|\[object/.test(text) && !/undefined|NaN|\[object/.test(given) && 'says what it was not given',
          values(text).join() !== values(given).join() &&
            `takes ${values(text).join()} and not ${values(given).join()}`,
          /\b(the|your|with|this|that|were|cannot)\b/i.test(text) && !same.test(text) && 'is in English',
          text === given && given.split(/\s+/).length > 3 && !same.test(given) && 'is the English text',
          isLong(text) && others.some((other) => text === other[name]) && 'is the text of another language',
        ].filter((trouble) => trouble !== false)
        return troubles.map((trouble) => `${name} ${trouble}: ${text}`)
      })
      expect(odd).toEqual([])
    },
  )
})

it('finds the areas', () => expect(areas.length).toBeGreaterThan(1))
