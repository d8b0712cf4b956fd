/** Each way in which a write to Kimai 1 can fail: the web server, JSON-RPC, Kimai itself, and what is no answer. */
import { describe, expect, it } from 'vitest'
import type { ErrorKind } from '../../../../shared/errors.ts'
import { calling, loggedInProvider, failed, items, result } from '../loggedInProvider.ts'

const ok = (body: string) => ({ kind: 'status' as const, status: 200, body })

describe('a write that fails', () => {
  const script = "<script type='text/javascript'>window.location.href = '../index.php?a=logout'</script>"
  const rpc = (code: number, message: string, id: string | null = '1') =>
    JSON.stringify({ error: { code, message, data: null }, id, jsonrpc: '2.0' })
  const failures: [what: string, body: string, kind: ErrorKind, ambiguous: boolean, words: RegExp][] = [
    ...[
      'Invalid project or task',
      'Invalid record',
      'Invalid projectId.',
      'Invalid taskId.',
      'Failed to add entry.',
      'Failed to update record.',
      'Performed an update, but missing id property.',
      'Invalid ID',
      'An unhandled error occured.',
    ].map((msg): [string, string, ErrorKind, boolean, RegExp] => [
      `with "${msg}"`,
      failed(msg),
      'rejected',
      false,
      new RegExp(`: ${msg}$`),
    ]),
    ['without words', failed(''), 'rejected', false, /no reason given/],
    [
      'with an unknown key',
      failed('Unknown user or no permissions.'),
      'unauthorized',
      false,
      /Unknown user or no permissions\./,
    ],
    ['with the logout script', script, 'unauthorized', false, /not active/],
    ['with another page', '<html><a href="?a=logout">x</a></html>', 'protocol', true, /not JSON/],
    ['with a warning of PHP', `<br /><b>Warning</b>: x in y${items({ id: 1 })}`, 'protocol', true, /not JSON/],
    ['without a database', 'Kimai could not connect to database. Check it.', 'server', false, /Check it\.$/],
    ['with an unknown method', rpc(-32_601, 'Method not found'), 'protocol', false, /Method not found/],
    ['with an invalid request', rpc(-32_600, 'Invalid Request', null), 'protocol', false, /Invalid Request/],
    ['inside the method', rpc(-32_000, 'Oh no'), 'server', true, /Oh no \(-32000\)/],
    ['with success and no id', items(), 'protocol', true, /which record it made/],
    ['with an odd id', items({ id: -1 }), 'protocol', true, /result\.items\.0\.id/],
    ['with success as text', result({ success: 'true', items: [] }), 'protocol', true, /result/],
    ['with neither result nor error', '{"id":"1"}', 'protocol', true, /did not answer/],
    ['with the answer to another call', items({ id: 3 }).replace('"1"', '"2"'), 'protocol', true, /did not answer/],
    ['with bare text', '"1.3.5"', 'protocol', true, /the answer/],
  ]
  it.each(failures)('%s says what it was, once', async (_, body, kind, ambiguous, words) => {
    const { refused, server, sent } = await loggedInProvider()
    server.fault({ ...ok(body), match: calling('setTimesheetRecord') })
    const error = await refused()
    expect({ kind: error.kind, ambiguous: error.ambiguous }).toEqual({ kind, ambiguous })
    expect(error.message).toMatch(words)
    expect(sent('setTimesheetRecord')).toHaveLength(1)
  })

  it('as the key no longer counts asks for a login', async () => {
    const { refused, server } = await loggedInProvider()
    const worker = server.state.users.find(({ name }) => name === 'worker')
    if (worker) worker.apikey = 'another0000000000000000000'
    expect(await refused()).toMatchObject({ kind: 'unauthorized', ambiguous: false })
  })

  it('in PHP, with an empty 500, may have arrived', async () => {
    const { refused, server } = await loggedInProvider()
    server.fault({ kind: 'status', status: 500, match: calling('setTimesheetRecord') })
    expect(await refused()).toMatchObject({ kind: 'server', ambiguous: true })
  })

  it('as the whole interface is gone says nothing of the record', async () => {
    const { refused, server } = await loggedInProvider()
    server.fault({ kind: 'status', status: 404, match: calling('setTimesheetRecord') })
    expect(await refused()).toMatchObject({ kind: 'protocol', ambiguous: false })
  })

  it('with 204, as to a question without an id, may have arrived', async () => {
    const { refused, server } = await loggedInProvider()
    server.fault({ kind: 'status', status: 204, match: calling('setTimesheetRecord') })
    expect(await refused()).toMatchObject({ kind: 'protocol', ambiguous: true })
  })
})
