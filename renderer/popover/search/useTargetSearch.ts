import type { KeyboardEvent } from 'react'
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Snapshot, Target } from '../../../shared/model/snapshot.ts'
import type { Searchable } from '../../state/useCatalogs.ts'
import { useHits } from '../../state/useTargetHits.ts'
import { type Intent, useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { refOf } from '../../state/targetName.ts'
import { useDigits } from '../../components/useDigitKeys.ts'
import { useMarkedOption } from '../../components/useListNavigation.ts'
import { useShortcut } from '../../components/useShortcut.ts'
import { canMakeProjects, hasCompany } from '../accountKinds.ts'
import { browse, focusSearch, isPicking, rest, useView } from '../popoverViewStore.ts'
import { type Choice, choicesOf } from './searchChoices.ts'

/** More than a person reads; the rest is reached by another word. */
const limit = 40

export interface Picking {
  open: boolean
  choices: Choice[]
  /** Of `choices`; the active one is what Enter takes. */
  options: ReturnType<typeof useMarkedOption>
  /** Pins a target, or takes the pin out. */
  pin(this: void, target: Target): void
  choose(this: void, choice: Choice, move: boolean): void
  onKeyDown(this: void, event: KeyboardEvent): void
  searchable: Searchable
  intent: Intent
}

/** What the search finds and what the keys do with it. */
export function usePick(snapshot: Snapshot): Picking {
  const view = useView()
  const { query, aim } = view
  const open = isPicking(view)
  const { hits: found, searchable } = useHits(snapshot, query, limit)
  // Who used nothing yet sees what there is.
  const hits = found.length > 0 || query.trim() !== '' ? found : (searchable.index?.targets.slice(0, limit) ?? [])
  const intent = useIntent()
  const choices = choicesOf({ query, aim, hits, known: searchable.index !== null, canMake: canMakeProjects(snapshot) })
  // Another query starts at its own best hit. A slip of the finger makes no project where work is done in a company's.
  const first = choices[0]?.kind === 'create' && hasCompany(snapshot) ? -1 : 0
  const options = useMarkedOption(query, choices.length, { first, open })
  const running = snapshot.timer.kind === 'running' ? snapshot.timer.entry : null

  const ask = (choice: Choice, move: boolean) => {
    if (choice.kind === 'create') return stint().startNew({ project: choice.project })
    const target = refOf(choice.target)
    const moved = aim.kind === 'move' ? aim.entryId : move ? running?.id : undefined
    return moved ? stint().amend({ entryId: moved, target }) : stint().start({ target })
  }
  const choose = (choice: Choice, move: boolean) => {
    if (aim.kind === 'choose') {
      if (choice.kind !== 'target') return
      rest()
      return aim.take(choice.target)
    }
    void intent.run(ask(choice, move)).then((done) => {
      if (done) rest()
      focusSearch()
    })
  }
  const pin = (target: Target) => {
    const pinned = snapshot.pins.some((one) => targetKey(one) === targetKey(target))
    void intent.run(stint().pin({ target: refOf(target), pinned: !pinned }))
  }
  const current = choices[options.active]
  useShortcut('p', () => current?.kind === 'target' && pin(current.target), true)
  useDigits((nth, move) => {
    const choice = choices[nth - 1]
    if (choice && !intent.busy) choose(choice, move)
  })
  const enter = (move: boolean) => {
    const choice = choices[options.active]
    if (choice) choose(choice, move)
    else if (!open && !running && snapshot.timer.kind === 'idle' && snapshot.timer.last) {
      void intent.run(stint().start({ target: null }))
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
      browse()
    }
  }
  return { pin, open, choices, options, choose, onKeyDown, searchable, intent }
}
