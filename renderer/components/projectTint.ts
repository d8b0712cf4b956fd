import type { CSSProperties } from 'react'

/** What makes an element show a project's own colour as `--tint`, as far as that is seen on the paper. */
export const projectTint = (color: string): CSSProperties => ({ '--given': color }) as CSSProperties
