/** The command `stint`: asks the running app, prints what it answers, and ends with 0, 1, 2 or 64. */
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
  const folder = data || process.env['STINT_DATA'] || usualFolder(process)
  const first = await askRunningApp(folder, request)
  const reply = first.kind === 'gone' && launch ? await launchAndAsk(folder, request) : first
  if (reply.kind === 'answer') return answered(reply.answer, json)
  const { code, message } = withoutAnswer(reply, launch)
  return { code, ...told(json, code === codes.refused ? 'refused' : 'notRunning', message) }
}

function answered(answer: CommandAnswer, json: boolean): Outcome {
  if (answer.ok) return { code: codes.done, out: json ? JSON.stringify(answer.data) : answer.message }
  const { kind, message, candidates } = answer
  return { code: codes[kind], ...told(json, kind, message, candidates) }
}

/** A failure, to a program or to a person. */
const told = (json: boolean, kind: string, message: string, candidates: unknown[] = []) =>
  json ? { out: JSON.stringify({ version: 1, error: { kind, message, candidates } }) } : { err: message }

function withoutAnswer(reply: Exclude<Reply, { kind: 'answer' }>, launched: boolean) {
  switch (reply.kind) {
    case 'off':
      return { code: codes.refused, message: 'The command line is switched off in Stint’s settings.' }
    case 'lost':
      return {
        code: codes.notRunning,
        message: `Stint did not answer (${reply.why}). It may be done all the same: look with stint status.`,
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

const { code, out, err } = await run(parseArguments(process.argv.slice(2)))
// Whatever comes, from the app or as an argument: a terminal shows it, and obeys none of it.
const shown = (text: string) => `${withoutControls(text).replaceAll('\r', '')}\n`
if (out !== undefined) process.stdout.write(shown(out))
if (err !== undefined) process.stderr.write(shown(err))
process.exitCode = code
