/** The calls that change an account. Errors are shown in its row. */
import type { AccountView, Options } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'
import { blankNameError } from '../controls/blankNameError.ts'

export function useAccountCalls({ id: accountId }: AccountView) {
  const call = useCall()
  const { run, error } = call
  return {
    call: { ...call, error: error },
    rename: (label: string) =>
      run(label.trim() === '' ? blankNameError() : stint().changeAccount({ accountId, label })),
    refresh: () => void run(stint().refreshCatalog({ accountId })),
    enable: (enabled: boolean) => void run(stint().changeAccount({ accountId, enabled })),
    choose: (options: Options) => void run(stint().changeAccount({ accountId, options })),
    remove: (evenUnsent: boolean) => run(stint().logout({ accountId, evenUnsent })),
  }
}
