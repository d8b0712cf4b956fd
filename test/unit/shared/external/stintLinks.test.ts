import { describe, expect, it } from 'vitest'
import { linkIn, readLink } from '../../../../shared/external/stintLinks.ts'

const wish = (link: string) => {
  const read = readLink(link)
  return read.ok ? read.wish : read.problem
}

describe('a link', () => {
  it.each(['stop', 'pause', 'resume', 'toggle', 'open'])('that says %s wants that', (kind) => {
    expect(wish(`stint://${kind}`)).toEqual({ kind })
    expect(wish(`stint://${kind}/`)).toEqual({ kind })
    expect(wish(`stint:${kind}`)).toEqual({ kind })
    expect(wish(`STINT://${kind.toUpperCase()}`)).toEqual({ kind })
  })

  it('that starts may say what, by words or by names', () => {
    expect(wish('stint://start')).toEqual({ kind: 'start', asked: {} })
    expect(wish('stint://start?q=website+caf%C3%A9')).toEqual({ kind: 'start', asked: { words: 'website café' } })
    expect(wish('stint://start?project=A%26B&task=T&activity=X&client=C&description=Call%20%231')).toEqual({
      kind: 'start',
      asked: { project: 'A&B', task: 'T', activity: 'X', client: 'C' },
      description: 'Call #1',
    })
  })

  it.each([
    ['', 'not a link of Stint'],
    ['stint', 'not a link of Stint'],
    ['https://start', 'not a link of Stint'],
    ['stint://sta\nrt', 'not a link of Stint'],
    ['stint://\u202estart', 'not a link of Stint'],
    ['stint://delete', 'and nothing else'],
    ['stint://start/now', 'and nothing else'],
    ['stint://anna@start', 'and nothing else'],
    ['stint://anna:secret@start', 'and nothing else'],
    ['stint://start:80', 'and nothing else'],
    ['stint://start#now', 'and nothing else'],
    ['stint://stop?q=website', 'Only a link that starts'],
    ['stint://start?q=a&q=b', 'each once'],
    ['stint://start?q=', 'each once'],
    ['stint://start?q=%20', 'each once'],
    ['stint://start?q=%FF', 'each once'],
    ['stint://start?q=a%0Ab', 'each once'],
    ['stint://start?q=a%E2%80%AEb', 'each once'],
    ['stint://start?q=a&account=b', 'each once'],
    ['stint://start?__proto__=b', 'each once'],
    [`stint://start?q=${'x'.repeat(201)}`, 'each once'],
    [`stint://start?description=${'x'.repeat(501)}`, 'each once'],
    [`stint://start?description=${'x'.repeat(2_001)}`, 'It is too long.'],
  ])('%j is refused with a sentence', (link, problem) => expect(wish(link)).toContain(problem))
})

describe('the arguments of a start', () => {
  it('may hold a link, but the program itself is none', () => {
    expect(linkIn(['stint', '--hidden', 'stint://stop'])).toBe('stint://stop')
    expect(linkIn(['stint://stop', '.', '--hidden'])).toBeUndefined()
    expect(linkIn([])).toBeUndefined()
  })
})
