/** Every recording of a real Kimai 2 in ./recordings must be answered the same by the sandbox. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BadRecording, parseRecording } from '../../../servers/recording.ts'
import { replay } from '../../../servers/replay.ts'

const folder = new URL('../recordings/', import.meta.url)
const recordings = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => parseRecording(text).header.server === 'kimai2')

describe('the sandbox Kimai 2 answers as the real one did', () => {
  it('has recordings to compare with', () => expect(recordings.length).toBeGreaterThanOrEqual(6))

  it.each(recordings)('$name', async ({ text }) => {
    const result = await replay(parseRecording(text))
    expect(result.differences).toEqual([])
    expect(result.warnings).toEqual([])
    expect(result.exchanges).toBeGreaterThan(10)
  })
})

describe('the replay tool', () => {
  const [first] = recordings
  const lines = (first?.text ?? '').trimEnd().split('\n')

  /** The first recording with one exchange changed. */
  const changed = (n: number, change: (exchange: Record<string, unknown>) => object): string =>
    lines.map((line, at) => (at === n ? JSON.stringify(change(JSON.parse(line))) : line)).join('\n')

  it('notices a different status', async () => {
    const result = await replay(parseRecording(changed(1, (exchange) => ({ ...exchange, status: 201 }))))
    expect(result.differences).toEqual([
      { n: 1, request: 'GET /api/version', where: 'status', expected: 201, got: 200 },
    ])
  })

  it('notices a different header, whatever the case of its name', async () => {
    const headers = { 'Content-Type': 'text/plain' }
    const result = await replay(parseRecording(changed(1, (exchange) => ({ ...exchange, headers }))))
    expect(result.differences).toMatchObject([{ where: 'header content-type', got: 'application/json' }])
  })

  it('notices a different, a missing and an additional value in the answer', async () => {
    const response = { versionId: 1, copyright: 'Kimai 2.24.0 by Kevin Papst.', more: true }
    const result = await replay(parseRecording(changed(1, (exchange) => ({ ...exchange, response }))))
    expect(result.differences.map(({ where, expected, got }) => [where, expected, got])).toEqual([
      ['response.versionId', 1, 22400],
      ['response.more', true, '(missing)'],
      ['response.version', '(missing)', '2.24.0'],
    ])
  })

  it('refuses a file that is no recording, and says where', () => {
    expect(() => parseRecording('')).toThrow(BadRecording)
    expect(() => parseRecording('{"server":"kimai2"}')).toThrow(/line 1 is not a recording's header: version/)
    expect(() => parseRecording(`${lines[0] ?? ''}\nnot json`)).toThrow(/line 2 is not JSON/)
  })

  it('refuses a seed that refers to nothing', async () => {
    const header = JSON.stringify({
      ...JSON.parse(lines[0] ?? '{}'),
      seed: { projects: [{ id: 1, name: 'x', customer: 9 }] },
    })
    await expect(replay(parseRecording(header))).rejects.toThrow(/the seed refers to customer 9/)
  })

  it('refuses a server it has no sandbox for', async () => {
    const header = JSON.stringify({ ...JSON.parse(lines[0] ?? '{}'), server: 'kimai9' })
    await expect(replay(parseRecording(header))).rejects.toThrow(/no sandbox for the server "kimai9"/)
  })
})
