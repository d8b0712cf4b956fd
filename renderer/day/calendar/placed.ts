import type { CSSProperties } from 'react'
import type { Part } from './calendarLayout.ts'

/** The style of a part of a column: its stylesheet makes pixels of the hours. */
export const placed = ({ top, height }: Part): CSSProperties => ({ '--top': top, '--height': height }) as CSSProperties
