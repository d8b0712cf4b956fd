/** Where what was tracked is kept, and what can be done with that: back up, restore, look into it. */

/** The journal on disk. */
export interface DataInfo {
  path: string
  bytes: number
  /** The backups that Stint made by itself, the newest one's local date; null: none. */
  kept: { count: number; latest: string } | null
  /** How many records could not be read and are kept as text. */
  unreadable: number
}

/** What a backup holds, and what restoring it would do here. */
export interface BackupView {
  /** Names it to `restore`. */
  id: string
  /** The name of its file. */
  name: string
  /** When it was made, epoch ms. */
  madeAt: number
  entries: number
  /** When its first entry began and its last one did, epoch ms; null: it holds none. */
  span: { from: number; to: number } | null
  /** Its entries that are not here, and so come back. */
  missing: number
  /** Those of them that are looked for at their providers before anything is sent. */
  toCheck: number
  /** Names of its accounts that are not here. */
  accounts: string[]
  /** What its timer ran on, if that entry comes back: it is paused then. */
  paused: string | null
  hasSettings: boolean
  /** How many of its records can't be read. */
  unreadable: number
}
