/** The command `stint`: asks the running app and prints what it answers. */
import { resolve } from 'node:path'
import { withoutControls } from '../../shared/controlCharacters.ts'
import type { CommandAnswer } from '../../shared/external/commandProtocol.ts'
import { type ParsedArguments, help, parseArguments } from './parseArguments.ts'
import { askRunningApp, launchAndAsk, type Reply, usualFolder } from './askApp.ts'

const codes = { done: 0, refused: 1, notRunning: 2, usage: 64 }

/** What is printed, and where. */
interface Outcome {
  code: number
  out?: string
  err?: string
}

async function run(asked: ParsedArguments): Promise<Outcome> {
  if (asked.kind === 'help') return { code: codes.done, out: help }
  if (asked.kind === 'usage') return { code: codes.usage, ...told(asked.json, 'usage', asked.message) }
  const { request, json, launch, data } = asked
  const usual = usualFolder(process)
  const folder = resolve(data || process.env['STINT_DATA'] || usual)
  const first = await askRunningApp(folder, request)
  const reply = first.kind === 'gone' && launch ? await launchAndAsk(folder, request) : first
  if (reply.kind === 'answer') return answered(reply.answer, json, folder, folder !== usual)
  const { code, message } = withoutAnswer(reply, launch)
  const kind = code === codes.refused ? 'refused' : 'notRunning'
  return { code, ...told(json, kind, json ? message : `${message}\n${folderLine(folder)}`, folder) }
}

/** Several Stints may be there, each with data of its own: which one this was about. */
const folderLine = (folder: string): string => `The data folder asked: ${folder}`

function answered(answer: CommandAnswer, json: boolean, folder: string, unusual: boolean): Outcome {
  if (answer.ok && json) return { code: codes.done, out: JSON.stringify({ ...answer.data, dataFolder: folder }) }
  if (answer.ok) return { code: codes.done, out: answer.message, ...(unusual && { err: folderLine(folder) }) }
  const { kind, message, candidates } = answer
  const words = unusual && !json ? `${message}\n${folderLine(folder)}` : message
  return { code: codes[kind], ...told(json, kind, words, folder, candidates) }
}

/** A failure, to a program or to a person. */
const told = (json: boolean, kind: string, message: string, dataFolder?: string, candidates: unknown[] = []) =>
  json ? { out: JSON.stringify({ version: 1, error: { kind, message, candidates }, dataFolder }) } : { err: message }

function withoutAnswer(reply: Exclude<Reply, { kind: 'answer' }>, launched: boolean) {
  switch (reply.kind) {
    case 'off':
      return { code: codes.refused, message: 'The command line is switched off in Stint’s settings.' }
    case 'lost':
      return {
        code: codes.notRunning,
        message: `Stint did not answer (${reply.why}). It may be done all the same: look with stint status.`,
      }
    case 'foreign':
      return {
        code: codes.notRunning,
        message: 'This data folder belongs to another user, whose Stint answers only them.',
      }
    case 'gone':
      return {
        code: codes.notRunning,
        message: launched
          ? 'Stint does not run and could not be started. Start it once by hand, then try again.'
          : 'Stint does not run.',
      }
  }
}

/** Runs the command with the words after `stint` and prints what comes of it; returns the exit code: 0, 1, 2 or 64. */
export async function runCommand(words: string[]): Promise<number> {
  const { code, out, err } = await run(parseArguments(words))
  if (out !== undefined) await print(process.stdout, out)
  if (err !== undefined) await print(process.stderr, err)
  return code
}

/** Resolves when the text has left this process, which ends right after; a reader that has gone is no failure. */
function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  // Whatever comes, from the app or as an argument: a terminal shows it, and obeys none of it.
  const shown = `${withoutControls(text).replaceAll('\r', '')}\n`
  return new Promise((resolve) => {
    stream.on('error', () => resolve())
    stream.write(shown, () => resolve())
  })
}
