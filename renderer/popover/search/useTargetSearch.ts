import type { KeyboardEvent } from 'react'
import { favouriteDetails, favouriteKey, favouriteOf } from '../../../shared/catalog/favourites.ts'
import type { Favourite, Snapshot } from '../../../shared/model/snapshot.ts'
import type { SearchIndexState } from '../../state/useCatalogs.ts'
import { useTargetHits } from '../../state/useTargetHits.ts'
import { type Call, useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { refOf } from '../../state/targetName.ts'
import { usePastNotes } from '../../noteField/usePastNotes.ts'
import { useDigitKeys } from '../../components/useDigitKeys.ts'
import { useMarkedOption } from '../../components/useListNavigation.ts'
import { useShortcut } from '../../components/useShortcut.ts'
import { canMakeProjects } from '../accountKinds.ts'
import { showRecents, focusSearch, isSearchOpen, clearSearch, usePopoverView } from '../popoverViewStore.ts'
import { type Choice, firstMarked, searchChoices } from './searchChoices.ts'
import { isUndecided, sentenceCall, withSentence } from './sentenceChoices.ts'
import { useSentence } from './useSentence.ts'

/** More than a person reads. */
const limit = 40
const pastLimit = 5

export interface TargetSearchState {
  open: boolean
  choices: Choice[]
  /** Of `choices`; the active one is what Enter takes. */
  options: ReturnType<typeof useMarkedOption>
  /** Makes a project or an earlier entry a favourite, or no favourite any more. */
  pin(this: void, choice: Choice): void
  choose(this: void, choice: Choice, move: boolean): void
  onKeyDown(this: void, event: KeyboardEvent): void
  searchIndex: SearchIndexState
  /** It isn't known yet whether the query is a sentence. */
  isReading: boolean
  /** Why a typed sentence can't be done, where it has no row. */
  sentenceProblem: string | null
  call: Call
}

/** The state of the search: its hits, and what its keys do. `day`: for which a target is wanted; today unless told. */
export function useTargetSearch(snapshot: Snapshot, day?: string): TargetSearchState {
  const view = usePopoverView()
  const { query, purpose, link } = view
  const open = isSearchOpen(view)
  const starts = purpose.kind === 'start'
  const { hits: found, searchIndex, boost } = useTargetHits(snapshot, query, limit, day)
  const { notes } = usePastNotes({ query, target: null, limit: pastLimit, open: starts && query.trim() !== '' })
  const favourites = starts ? snapshot.pins : []
  // Before anything was used all targets are listed.
  const all = found.length > 0 || query.trim() !== '' ? found : (searchIndex.index?.targets.slice(0, limit) ?? [])
  const pinned = new Set(favourites.map(favouriteKey))
  const hits = query.trim() === '' && starts ? all.filter((target) => !pinned.has(favouriteKey(refOf(target)))) : all
  const call = useCall()
  const running = snapshot.timer.kind === 'running' ? snapshot.timer.entry : null
  const sentence = useSentence(snapshot, searchIndex.index, boost)
  const plainChoices = searchChoices({
    query,
    purpose,
    favourites,
    hits,
    past: notes,
    running: running !== null,
    isLoaded: searchIndex.index !== null,
    canCreate: canMakeProjects(snapshot),
  })
  const choices = withSentence(plainChoices, sentence)
  const first = isUndecided(choices, sentence) ? -1 : firstMarked(choices)
  const options = useMarkedOption(query, choices.length, { first, open })

  /** The note of a link goes to what is started for it. */
  const asked = starts && link?.description ? { description: link.description } : {}
  const send = (choice: Choice, move: boolean) => {
    switch (choice.kind) {
      case 'create':
        return stint().startNew({ project: choice.project, ...asked })
      case 'sentence': {
        const call = sentenceCall(choice.row)
        return 'add' in call ? stint().addEntry(call.add) : stint().start(call.start)
      }
      case 'note':
        return stint().amend({ entryId: running?.id ?? '', description: choice.text })
      case 'past': {
        const { entryId, target, description, tags, billable } = choice.past
        if (!move || !running) return stint().continueEntry({ entryId })
        return stint().amend({ entryId: running.id, target: refOf(target), description, tags, billable })
      }
      case 'target':
      case 'favourite': {
        const [target, said] =
          choice.kind === 'target'
            ? [refOf(choice.target), move ? {} : asked]
            : [refOf(choice.favourite), favouriteDetails(choice.favourite)]
        const movedEntryId = purpose.kind === 'move' ? purpose.entryId : move ? running?.id : undefined
        return movedEntryId
          ? stint().amend({ entryId: movedEntryId, target, ...said })
          : stint().start({ target, ...said })
      }
    }
  }
  const choose = (choice: Choice, move: boolean) => {
    if (purpose.kind === 'choose') {
      if (choice.kind !== 'target') return
      clearSearch()
      return purpose.take(choice.target)
    }
    // The row says why.
    if (choice.kind === 'sentence' && choice.row.problem !== null) return
    void call.run(send(choice, move)).then((done) => {
      if (done) clearSearch()
      focusSearch()
    })
  }
  const pin = (choice: Choice) => {
    const favourite = asFavourite(choice)
    if (!favourite) return
    const isPinned = snapshot.pins.some((one) => favouriteKey(one) === favouriteKey(favourite))
    void call.run(stint().pin({ target: refOf(favourite), ...favouriteDetails(favourite), pinned: !isPinned }))
  }
  const current = choices[options.active]
  useShortcut('p', () => current && pin(current), true)
  useDigitKeys((nth, move) => {
    const choice = choices[nth - 1]
    if (choice && !call.busy) choose(choice, move)
  })
  const enter = (move: boolean) => {
    const choice = choices[options.active]
    if (choice) choose(choice, move)
    else if (!open && !running && snapshot.timer.kind === 'idle' && snapshot.timer.last) {
      void call.run(stint().continueEntry({ entryId: null }))
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!event.repeat) enter(event.shiftKey)
    } else if (open) {
      options.onKeyDown(event)
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      showRecents()
    }
  }
  const isReading = sentence.kind === 'reading'
  const sentenceProblem = sentence.kind === 'read' ? sentence.plan.problem : null
  return { pin, open, choices, options, choose, onKeyDown, searchIndex, isReading, sentenceProblem, call }
}

/** What a choice is as a favourite; null: it is none. */
export function asFavourite(choice: Choice): Favourite | null {
  if (choice.kind === 'target') return refOf(choice.target)
  if (choice.kind === 'favourite') return choice.favourite
  return choice.kind === 'past' ? favouriteOf(choice.past) : null
}
