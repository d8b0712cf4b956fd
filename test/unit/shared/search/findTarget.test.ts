import { describe, expect, it } from 'vitest'
import { type TargetQuery, findTarget, searchTextOf } from '../../../../shared/search/findTarget.ts'
import type { Target } from '../../../../shared/model/snapshot.ts'
import { buildIndex } from '../../../../shared/search/searchTargets.ts'
import { aTarget } from '../../../support/samples.ts'

const on = (project: string, activity: string | null = null, change: Partial<Target> = {}) =>
  aTarget({ projectId: project, activityId: activity, customer: null, project, activity, ...change })
const coding = on('Website', 'Coding', { customer: 'Acme' })
const design = on('Website', 'Design', { customer: 'Acme' })
const garden = on('Garden')
const fence = on('Garden', null, { taskId: '1', task: 'Fence' })
const web = on('Web')
const signs = on('***')
const [c, sharp, plus, rocket] = [on('C'), on('C#'), on('C++'), on('🚀')]
const all = [coding, design, garden, fence, web, signs, c, sharp, plus, rocket]
const meant = (asked: TargetQuery, first = false) => {
  const found = findTarget(buildIndex(all), asked, first)
  return found.kind === 'one' ? found.target : found.kind === 'none' ? null : found.targets
}

describe('words', () => {
  it('mean a target that alone has them all', () => {
    expect(meant({ words: 'coding' })).toBe(coding)
    expect(meant({ words: 'acme des' })).toBe(design)
  })
  it('mean the one that is called just so, and whole words before beginnings', () => {
    expect(meant({ words: 'garden' })).toBe(garden)
    expect(meant({ words: 'WEB' })).toBe(web)
  })
  it('that fit several leave it to the person, the likeliest first', () => {
    expect(meant({ words: 'website' })).toEqual([coding, design])
    expect(meant({ words: 'website' }, true)).toBe(coding)
  })
  it('never mean what they only nearly say', () => {
    expect(meant({ words: 'codign' })).toEqual([coding])
    expect(meant({ words: 'awc' })).toEqual([coding])
    expect(meant({ words: 'odin' })).toEqual([coding])
  })
  it('that are written just so come before those that only look alike', () => {
    expect(meant({ words: 'C' })).toBe(c)
    expect(meant({ words: 'c#' })).toBe(sharp)
    expect(meant({ words: 'C++' })).toBe(plus)
    expect(meant({ words: 'c+' }, true)).toBe(plus)
  })
  it('of signs or emoji mean what is called so', () => {
    expect(meant({ words: '🚀' })).toBe(rocket)
    expect(meant({ words: '***' })).toBe(signs)
    expect(meant({ words: '🛑' })).toBeNull()
  })
  it('that nobody knows mean nothing', () => expect(meant({ words: 'zzz' })).toBeNull())
})

describe('names', () => {
  it('mean what is called that, whatever the capitals and accents', () => {
    expect(meant({ project: 'website', activity: 'Códing' })).toBe(coding)
    expect(meant({ client: 'ACME', activity: 'design' })).toBe(design)
    expect(meant({ task: 'fence' })).toBe(fence)
  })
  it('mean the project itself where no task is named', () => expect(meant({ project: 'Garden' })).toBe(garden))
  it('are never a part of a name', () => {
    expect(meant({ project: 'Web' })).toBe(web)
    expect(meant({ project: 'Gard' })).toBeNull()
    expect(meant({ project: '***' })).toBe(signs)
    expect(meant({ project: '###' })).toBeNull()
  })
  it('that are the same text come before those that only look alike', () => {
    for (const one of [c, sharp, plus, rocket]) expect(meant({ project: one.project })).toBe(one)
    expect(meant({ project: 'c#' })).toBe(sharp)
    expect(meant({ project: 'C.' })).toEqual([c, sharp, plus])
  })
  it('of several are left to the person', () => expect(meant({ project: 'Website' })).toEqual([coding, design]))
  it('narrow what words find', () => {
    expect(meant({ project: 'Garden', words: 'fence' })).toBe(fence)
    expect(meant({ project: 'Garden', words: 'coding' })).toBeNull()
  })
  it('are typed into the search together', () =>
    expect(searchTextOf({ words: 'a', task: 't', project: 'p', client: 'c', activity: 'x' })).toBe('a c p t x'))
})
