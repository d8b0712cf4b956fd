/** What the build puts in: see electron.vite.config.ts. */
interface ImportMetaEnv {
  /** What CHANGELOG.md says of this version, a line each. */
  readonly STINT_NEWS: string[]
  /** The text of LICENSE. */
  readonly STINT_LICENCE: string
}
