/** What Stint expects of Electron: processes, pages, IPC, the network. Holds on the stand-in and, with STINT_E2E_ENGINE=electron, on Electron itself. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { appPath, eventually, launched, newFolder } from './fixture/launched.ts'
import { commandLine, environment, executable, launch } from './launch.ts'

const fixture = launched()

describe('launching', () => {
  it('knows the application and its user data', async () => {
    const known = await fixture.app.evaluate(({ app }) => [app.getName(), app.isPackaged, app.getPath('userData')])
    expect(known).toEqual(['Fixture', false, fixture.userData])
  })

  it('gives the main process of Electron', async () => {
    expect(await fixture.app.evaluate(() => [process.type, typeof process.versions.electron])).toEqual([
      'browser',
      'string',
    ])
  })

  it('is driven by mouse and keyboard', async () => {
    await fixture.page.locator('#count').click()
    await fixture.page.locator('#count').focus()
    await fixture.page.keyboard.press('Enter')
    expect(await fixture.page.locator('#count').textContent()).toBe('2')
  })

  it('takes pictures', async () => {
    expect((await fixture.page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
  })
})

describe('the page', () => {
  it('sees the exposed api, frozen, and nothing of Node', async () => {
    expect(await fixture.page.locator('#status').textContent()).toBe('loaded, object, undefined')
    const frozen = await fixture.page.evaluate(() => [
      Object.isFrozen(globalThis.pageSide),
      Object.isFrozen(globalThis.pageSide.nested.list[2]),
      Object.getOwnPropertyDescriptor(window, 'pageSide')?.writable,
    ])
    expect(frozen).toEqual([true, true, false])
  })

  it('carries functions, promises and errors over the bridge', async () => {
    const carried = await fixture.page.evaluate(async () => {
      const { echoHere, later } = globalThis.pageSide
      const double = echoHere((n: unknown) => Number(n) * 2)
      const error = await later().catch((reason: Error) => reason.message)
      return [double(21), error, echoHere(new Date(5)) instanceof Date]
    })
    expect(carried).toEqual([42, 'later', true])
  })

  it('is served by the protocol handler, below its policy', async () => {
    const seen = await fixture.page.evaluate(async () => ({
      inline: document.documentElement.dataset.inline,
      elsewhere: await fetch('https://example.org/').then(String, () => 'refused'),
      own: (await fetch('/api')).ok,
    }))
    expect(seen).toEqual({ inline: undefined, elsewhere: 'refused', own: true })
  })

  it('gives the handler the app URL', async () => {
    expect(
      await fixture.page.evaluate(async () => (await fetch('/api?x=1', { method: 'POST', body: 'text' })).json()),
    ).toEqual({
      url: 'app://fixture/api?x=1',
      method: 'POST',
      body: 'text',
    })
  })
})

describe('ipc', () => {
  it('clones what structured clone clones', async () => {
    const back = await fixture.page.evaluate(async () => {
      const given = {
        date: new Date(0), map: new Map([['a', new Set([1n])]]), bytes: new Uint16Array([1, 65535]), nothing: undefined,
        zero: -0, not: NaN, error: new RangeError('far'), pattern: /x/g, text: 'ß\u2028"\0',
      } // prettier-ignore
      const value = (await globalThis.pageSide.invoke('echo', given)) as typeof given
      return [
        value.date.toISOString(),
        value.map.get('a')?.has(1n),
        value.bytes instanceof Uint16Array && value.bytes[1],
        'nothing' in value && value.nothing === undefined,
        Object.is(value.zero, -0) && Number.isNaN(value.not),
        value.error instanceof Error && value.error.message,
        String(value.pattern),
        value.text === given.text,
      ]
    })
    expect(back).toEqual(['1970-01-01T00:00:00.000Z', true, 65535, true, true, 'far', '/x/g', true])
  })

  const failure = (channel: string) =>
    fixture.page.evaluate((name) => globalThis.pageSide.invoke(name).catch((error: Error) => error.message), channel)

  it("gives a handler's error as text", async () => {
    expect(await failure('fail')).toBe("Error invoking remote method 'fail': TypeError: no such project")
  })

  it('says which channel nobody handles', async () => {
    expect(await failure('nobody')).toContain("No handler registered for 'nobody'")
  })

  it('refuses what cannot be cloned, both ways', async () => {
    expect(await failure('uncloneable')).toContain('An object could not be cloned.')
    const sent = fixture.page.evaluate(() => globalThis.pageSide.uncloneable().catch((error: Error) => error.message))
    expect(await sent).toBe('An object could not be cloned.')
  })

  it('names the sender', async () => {
    expect(await fixture.page.evaluate(() => globalThis.pageSide.invoke('sender'))).toEqual({
      url: 'app://fixture/index.html?first',
      origin: 'app://fixture',
      isMain: true,
      parent: null,
    })
  })

  it('sends events to the page until its listener is removed', async () => {
    const noted = fixture.page.evaluate(
      () =>
        new Promise((resolve) => {
          const remove = globalThis.pageSide.onNoted((text) => resolve([text, remove()]))
          globalThis.pageSide.note('hello')
        }),
    )
    expect(await noted).toEqual(['hello!', undefined])
  })
})

describe('net.request', () => {
  /** What happens, in order, to a request by hand; `follow`: each redirect is followed. */
  const ask = (url: string, follow: boolean) =>
    fixture.app.evaluate(
      ({ net }, { url, follow }) =>
        new Promise<string[]>((done) => {
          const seen: string[] = []
          const request = net.request({ url, redirect: 'manual', credentials: 'omit', cache: 'no-store' })
          request.on('redirect', (status, _method, to) => {
            seen.push(`redirect ${status} ${new URL(to).pathname}`)
            if (follow) request.followRedirect()
          })
          request.on('response', (response) => {
            let text = ''
            seen.push(`response ${response.statusCode}`)
            response.on('data', (part) => (text += part.toString()))
            response.on('end', () => done([...seen, `end ${text}`]))
          })
          request.on('error', (error) => done([...seen, `error ${error.message}`]))
          request.end()
        }),
      { url, follow },
    )

  async function serving<T>(use: (url: string) => Promise<T>): Promise<T> {
    const server = createServer((request, response) => {
      if (request.url === '/moved') return response.writeHead(302, { location: '/there' }).end()
      if (request.url !== '/cut') return response.end('whole')
      response.writeHead(200, { 'content-length': 100 })
      return response.write('part', () => response.destroy())
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    try {
      return await use(`http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  }

  it('tells of a redirect by hand, goes on where it is followed at once, and ends where it is not', async () => {
    await serving(async (url) => {
      expect(await ask(`${url}/moved`, true)).toEqual(['redirect 302 /there', 'response 200', 'end whole'])
      expect(await ask(`${url}/moved`, false)).toEqual(['redirect 302 /there', 'error Redirect was cancelled'])
    })
  })

  it('fails where a body is cut', async () => {
    const seen = await serving((url) => ask(`${url}/cut`, true))
    expect(seen).toEqual(['response 200', expect.stringMatching(/^error net::ERR_/)])
  })
})

describe('net.fetch', () => {
  const get = (url: string) => fixture.app.evaluate((_, url) => globalThis.mainSide.fetchText(url), url)

  async function listen() {
    const server = createServer((request, response) => response.end(`${request.method} ${request.url}`))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    return { server, url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}/x` }
  }

  it('reads from a server', async () => {
    const { server, url } = await listen()
    expect(await get(url)).toEqual({ status: 200, text: 'GET /x' })
    server.close()
    server.closeAllConnections()
  })

  it('reads a file', async () => {
    const { text } = await get(new URL('fixture/page.js', import.meta.url).href)
    expect(text).toContain('#status')
  })

  it("fails with Chromium's words", async () => {
    const { server, url } = await listen()
    server.close()
    await once(server, 'close')
    await expect(get(url)).rejects.toThrow('net::ERR_CONNECTION_REFUSED')
  })
})

describe('one instance', () => {
  it('hears of the second, which ends', async () => {
    const args = commandLine({ userData: fixture.userData, appPath, args: ['--second'] })
    const second = spawn(executable(), args, { env: environment(), stdio: 'ignore' })
    expect((await once(second, 'exit'))[0]).toBe(0)
    await eventually(
      async () => (await fixture.app.evaluate(() => globalThis.mainSide.heard)).secondInstance.length,
    ).toBe(1)
    const [told] = (await fixture.app.evaluate(() => globalThis.mainSide.heard)).secondInstance
    expect(told?.argv).toContain('--second')
    expect(told?.data).toEqual({ from: 'fixture' })
  })
})

describe('quitting', () => {
  it('waits for the application, then ends', async () => {
    const own = newFolder()
    const quitting = await launch({ userData: own, appPath })
    await quitting.firstWindow()
    const asked = await quitting.evaluate(({ app }) => {
      globalThis.mainSide.mayQuit = false
      app.quit()
      return globalThis.mainSide.heard.quits
    })
    expect(asked).toEqual(['before-quit'])
    const process = quitting.process()
    expect(process.exitCode).toBeNull()
    const ended = once(process, 'exit')
    await quitting.evaluate(({ app }) => {
      globalThis.mainSide.mayQuit = true
      setImmediate(() => app.quit())
    })
    // The driver's own debugger would hold the process back.
    await Promise.all([ended, quitting.close()])
    expect(process.exitCode).toBe(0)
    await rm(own, { recursive: true, force: true })
  })
})
