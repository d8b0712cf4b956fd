/** The calls that change an account; what goes wrong is told at its row. */
import type { AccountView, Options } from '../../../shared/model.ts'
import { useIntent } from '../../state/intent.ts'
import { stint } from '../../state/stint.ts'
import { plainError } from '../../ui/plainError.ts'
import { nameless } from '../nameless.ts'

export function useAccount({ id: accountId }: AccountView) {
  const intent = useIntent()
  const { run, error } = intent
  return {
    intent: { ...intent, error: error && plainError(error) },
    rename: (label: string) => run(label.trim() === '' ? nameless() : stint().changeAccount({ accountId, label })),
    refresh: () => void run(stint().refreshCatalog({ accountId })),
    enable: (enabled: boolean) => void run(stint().changeAccount({ accountId, enabled })),
    choose: (options: Options) => void run(stint().changeAccount({ accountId, options })),
    remove: (evenUnsent: boolean) => run(stint().logout({ accountId, evenUnsent })),
  }
}
