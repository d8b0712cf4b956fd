import { tint } from './projectTint.ts'

/** The colour the back end gives a project; a hollow dot where it gives none. */
export function Dot({ color }: { color: string | null }) {
  if (!color) return <span className="dot" aria-hidden="true" />
  return <span className="dot tinted" style={tint(color)} aria-hidden="true" />
}
