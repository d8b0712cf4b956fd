/** The actions for an account in its state. */
import type { AccountView } from '../../../shared/model/snapshot.ts'

export type Action = 'refresh' | 'retry' | 'rename' | 'login' | 'off' | 'on' | 'remove'

/** All actions, for the menu. An account without a server has nothing to fetch and no login. */
export function actionsOf({ enabled, rules }: Pick<AccountView, 'enabled' | 'rules'>): Action[] {
  const onServer: Action[] = enabled ? ['refresh', 'rename', 'login'] : ['rename', 'login']
  return [...(rules.editsCatalog ? ['rename' as const] : onServer), enabled ? 'off' : 'on', 'remove']
}

/** The action that makes an account work again; null: it works. */
export function repairActionOf({ state, rules }: Pick<AccountView, 'state' | 'rules'>): Action | null {
  switch (state.kind) {
    case 'needsLogin':
      return 'login'
    case 'off':
      return 'on'
    case 'trouble':
    case 'offline':
      return 'retry'
    case 'empty':
      return rules.editsCatalog ? null : 'refresh'
    case 'ok':
    case 'loading':
      return null
  }
}
