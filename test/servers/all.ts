/** Every sandbox server with what is needed to log in to it, by the name of its provider. */
import type { ProviderId } from '../../shared/model/snapshot.ts'
import * as blikk from './blikk/index.ts'
import type { Sandbox } from './http.ts'
import * as kala from './kala/index.ts'
import * as kalo from './kalo/index.ts'
import * as kimai1 from './kimai1/index.ts'
import * as kimai2 from './kimai2/index.ts'

export type ServedProvider = Exclude<ProviderId, 'local'>

export interface Served {
  server: Sandbox
  /** Values of the provider's login fields. */
  fields: Record<string, string>
  /** Who logs in, where the login names nobody. */
  personId: string | null
}

export interface ServeOptions {
  port?: number
  /** Epoch ms to freeze the server's clock at. */
  now?: number
  /** False: a server that has a limit of requests a second doesn't keep it. */
  rateLimit?: boolean
}

export const serve: Record<ServedProvider, (options?: ServeOptions) => Promise<Served>> = {
  async kimai2(options) {
    const server = await kimai2.startKimai2({ seed: kimai2.sandboxSeed(), ...options })
    return { server, fields: { url: server.url, token: kimai2.SANDBOX_TOKEN }, personId: null }
  },
  async kimai1(options) {
    const server = await kimai1.startKimai1({ seed: kimai1.sandboxSeed(), ...options })
    const fields = { url: server.url, user: kimai1.SANDBOX_USER, password: kimai1.SANDBOX_PASSWORD }
    return { server, fields, personId: null }
  },
  async kala(options) {
    const server = await kala.startKala({ seed: kala.sandboxSeed(), ...options })
    const fields = { url: `${server.url}/webapiv2/`, key: kala.SANDBOX_KEY }
    return { server, fields, personId: String(kala.SANDBOX_EMPLOYEE) }
  },
  async blikk({ rateLimit = true, ...options } = {}) {
    const server = await blikk.startBlikk({ seed: blikk.sandboxSeed(), config: { rateLimit }, ...options })
    const fields = { url: server.url, appId: blikk.SANDBOX_APP_ID, appSecret: blikk.SANDBOX_APP_SECRET }
    return { server, fields, personId: String(blikk.SANDBOX_USER_ID) }
  },
  async kalo(options) {
    const server = await kalo.startKalo({ seed: kalo.sandboxSeed(), ...options })
    const anna = server.state.freelancers.find(({ email }) => email === kalo.SANDBOX_EMAIL)
    return { server, fields: { url: server.url, key: kalo.SANDBOX_KEY }, personId: anna?.id ?? null }
  },
}

export const isServed = (name: string): name is ServedProvider => Object.hasOwn(serve, name)
