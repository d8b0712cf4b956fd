/** A feed of versions as a release has it: `latest-linux.yml` and files beside it, on 127.0.0.1, right or wrong in many ways. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Feed {
  url: string
  /** The paths that were asked for, in order, without their queries. */
  asked: string[]
  /** All headers that came, by lower-case name. */
  headers: Record<string, unknown>[]
  /** What is answered from now on, by path ("/latest-linux.yml"). */
  answers: Record<string, Answer>
  close(): Promise<void>
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void

export const text =
  (body: string, headers: Record<string, string> = { 'content-type': 'text/yaml' }, status = 200): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body)

export const bytes =
  (body: Buffer): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length }).end(body)

/** All of the headers, half of the body, and then the line is cut. */
export const cutHalfWay =
  (body: Buffer): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': body.length })
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  }

export const redirect =
  (to: string): Answer =>
  (response) =>
    response.writeHead(302, { location: to }).end()

/** Answers, and never ends: a part of the body each few ms. */
export const endless =
  (part: string, everyMs = 1): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/yaml' })
    const timer = setInterval(() => response.write(part), everyMs)
    response.on('close', () => clearInterval(timer))
  }

export const silence: Answer = () => {}

export const sha512 = (body: Buffer): string => createHash('sha512').update(body).digest('base64')

/** What electron-builder writes beside the packages of a release. */
export const listOf = (
  version: string,
  file: Buffer,
  change: Partial<{ url: string; sha512: string; size: number }> = {},
) => {
  const { url, sha512: hash, size } = { url: nameOf(version), sha512: sha512(file), size: file.length, ...change }
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${url}`,
    `    sha512: ${hash}`,
    `    size: ${size}`,
    `path: ${url}`,
    `sha512: ${hash}`,
    "releaseDate: '2026-11-20T14:00:00.000Z'",
    '',
  ].join('\n')
}

export const nameOf = (version: string): string => `Stint-${version}-x86_64.AppImage`

/** Serves a release: its list, and its one file. */
export const release = (version: string, file: Buffer): Record<string, Answer> => ({
  [listPath]: text(listOf(version, file)),
  [`/${nameOf(version)}`]: bytes(file),
})

/** As electron-updater names it on this machine. */
export const listPath = process.arch === 'x64' ? '/latest-linux.yml' : `/latest-linux-${process.arch}.yml`

/** Starts with nothing to find. */
export async function startFeed(): Promise<Feed> {
  const made: Omit<Feed, 'url' | 'close'> = { asked: [], headers: [], answers: {} }
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    made.asked.push(path)
    made.headers.push(request.headers)
    const answer = made.answers[path] ?? text('Not found', { 'content-type': 'text/plain' }, 404)
    answer(response, request)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return Object.assign(made, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  })
}
