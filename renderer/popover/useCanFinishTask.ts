import type { Target } from '../../shared/model/snapshot.ts'
import { useAccountProvider } from '../state/useAccountProvider.ts'

/** Whether a task can be reported as done at all. */
export function useCanFinishTask({ accountId, taskId }: Target): boolean {
  const { account } = useAccountProvider(accountId)
  return taskId !== null && account !== undefined && account.enabled && account.rules.finishesTasks
}
