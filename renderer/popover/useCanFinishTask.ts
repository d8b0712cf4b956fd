import type { Target } from '../../shared/model/snapshot.ts'
import { useBackEnd } from '../state/useAccountProvider.ts'

/** Whether a task can be reported as done at all. */
export function useCanFinish({ accountId, taskId }: Target): boolean {
  const { account } = useBackEnd(accountId)
  return taskId !== null && account !== undefined && account.enabled && account.rules.finishesTasks
}
