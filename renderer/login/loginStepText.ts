/** The steps of a login as text: which passed, which failed, and what a failure means. */
import type { ErrorInfo, ErrorKind } from '../../shared/errors.ts'
import { type LoginStep, loginSteps } from '../../shared/model/snapshot.ts'
import { t } from './messages.ts'

export interface Step {
  label: string
  state: 'passed' | 'failed' | 'open'
}

/** All steps in their order, up to the one that failed; null: all of them passed. */
export function stepsUntil(failed: LoginStep | null): Step[] {
  const end = failed === null ? loginSteps.length : loginSteps.indexOf(failed)
  return loginSteps.map((step, index) => ({
    label: t().steps[step],
    state: index < end ? 'passed' : index === end ? 'failed' : 'open',
  }))
}

const cutOff: ReadonlySet<ErrorKind> = new Set(['offline', 'timeout', 'rateLimited', 'server'])
const refused: ReadonlySet<ErrorKind> = new Set(['unauthorized', 'forbidden'])

/** What a failure at `step` means, in a sentence. `system`: the name of the provider. */
export function failedStepText(step: LoginStep, { kind }: Pick<ErrorInfo, 'kind'>, system: string): string {
  const say = t().failed
  switch (step) {
    case 'address':
      return say.address
    case 'server':
      if (kind === 'offline' || kind === 'timeout') return say.unreachable
      if (cutOff.has(kind)) return say.serverTrouble
      return say.otherSystem(system)
    case 'login':
      if (refused.has(kind)) return say.refused
      return cutOff.has(kind) ? say.cutOff : say.login
    case 'person':
      return say.person
    case 'catalog':
      return say.catalog
  }
}
