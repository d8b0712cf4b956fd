import { describe, expect, it } from 'vitest'
import type { Target } from '../../../../../shared/model/snapshot.ts'
import { fold } from '../../../../../shared/search/normalizeText.ts'
import { buildIndex, search } from '../../../../../shared/search/searchTargets.ts'
import { aTarget } from '../../../../support/samples.ts'

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

  it.each(['grüne straße', 'museum!'])('takes no notice of signs: %s', (query) => {
    expect(found([museum, street], query)).toHaveLength(1)
  })

  it('puts first what is written just so, however much the others are used', () => {
    const targets = ['C', 'C#', 'C++', '.NET', 'Net', 'Sång', 'Sang', 'node.js', 'Node JS'].map((name) =>
      named(null, name, null),
    )
    for (const [at, { project }] of targets.entries()) {
      const usedElse = (index: number) => (index === at ? 0 : 1)
      const [first] = search(buildIndex(targets), project.toLowerCase(), 50, usedElse)
      expect(first?.project).toBe(project)
    }
    expect(found(targets, 'c+')[0]).toBe('C++')
    expect(found(targets, 'C#')).toEqual(['C#', 'C', 'C++'])
  })

  it('finds names that are all signs or emoji', () => {
    const targets = ['🚀', '***', '//', '🚀 Launch', '👩‍💻'].map((name) => named(null, name, null))
    expect(found(targets, '🚀')).toEqual(['🚀', '🚀 Launch'])
    for (const one of ['***', '//', '👩‍💻']) expect(found(targets, one)).toEqual([one])
    expect(found(targets, 'launch')).toEqual(['🚀 Launch'])
    expect(found([named(null, 'C++', null)], '++')).toEqual(['C++'])
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

  it.each(['mueseum', 'musseum', 'museun', 'audoiguide', 'übesretzung', 'stadtiches', 'audiogude museum'])(
    'forgives a slip: %s',
    (query) =>
      expect(found([website, museum, street], query)).toEqual(['Städtisches Museum / Audioguide / Übersetzung']),
  )

  it('forgives a slip while the word is still being typed', () => {
    expect(found([website, museum], 'audoi')).toHaveLength(1)
  })

  it('forgives none in a short word, and none where something is found without', () => {
    expect(found([named(null, 'Web', 'x')], 'wbe')).toEqual([])
    expect(found([named(null, 'Maler', 'x'), named(null, 'Maier', 'y')], 'maier')).toEqual(['Maier / y'])
  })

  it.each(['awc', 'ac', 'wc', 'AWC', 'smaü', 'sma'])('finds by initials: %s', (query) => {
    expect(found([website, museum], query)).toHaveLength(1)
  })

  it('puts the name that has just these initials first', () => {
    const targets = [named('Acme North', 'Web Client', 'Coding'), named('Acme', 'Web', 'Coding')]
    expect(found(targets, 'awc')[0]).toBe('Acme / Web / Coding')
  })

  it.each(['stadtisches', 'staedtisches', 'uebersetzung', 'Soeknad', 'strasse'])(
    'knows how people write without the key: %s',
    (query) => expect(found([museum, street], query)).toHaveLength(1),
  )

  it('finds by the number of a project', () => {
    const index = buildIndex([website, museum], ({ project }) => (project === 'Website' ? ['P-2041'] : []))
    expect(search(index, '2041 coding', 5)).toEqual([website])
  })

  it('puts what is wanted first among equals, but not before a better match', () => {
    const targets = [named('A', 'Web', 'Coding'), named('B', 'Web', 'Coding'), named('C', 'Spiderweb', 'Coding')]
    const index = buildIndex(targets)
    const clients = (wanted: (at: number) => number) => search(index, 'web', 5, wanted).map(({ customer }) => customer)
    expect(clients((at) => (at === 1 ? 1 : 0))).toEqual(['B', 'A', 'C'])
    expect(clients((at) => (at === 2 ? 1 : 0))).toEqual(['A', 'B', 'C'])
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
