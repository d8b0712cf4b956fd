import type { CSSProperties } from 'react'

/** The style that gives an element the project's colour as `--tint`, adjusted to the background. */
export const projectTint = (color: string): CSSProperties => ({ '--given': color }) as CSSProperties
