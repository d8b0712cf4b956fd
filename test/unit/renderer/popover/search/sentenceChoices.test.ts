import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../../../renderer/popover/search/searchChoices.ts'
import {
  isUndecided,
  sentenceCall,
  type SentenceState,
  withSentence,
} from '../../../../../renderer/popover/search/sentenceChoices.ts'
import type { SentencePlan, SentenceRow } from '../../../../../shared/sentence/planSentence.ts'
import { aTarget, HOUR, NOW } from '../../../../support/samples.ts'

const target = aTarget()
const hit: Choice = { kind: 'target', target }
const create: Choice = { kind: 'create', project: '9-10 website' }
const row = (change: Partial<SentenceRow> = {}): SentenceRow => ({
  key: 'a row',
  target,
  note: 'Logo',
  tags: ['bug'],
  startedAt: NOW - HOUR,
  endedAt: NOW,
  isNow: false,
  problem: null,
  warnings: [],
  ...change,
})
const read = (plan: Partial<SentencePlan>): SentenceState => ({
  kind: 'read',
  plan: { rows: [], clear: false, sure: true, problem: null, ...plan },
})
const choice = { kind: 'sentence', row: row() } as const

describe('the choices under a sentence', () => {
  it('are what a plain query finds, where it is none', () => {
    expect(withSentence([hit], { kind: 'none' })).toEqual([hit])
    expect(withSentence([create], read({}))).toEqual([create])
    expect(isUndecided([hit], { kind: 'none' })).toBe(false)
    expect(isUndecided([hit], read({}))).toBe(false)
  })
  it('are none until it is read, so that Enter takes nothing else', () =>
    expect(withSentence([hit, create], { kind: 'reading' })).toEqual([]))
  it('are its rows, and never a project called so', () => {
    const clear = read({ rows: [row()], clear: true })
    expect(withSentence([create], clear)).toEqual([choice])
    expect(isUndecided([choice], clear)).toBe(false)
  })
  it('come after what a number finds by name, which stays marked', () => {
    const unsure = read({ rows: [row()], sure: false })
    expect(withSentence([hit], unsure)).toEqual([hit, choice])
    expect(isUndecided([hit, choice], unsure)).toBe(false)
  })
  it('mark none where there are several, where it is not clear, or where it can’t be done', () => {
    expect(isUndecided([choice, hit], read({ rows: [row()], clear: true }))).toBe(true)
    expect(isUndecided([choice], read({ rows: [row()], clear: false }))).toBe(true)
    expect(isUndecided([choice], read({ rows: [row({ problem: 'No.' })], clear: true }))).toBe(true)
    expect(isUndecided([create], read({ problem: 'No.' }))).toBe(true)
  })
})

describe('a row that is taken', () => {
  const ref = { accountId: target.accountId, projectId: target.projectId, activityId: target.activityId, taskId: null }
  it('adds an entry, or starts the timer now or as of then', () => {
    expect(sentenceCall(row())).toEqual({
      add: {
        target: ref,
        startedAt: NOW - HOUR,
        endedAt: NOW,
        pauses: [],
        description: 'Logo',
        tags: ['bug'],
        billable: null,
      },
    })
    const started = { target: ref, description: 'Logo', tags: ['bug'] }
    expect(sentenceCall(row({ endedAt: null }))).toEqual({ start: { ...started, startedAt: NOW - HOUR } })
    expect(sentenceCall(row({ endedAt: null, isNow: true }))).toEqual({ start: started })
  })
})
