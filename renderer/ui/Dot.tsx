import type { CSSProperties } from 'react'

/** The colour the back end gives a project; a hollow dot where it gives none. */
export function Dot({ color }: { color: string | null }) {
  const style = color ? ({ '--dot': color } as CSSProperties) : undefined
  return <span className="dot" style={style} aria-hidden="true" />
}
