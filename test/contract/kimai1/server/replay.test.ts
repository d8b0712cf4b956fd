/** Every recording of a real Kimai 1 in ./recordings must be answered the same by the sandbox. */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseRecording } from '../../../servers/recording.ts'
import { replay } from '../../../servers/replay.ts'

const folder = new URL('../recordings/', import.meta.url)
const recordings = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
  .filter(({ text }) => parseRecording(text).header.server === 'kimai1')

describe('the sandbox Kimai 1 answers as the real one did', () => {
  it('has recordings to compare with', () => expect(recordings.length).toBeGreaterThanOrEqual(2))

  it.each(recordings)('$name', async ({ text }) => {
    const result = await replay(parseRecording(text))
    expect(result.differences).toEqual([])
    expect(result.warnings).toEqual([])
    expect(result.exchanges).toBeGreaterThan(10)
  })
})

describe('the replay tool with JSON-RPC', () => {
  const [header = '{}'] = (recordings[0]?.text ?? '').split('\n')

  /** The first recording's server, asked these things instead. */
  const replayed = (...exchanges: object[]) =>
    replay(
      parseRecording(
        [header, ...exchanges.map((each) => JSON.stringify({ at: 1_795_212_288_000, ...each }))].join('\n'),
      ),
    )
  const version = { result: '1.3.5-1400', id: '1', jsonrpc: '2.0' }
  const request = { jsonrpc: '2.0', id: 1, method: 'getVersion', params: [] }

  it('names the method whose answer differs', async () => {
    const response = { ...version, result: '1.3.4-1400' }
    const { differences } = await replayed({ n: 7, method: 'getVersion', request, status: 201, response })
    expect(differences).toEqual([
      { n: 7, request: 'getVersion', where: 'status', expected: 201, got: 200 },
      { n: 7, request: 'getVersion', where: 'response.result', expected: '1.3.4-1400', got: '1.3.5-1400' },
    ])
  })

  it('sends a text as it is, and other HTTP methods', async () => {
    const empty = { error: { code: -32_600, message: 'Invalid Request', data: null }, id: null }
    const { differences, exchanges } = await replayed(
      { n: 1, method: null, request: JSON.stringify(request), status: 200, response: version },
      { n: 2, method: null, request: '{"jsonrpc":', status: 500, response: '' },
      { n: 3, method: null, request: null, http_method: 'OPTIONS', status: 200, response: empty },
      { n: 4, method: null, request: '', status: 200, response: empty, ms: 3, params: null, path: 'core/json.php' },
    )
    expect(differences).toEqual([])
    expect(exchanges).toBe(4)
  })

  it('asks for the service map by the host that the recording names', async () => {
    const target = 'http://kimai.example:8080/core/json.php'
    const asked = { n: 1, http_method: 'GET', request: null, status: 200, response: { target } }
    const { differences } = await replayed(asked)
    expect(differences.map(({ where }) => where)).not.toContain('response.target')
    expect(differences.map(({ where }) => where)).toContain('response.services')
  })

  it('refuses settings and seeds that make no sense, and says where', async () => {
    const withHeader = (more: object) => replay(parseRecording(JSON.stringify({ ...JSON.parse(header), ...more })))
    await expect(withHeader({ config: { roundPrecision: 'often' } })).rejects.toThrow(/not understood[\s\S]*roundPrec/)
    await expect(withHeader({ seed: { users: [{ name: 'x' }] } })).rejects.toThrow(/not understood[\s\S]*userID/)
  })

  it('refuses an exchange without a status', async () => {
    await expect(replayed({ n: 1, method: 'getVersion' })).rejects.toThrow(/line 2 is not an exchange: status/)
  })

  it('warns of what it does not know', async () => {
    const { warnings } = await replay(
      parseRecording(
        JSON.stringify({ ...JSON.parse(header), config: { moonPhase: 1 }, seed: { gadgets: [], tags: [] } }),
      ),
    )
    expect(warnings).toEqual(['Setting not understood: moonPhase', 'Seed not understood: gadgets'])
  })
})
