import type { AccountView } from '../../shared/model.ts'
import type { IconName } from '../ui/Icon.tsx'

/** How an account is, in a line. */
export function accountWords({ state, targets }: AccountView): { icon: IconName | null; text: string } {
  switch (state.kind) {
    case 'ok':
      return { icon: 'sent', text: targets === 1 ? '1 activity to track on' : `${targets} activities to track on` }
    case 'loading':
      return { icon: 'sending', text: 'Fetching what can be tracked on' }
    case 'empty':
      return { icon: 'nothing', text: 'Nothing to track on yet: ask for a project, then refresh' }
    case 'offline':
      return { icon: 'offline', text: `Offline: ${state.message}` }
    case 'needsLogin':
    case 'trouble':
      return { icon: 'warning', text: state.message }
  }
}
