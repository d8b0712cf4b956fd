/** The block nearest in height in the next column to the left or right that has one; null: another key, or there is none. */
export function nextBlock(from: HTMLElement, key: string): HTMLElement | null {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
  const own = from.closest<HTMLElement>('[data-column]')
  if (!step || !own) return null
  const columns = [...(own.parentElement?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
  const top = from.getBoundingClientRect().top
  const distance = (block: HTMLElement) => Math.abs(block.getBoundingClientRect().top - top)
  for (let at = columns.indexOf(own) + step; at >= 0 && at < columns.length; at += step) {
    const blocks = [...(columns[at]?.querySelectorAll<HTMLElement>('[data-id]') ?? [])]
    const [nearest] = blocks.toSorted((a, b) => distance(a) - distance(b))
    if (nearest) return nearest
  }
  return null
}
