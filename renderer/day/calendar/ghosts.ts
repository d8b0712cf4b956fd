import type { Interval } from '../../../shared/model/snapshot.ts'

/** A block of the calendar that is no entry: what may become one. */
export interface Ghost extends Interval {
  id: string
  /** The first line in it. */
  title: string
  /** The second line; absent: none. */
  note?: string
  /** Of its project; absent or null: none. */
  color?: string | null
  /** `event`: of another calendar; `draft`: to be booked; `problem`: a draft that can't be booked as it is; `new`: an entry that is being typed. */
  look: 'event' | 'draft' | 'problem' | 'new'
  /** A click on it; absent: it can't be clicked. */
  onTake?(this: void): void
}
