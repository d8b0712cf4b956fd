/** The search for oneself among the people of a server. */
import type { Person } from '../../shared/model/snapshot.ts'
import { fold } from '../../shared/search/normalizeText.ts'

export interface Found {
  /** The first hits. */
  rows: Person[]
  total: number
}

export interface ListedPerson {
  person: Person
  text: string
}

/** Folded once per list: there may be thousands of people, and each keystroke reads them all. */
export const searchableList = (people: Person[]): ListedPerson[] =>
  people.map((person) => ({ person, text: ` ${fold(`${person.name} ${person.detail ?? ''}`)}` }))

/** The people with a word that begins with each token of `query`, in any order; all where it is empty. */
export function findPeople(list: ListedPerson[], query: string, limit: number): Found {
  const tokens = fold(query).split(' ').filter(Boolean)
  const found = list.filter(({ text }) => tokens.every((token) => text.includes(` ${token}`)))
  return { rows: found.slice(0, limit).map(({ person }) => person), total: found.length }
}
