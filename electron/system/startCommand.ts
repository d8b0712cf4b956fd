/** What starts this app again, and what of its command line goes along. Pure. */

/** The argument of a start that shows no window. */
export const hiddenArgument = '--hidden'

/** The argument of an app whose data is thrown away, such as one with a sandbox account: links stay with the installed one. */
export const withoutLinksArgument = '--without-links'

/** What starts this app again. */
export interface StartCommand {
  executable: string
  args: string[]
}

/**
 * Switches without which the app would not start here, or would be another one: its data, Chromium's sandbox, where it draws
 * and where it keeps secrets.
 */
const kept = /^(--no-sandbox|--disable-gpu|--without-links|--(user-data-dir|ozone-platform(-hint)?|password-store)=.*)$/

/** The arguments with which the executable is this app again; `appPath` null: it is packaged, and the executable is the app. */
export const keptArguments = (argv: readonly string[], appPath: string | null): string[] => [
  ...(appPath === null ? [] : [appPath]),
  ...new Set(argv.filter((word) => kept.test(word))),
]

/** What Windows starts at login: Electron quotes the words itself (https://github.com/electron/electron/pull/50016). */
export const loginItem = ({ executable, args }: StartCommand): { path: string; args: string[] } => ({
  path: executable,
  args: [...args, hiddenArgument],
})
