/** What an endpoint is: the verbs it takes and what it answers. */
import type { SandboxResponse } from '../http.ts'
import type { Arguments } from './binding.ts'
import type { State } from './model.ts'

interface Call {
  state: State
  args: Arguments
  /** The server's clock, in epoch ms. */
  now: number
}

export interface Endpoint {
  verbs: ('GET' | 'POST')[]
  /** Answers whatever the key. */
  open?: true
  serve(call: Call): SandboxResponse
}
