/** What a page may do: load the app's own files, and nothing else. */
import { app, type IpcMainInvokeEvent, protocol, session, type WebFrameMain } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const scheme = 'app'
const host = 'stint'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Where pages are: a build has only those that it brings; in `npm run dev` they come from Vite's server. */
const home = new URL((import.meta.env.DEV && process.env['STINT_DEV_SERVER']) || `${scheme}://${host}`)

/** The address of a page by its folder in renderer/. */
export const pageAddress = (name: string): string => `${home.protocol}//${home.host}/${name}/index.html`

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, codeCache: true } }])
}

/** Serves the built renderer from `folder`, each answer with the policy. */
export function servePages(folder: string): void {
  protocol.handle(scheme, async (request) => {
    const url = URL.parse(request.url)
    const path = normalize(join(folder, decodeURIComponent(url?.pathname ?? '/')))
    const type = types[extname(path)]
    if (request.method !== 'GET' || url?.host !== host || !path.startsWith(folder + sep) || !type) return refuse()
    try {
      return new Response(new Uint8Array(await readFile(path)), {
        headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' },
      })
    } catch {
      return refuse()
    }
  })
}

const refuse = () => new Response(null, { status: 404, headers: { 'content-security-policy': policy } })

/** No permissions, no navigation, no new windows, no webviews, for every page there will ever be. */
export function lockDown(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Whether a call comes from the top frame of one of our own pages. */
export function isOurs(event: IpcMainInvokeEvent): boolean {
  const frame: WebFrameMain | null = event.senderFrame
  const url = frame && URL.parse(frame.url)
  return frame?.parent === null && url?.protocol === home.protocol && url.host === home.host
}
