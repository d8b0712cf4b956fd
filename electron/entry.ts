/**
 * What the executable is this time: the command `stint`, or the app. Electron runs this file before it looks for a display,
 * and waits for what is awaited here, so the command is over before there could be a window, a lock or a profile.
 */
import { commandWords } from '../shared/external/commandWords.ts'

const words = commandWords(process.argv)
if (words) {
  const { runCommand } = await import('./cli/runCommand.ts')
  process.exit(await runCommand(words))
}
await import('./main.ts')
