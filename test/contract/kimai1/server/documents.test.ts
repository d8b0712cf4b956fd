/** The examples of Kimai 1's wiki, sent to the sandbox as they stand there, with the seed's own name and password. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { startKimai1 } from '../../../servers/kimai1/index.ts'
import { KEY, seed } from '../serverClient.ts'

const request = (login: string, password: string) => `{
  "method": "authenticate",
  "params": [
    "${login}",
    "${password}"
  ],
  "id": "1",
  "jsonrpc": "2.0"
}`

async function ask(body: string): Promise<unknown> {
  const server = await startKimai1({ seed })
  onTestFinished(() => server.close())
  const answer = await fetch(`${server.url}/core/json.php`, { method: 'POST', body })
  return answer.json()
}

describe('an example of the wiki', () => {
  it('authenticates, and is answered as shown', async () => {
    expect(await ask(request('worker', 'changeme'))).toEqual({
      result: { success: true, items: [{ apiKey: KEY }], total: 1 },
      id: '1',
      jsonrpc: '2.0',
    })
  })

  it('is refused as shown', async () => {
    expect(await ask(request('user_login', 'user_password'))).toEqual({
      result: { success: false, error: { msg: 'Unknown user or no permissions.' } },
      id: '1',
      jsonrpc: '2.0',
    })
  })
})
