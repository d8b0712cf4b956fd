/** The steps of a login in words: which passed, which failed, and what its failing means. */
import type { ErrorInfo, ErrorKind } from '../../../shared/errors.ts'
import { type LoginStep, loginSteps } from '../../../shared/model.ts'

export interface Step {
  label: string
  state: 'passed' | 'failed' | 'open'
}

const labels: Record<LoginStep, string> = {
  address: 'Address',
  server: 'Server',
  login: 'Login',
  person: 'Person',
  catalog: 'Projects',
}

/** All steps in their order, up to the one that failed; null: all of them passed. */
export function stepsUntil(failed: LoginStep | null): Step[] {
  const end = failed === null ? loginSteps.length : loginSteps.indexOf(failed)
  return loginSteps.map((step, at) => ({
    label: labels[step],
    state: at < end ? 'passed' : at === end ? 'failed' : 'open',
  }))
}

const cutOff: ReadonlySet<ErrorKind> = new Set(['offline', 'timeout', 'rateLimited', 'server'])
const refused: ReadonlySet<ErrorKind> = new Set(['unauthorized', 'forbidden'])

/** What it means that a login failed at `step`, in a sentence. `system`: what the back end is called. */
export function failedWords(step: LoginStep, { kind }: Pick<ErrorInfo, 'kind'>, system: string): string {
  switch (step) {
    case 'address':
      return "This address can't be used."
    case 'server':
      if (kind === 'offline' || kind === 'timeout') return "The address is fine, but the server can't be reached."
      if (cutOff.has(kind)) return 'The server is there, but has a problem of its own.'
      return `Something answers at this address, but not as ${system} does.`
    case 'login':
      if (refused.has(kind)) return 'The server answers, but the login was refused.'
      return cutOff.has(kind) ? 'The server answered at first, but not to the login.' : 'The login did not work.'
    case 'person':
      return 'The login works, but not for this person.'
    case 'catalog':
      return "The login works, but the projects can't be fetched."
  }
}
