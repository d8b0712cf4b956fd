/** What is answered to a name that is blank. */
import type { Result } from '../../shared/errors.ts'

export const nameless = async (): Promise<Result<never>> => ({
  ok: false,
  error: { kind: 'rejected', title: 'Something is missing', message: 'A name is needed.', action: '' },
})
