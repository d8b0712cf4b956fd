import { describe, expect, it } from 'vitest'
import type { Target } from '../../shared/model.ts'
import { buildIndex, fold, search } from '../../shared/search.ts'
import { aTarget } from './samples.ts'

const named = (customer: string | null, project: string, activity: string | null, task: string | null = null): Target =>
  aTarget({ customer, project, activity, task })
const found = (targets: Target[], query: string, limit = 50) =>
  search(buildIndex(targets), query, limit).map(({ customer, project, activity }) =>
    [customer, project, activity].filter(Boolean).join(' / '),
  )

const website = named('Acme', 'Website', 'Coding')
const museum = named('Städtisches Museum', 'Audioguide', 'Übersetzung')
const street = named('Grüne Straße', 'Søknad', 'Łódź')

describe('searching', () => {
  it('finds all words in any order, over client, project and activity', () => {
    expect(found([website, museum], 'cod acme web')).toEqual(['Acme / Website / Coding'])
    expect(found([website, museum], 'acme audioguide')).toEqual([])
  })

  it('finds a task too', () => {
    expect(found([named(null, 'P', null, 'Kick-off')], 'kick off')).toHaveLength(1)
  })

  it.each(['strasse', 'STRASSE', 'straße', 'STRAẞE', 'soknad', 'Søknad', 'grun', 'GRÜN', 'lodz', 'gru\u0308ne'])(
    'needs no accents, capitals or special letters: %s',
    (query) => expect(found([website, museum, street], query)).toEqual(['Grüne Straße / Søknad / Łódź']),
  )

  it.each(['grüne straße', 'ustadtisches', 'museum!'])('of what people type besides letters: %s', (query) => {
    expect(found([museum, street], query).length).toBe(query === 'ustadtisches' ? 0 : 1)
  })

  it('finds inside words', () => {
    expect(found([website], 'ebsi')).toHaveLength(1)
  })

  it('finds nothing for no words', () => {
    expect(found([website], '')).toEqual([])
    expect(found([website], ' .,- ')).toEqual([])
  })

  it('does not find a word across two names', () => {
    expect(found([website], 'acmewebsite')).toEqual([])
  })

  it('puts whole words before beginnings before inner matches', () => {
    const targets = [
      named(null, 'Recoding', 'x'),
      named(null, 'Coding style', 'x'),
      named(null, 'Codings all over', 'x'),
    ]
    expect(found(targets, 'coding')).toEqual(['Coding style / x', 'Codings all over / x', 'Recoding / x'])
  })

  it('puts the shorter before the longer, and otherwise keeps the order of the catalog', () => {
    const targets = [named('Long name of a client', 'Web', 'a'), named('B', 'Web', 'b'), named('C', 'Web', 'c')]
    expect(found(targets, 'web')).toEqual(['B / Web / b', 'C / Web / c', 'Long name of a client / Web / a'])
  })

  it('gives the best when there are more than asked for', () => {
    const many = Array.from({ length: 500 }, (_, at) => named('Acme', `Xweb ${at}`, 'Coding'))
    expect(found([...many, named('Acme', 'Web', 'Coding')], 'web', 3)[0]).toBe('Acme / Web / Coding')
    expect(found(many, 'web', 3)).toHaveLength(3)
    expect(found(many, 'web', 0)).toEqual([])
  })

  it('works in other scripts', () => {
    expect(found([named('Ακρόπολη', 'Музей', '設計')], 'ακροπολη музеи 設計')).toHaveLength(1)
  })
})

describe('folding', () => {
  it('leaves words of letters and digits with one space between', () => {
    expect(fold('  Grüne–Straße, №12 (Ö)  ')).toBe('grune strasse 12 o')
    expect(fold('İSTANBUL Æther Þór')).toBe('istanbul aether thor')
  })
})
