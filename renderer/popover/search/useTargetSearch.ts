import type { KeyboardEvent } from 'react'
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Snapshot, Target } from '../../../shared/model/snapshot.ts'
import type { SearchIndexState } from '../../state/useCatalogs.ts'
import { useTargetHits } from '../../state/useTargetHits.ts'
import { type Call, useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { refOf } from '../../state/targetName.ts'
import { useDigitKeys } from '../../components/useDigitKeys.ts'
import { useMarkedOption } from '../../components/useListNavigation.ts'
import { useShortcut } from '../../components/useShortcut.ts'
import { canMakeProjects, hasCompany } from '../accountKinds.ts'
import { showRecents, focusSearch, isSearchOpen, clearSearch, usePopoverView } from '../popoverViewStore.ts'
import { type Choice, searchChoices } from './searchChoices.ts'
import { isUndecided, sentenceCall, withSentence } from './sentenceChoices.ts'
import { useSentence } from './useSentence.ts'

/** More than a person reads. */
const limit = 40

export interface TargetSearchState {
  open: boolean
  choices: Choice[]
  /** Of `choices`; the active one is what Enter takes. */
  options: ReturnType<typeof useMarkedOption>
  /** Pins or unpins a target. */
  pin(this: void, target: Target): void
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
  const { query, purpose } = view
  const open = isSearchOpen(view)
  const { hits: found, searchIndex, boost } = useTargetHits(snapshot, query, limit, day)
  // Before anything was used all targets are listed.
  const hits = found.length > 0 || query.trim() !== '' ? found : (searchIndex.index?.targets.slice(0, limit) ?? [])
  const call = useCall()
  const sentence = useSentence(snapshot, searchIndex.index, boost)
  const plainChoices = searchChoices({
    query,
    purpose,
    hits,
    isLoaded: searchIndex.index !== null,
    canCreate: canMakeProjects(snapshot),
  })
  const choices = withSentence(plainChoices, sentence)
  // Another query begins at its best hit. With a company's account a new project isn't marked, so that a typo doesn't make one.
  const isNewProject = choices[0]?.kind === 'create' && hasCompany(snapshot)
  const first = isNewProject || isUndecided(choices, sentence) ? -1 : 0
  const options = useMarkedOption(query, choices.length, { first, open })
  const running = snapshot.timer.kind === 'running' ? snapshot.timer.entry : null

  const send = (choice: Choice, move: boolean) => {
    if (choice.kind === 'create') return stint().startNew({ project: choice.project })
    if (choice.kind === 'sentence') {
      const asked = sentenceCall(choice.row)
      return 'add' in asked ? stint().addEntry(asked.add) : stint().start(asked.start)
    }
    const target = refOf(choice.target)
    const movedEntryId = purpose.kind === 'move' ? purpose.entryId : move ? running?.id : undefined
    return movedEntryId ? stint().amend({ entryId: movedEntryId, target }) : stint().start({ target })
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
  const pin = (target: Target) => {
    const pinned = snapshot.pins.some((one) => targetKey(one) === targetKey(target))
    void call.run(stint().pin({ target: refOf(target), pinned: !pinned }))
  }
  const current = choices[options.active]
  useShortcut('p', () => current?.kind === 'target' && pin(current.target), true)
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
