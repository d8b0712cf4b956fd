/** Where shells find the command `stint`. */
export type CommandPlace =
  /** The package that Stint was installed from brought it. */
  | { kind: 'package'; path: string }
  /** `profileLine`: what a shell's profile needs where this session’s PATH lacks the folder. */
  | { kind: 'added'; path: string; profileLine: string | null }
  /** Nowhere: `path` is where it can be put. */
  | { kind: 'absent'; path: string }
  /** There is something else of this name, which stays. */
  | { kind: 'taken'; path: string }
  /** The system doesn’t tell. */
  | { kind: 'unknown'; path: string }

export interface CommandLineInfo {
  /** The program itself, in Stint's data folder. */
  path: string
  place: CommandPlace
}
