/** `npm run replay -- FILE.jsonl …`: replays recordings of real servers against the sandbox servers. */
import { readFileSync } from 'node:fs'
import { BadRecording, parseRecording } from '../test/servers/recording.ts'
import { replay } from '../test/servers/replay.ts'

const files = process.argv.slice(2)
if (files.length === 0) fail('Usage: npm run replay -- FILE.jsonl …')

let differing = 0
let unusable = 0
for (const file of files) {
  try {
    const result = await replay(parseRecording(read(file)))
    for (const { n, request, where, expected, got } of result.differences) {
      console.log(`  #${n} ${request}\n    ${where}: expected ${show(expected)}, got ${show(got)}`)
    }
    for (const warning of result.warnings) console.log(`  warning: ${warning}`)
    const count = result.differences.length
    const verdict = count === 0 ? 'same' : `${count} difference${count === 1 ? '' : 's'}`
    console.log(`${file}: ${result.exchanges} exchanges, ${verdict}`)
    if (count > 0) differing += 1
  } catch (error) {
    if (!(error instanceof BadRecording)) throw error
    unusable += 1
    console.error(`${file}: ${error.message}`)
  }
}
process.exitCode = unusable > 0 ? 2 : differing > 0 ? 1 : 0

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new BadRecording(`cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}

function show(value: unknown): string {
  return typeof value === 'string' && value === '(missing)' ? value : (JSON.stringify(value) ?? 'undefined')
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
