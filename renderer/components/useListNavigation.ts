/** Arrow keys in lists: the items get the focus one by one, or are marked while a field keeps it. */
import { type KeyboardEvent, useId, useState } from 'react'
import { isPlain } from './keyLabels.ts'

interface ListKeys {
  /** Left and right do the same as up and down. */
  sideways?: boolean
  /** After the last item comes the first. */
  wraps?: boolean
  /** How many items Page Up and Page Down go. */
  page?: number
}

/** How many items a key goes forward in a list; 0: it is no key of the list. */
export function stepOf(key: string, { sideways = false, page = 0 }: ListKeys = {}): number {
  if (key === 'ArrowDown' || (sideways && key === 'ArrowRight')) return 1
  if (key === 'ArrowUp' || (sideways && key === 'ArrowLeft')) return -1
  return key === 'PageDown' ? page : key === 'PageUp' ? -page : 0
}

/** The index that is `step` items from `index` in a list of `count`; where the list ends, its last or first one. */
export const nextIndex = (index: number, step: number, count: number, wraps = false): number =>
  wraps ? (index + step + count) % count : Math.max(0, Math.min(count - 1, index + step))

function createItems() {
  const items = new Set<HTMLElement>()
  /** As they stand in the document. */
  const inOrder = () =>
    [...items].toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
  return {
    ref(this: void, element: HTMLElement | null) {
      if (!element) return
      items.add(element)
      return () => void items.delete(element)
    },
    inOrder,
    /** Whether there is an item of that index. */
    focusItem(this: void, index: number): boolean {
      const item = inOrder()[index]
      item?.focus()
      return item !== undefined
    },
  }
}

interface FocusOptions extends ListKeys {
  /** The index that gets the focus first, where no item has it. */
  start?: number
  /** Is told the index that got the focus. */
  onMove?(this: void, index: number): void
}

/** A list whose items get the focus. `item` has the props of each of them. */
export function useListNavigation({ start = 0, onMove, ...keys }: FocusOptions = {}) {
  const [{ ref, inOrder, focusItem }] = useState(createItems)
  const moveBy = (step: number) => {
    const items = inOrder()
    const index = items.findIndex((item) => item === document.activeElement)
    const next = index < 0 ? start : nextIndex(index, step, items.length, keys.wraps)
    if (focusItem(next)) onMove?.(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, keys)
    if (step === 0 || !isPlain(event)) return
    event.preventDefault()
    moveBy(step)
  }
  return { item: { ref, onKeyDown }, focusItem, moveBy }
}

/**
 * The marked one of `count` options below a field that keeps the focus. Another query begins at `first`. `field` has the
 * props of the field besides `onKeyDown`, and `id` is that of the list.
 */
export function useMarkedOption(query: string, count: number, { first = 0, page = 0, open = true } = {}) {
  const id = useId()
  const [marked, setMarked] = useState<{ query: string; index: number } | null>(null)
  /** -1: none. */
  const active = Math.min(marked?.query === query ? marked.index : first, open ? count - 1 : -1)
  const setActive = (index: number) => setMarked({ query, index })
  const optionId = (index: number) => `${id}-${index}`
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, { page })
    if (step === 0 || event.nativeEvent.isComposing) return
    event.preventDefault()
    setActive(nextIndex(active, step, count))
  }
  const field = {
    role: 'combobox',
    'aria-expanded': open,
    'aria-controls': id,
    'aria-autocomplete': 'list',
    'aria-activedescendant': active < 0 ? undefined : optionId(active),
    autoComplete: 'off',
    spellCheck: false,
  } as const
  return { id, optionId, active, setActive, field, onKeyDown }
}
