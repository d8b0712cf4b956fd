/** What a server may do to a client that trusts it: answers of any length, without end, with what a terminal obeys in them. */
import type { SandboxRequest, SandboxResponse } from './http.ts'

/** Sets the title of a terminal, and clears it. */
const escape = '\\u001b]0;taken over\\u0007\\u001b[2J'
const megabyte = 'x'.repeat(1_000_000)
const running = 5_000

/** Quotes what it was shown, 20 MB of it. */
function refusal({ headers, query }: SandboxRequest): SandboxResponse {
  const shown = JSON.stringify(`${headers['authorization'] ?? ''} ${headers['x-kalo-api-key'] ?? ''} ${query}`).slice(
    1,
    -1,
  )
  const words = `"${escape}you sent ${shown} ${'because '.repeat(2_500_000)}"`
  return { status: 400, headers: { 'content-type': 'application/json' }, body: `{"code":400,"message":${words}}` }
}

/** JSON-RPC posts its reads, too. */
const reads = ({ method, path, body }: SandboxRequest): boolean =>
  method === 'GET' || (path.endsWith('json.php') && !/"(?:set|start|stop|remove)/.test(body)) || path.endsWith('/Token')

/** The answer to a request, at the limits. `apply` gives the true one. */
export function hostileAnswer(request: SandboxRequest, apply: () => SandboxResponse): SandboxResponse {
  if (!reads(request)) return refusal(request)
  const answer = apply()
  if (answer.status !== 200) return answer
  const headers = { ...answer.headers, 'x-total-pages': '1000000000' }
  if (request.path.endsWith('/timesheets/active')) {
    const record = {
      project: { id: 1, name: 'Web' },
      activity: { id: 1, name: 'Code' },
      begin: '2026-11-20T09:00:00+0100',
      end: null,
    }
    const all = Array.from({ length: running }, (_, id) => ({
      ...record,
      id: 1_000_000 + id,
      description: 'mine',
      tags: [],
    }))
    return { ...answer, headers, body: JSON.stringify(all) }
  }
  if (request.path.endsWith('/timesheets')) return { ...answer, headers, body: '[]' }
  let long = 3
  const body = answer.body.replaceAll(
    /("name":\s*")((?:[^"\\\\]|\\\\.)*)/g,
    (_, before: string, name: string) => `${before}${name} ${escape}${long-- > 0 ? megabyte : ''}`,
  )
  return { ...answer, headers, body }
}
