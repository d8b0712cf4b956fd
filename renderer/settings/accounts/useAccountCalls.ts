/** The calls that change an account; what goes wrong is told at its row. */
import type { AccountView, Options } from '../../../shared/model/snapshot.ts'
import { useIntent } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { nameless } from '../controls/blankNameError.ts'

export function useAccount({ id: accountId }: AccountView) {
  const intent = useIntent()
  const { run } = intent
  return {
    intent,
    rename: (label: string) => run(label.trim() === '' ? nameless() : stint().changeAccount({ accountId, label })),
    refresh: () => void run(stint().refreshCatalog({ accountId })),
    enable: (enabled: boolean) => void run(stint().changeAccount({ accountId, enabled })),
    choose: (options: Options) => void run(stint().changeAccount({ accountId, options })),
    remove: (evenUnsent: boolean) => run(stint().logout({ accountId, evenUnsent })),
  }
}
