/** Calendars at addresses on 127.0.0.1, right or wrong in many ways. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from '../updates/index.ts'

export { endless, redirect, silence, startFeed, text, type Feed } from '../updates/index.ts'

/** A calendar as servers give it out, with a mark by which they say that nothing changed. */
export const calendar =
  (body: string, etag = '"1"') =>
  (response: ServerResponse, request: IncomingMessage): void => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
    text(body, { 'content-type': 'text/calendar; charset=utf-8', etag })(response, request)
  }

/** As `calendar`, by the time of its last change. */
export const dated =
  (body: string, modified: string) =>
  (response: ServerResponse, request: IncomingMessage): void => {
    if (request.headers['if-modified-since'] === modified) return void response.writeHead(304).end()
    text(body, { 'content-type': 'text/calendar', 'last-modified': modified })(response, request)
  }

/** Sends a calendar that is larger than any may be, as fast as it is taken. */
export const huge = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/calendar' })
  const part = Buffer.alloc(1024 * 1024, 'X')
  const send = () => {
    while (!response.destroyed && response.write(part));
  }
  response.on('drain', send)
  send()
}
