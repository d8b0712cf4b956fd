/** How the app's executable is told that it is the command `stint` this time. Pure. */

/** Comes before the command's own words. The second word ends the switches that Chromium reads. */
export const commandArguments = ['--command-line', '--'] as const

/** The words after `stint`; null: the executable is to be the app. What stands after another `--` is no switch. */
export function commandWords(argv: readonly string[]): string[] | null {
  const [mark, end] = commandArguments
  const at = argv.indexOf(mark)
  const first = argv.indexOf(end)
  if (at < 0 || (first >= 0 && first < at)) return null
  return argv.slice((first < 0 ? at : first) + 1)
}
