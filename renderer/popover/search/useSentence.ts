/** What the query says of times and tags, read as it is typed. */
import { useEffect, useMemo, useState } from 'react'
import { speak } from '../../../shared/language.ts'
import type { DayView, Snapshot } from '../../../shared/model/snapshot.ts'
import type { SearchIndex, UsageBoost } from '../../../shared/search/searchTargets.ts'
import { mayBeSentence } from '../../../shared/sentence/mayBeSentence.ts'
import type { planSentence, SentenceNeeds } from '../../../shared/sentence/planSentence.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { useDay } from '../../state/days.ts'
import { suggestions } from '../../state/useTargetHits.ts'
import { isSearchOpen, usePopoverView } from '../popoverViewStore.ts'
import type { SentenceState } from './sentenceChoices.ts'

type Plan = typeof planSentence

/** Loaded with its messages when the search is first opened; the first frame needs none of it. */
let loaded: Promise<{ plan: Plan } | null> | null = null
const load = () =>
  (loaded ??= import('../../../shared/sentence/planSentence.ts').then(
    async (part) => {
      await speak()
      return { plan: part.planSentence }
    },
    // Without it the query is searched for as it stands.
    () => null,
  ))

const none: SentenceState = { kind: 'none' }
const reading: SentenceState = { kind: 'reading' }

/** `index` null: the catalogs have not come yet. */
export function useSentence(snapshot: Snapshot, index: SearchIndex | null, boost: UsageBoost | null): SentenceState {
  const query = usePopoverView((view) => view.query)
  const isWanted = usePopoverView(({ purpose }) => purpose.kind === 'start') && mayBeSentence(query)
  const isOpen = usePopoverView(isSearchOpen)
  const [reader, setReader] = useState<{ plan: Plan | null } | null>(null)
  useEffect(() => {
    if (isOpen && !reader) void load().then((part) => setReader(part ?? { plan: null }))
  }, [isOpen, reader])
  const plan = isWanted ? reader?.plan : null

  const asked = useMemo(() => {
    if (!plan || !index) return null
    const needs = needsOf(snapshot, index, boost)
    const dates = new Set<string>()
    // Which days it speaks of is known once it is read.
    const first = plan(query, { ...needs, entriesOn: (date) => (dates.add(date), needs.entriesOn(date)) })
    const otherDate = [...dates].find((date) => date !== localDate(needs.now, needs.zone)) ?? null
    return { needs, first, otherDate }
  }, [plan, query, snapshot, index, boost])
  const { day, error } = useDay(asked?.otherDate ?? null, snapshot.revision)
  return useMemo(() => {
    if (!isWanted) return none
    if (reader === null) return reading
    if (!plan || !asked) return none
    if (asked.otherDate !== null && day === null && error === null) return reading
    return { kind: 'read', plan: day === null ? asked.first : plan(query, withDay(asked.needs, day)) }
  }, [isWanted, reader, plan, asked, query, day, error])
}

function needsOf(snapshot: Snapshot, index: SearchIndex, boost: UsageBoost | null): SentenceNeeds {
  const { zone, today, dayStart, accounts } = snapshot
  const date = localDate(dayStart, zone)
  return {
    index,
    boost: boost ?? undefined,
    zone,
    now: Date.now(),
    entriesOn: (on) => (on === date ? today : []),
    lockedOn: (on, accountId) => {
      const status = accounts.find(({ id }) => id === accountId)?.day
      return status?.date === on && status.locked !== null ? [status.locked] : []
    },
    suggestions: suggestions(snapshot),
  }
}

const withDay = (needs: SentenceNeeds, day: DayView | null): SentenceNeeds =>
  day === null
    ? needs
    : {
        ...needs,
        entriesOn: (date) => (date === day.date ? day.entries : needs.entriesOn(date)),
        lockedOn: (date, accountId) => (date === day.date ? (day.locked ?? []) : needs.lockedOn(date, accountId)),
      }
