/** The result for a blank name. */
import type { Result } from '../../../shared/errors.ts'
import { t } from '../messages.ts'

export const blankNameError = async (): Promise<Result<never>> => ({
  ok: false,
  error: { kind: 'rejected', title: t().accounts.incomplete, message: t().accounts.nameless, action: '' },
})
