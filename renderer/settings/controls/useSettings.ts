import type { Settings } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { stint } from '../../state/bridge.ts'

/** Changes a setting at once; the error belongs to the section that uses this. */
export function useSettings() {
  const { run, error } = useCall()
  return { error, change: (patch: Partial<Settings>) => run(stint().changeSettings(patch)) }
}
