/** A login at a provider, whose errors name the step that failed and the field that they are about. */
import { AppError, asAppError } from '../../../shared/errors.ts'
import type { LoginStep } from '../../../shared/model/snapshot.ts'
import type { ChoosePerson, Connected, Provider } from '../ports/ports.ts'
import type { LoginInput } from './accountState.ts'

/** Keeps nothing. `onSecret` hears what must not reach the log before anything is sent. Throws AppError with its step. */
export async function tryLogin(
  provider: Provider,
  { fields, insecure, personId }: LoginInput,
  onSecret: (secret: string) => void,
): Promise<Connected | ChoosePerson> {
  for (const { name, kind } of provider.loginFields) {
    if (kind === 'secret' && fields[name]) onSecret(fields[name])
  }
  let step: LoginStep = 'address'
  const onStep = (next: LoginStep) => (step = next)
  try {
    const login = { fields, insecure, personId: personId ?? undefined, onStep }
    return await provider.connect(login, new AbortController().signal)
  } catch (thrown) {
    const error = asAppError(thrown)
    const { kind, message, confirm, retryAfterMs } = error
    // What is refused before any server is asked and is not about another field is a secret that can't be one.
    const secret = provider.loginFields.find((field) => field.kind === 'secret')?.name
    const field = error.field ?? (step === 'address' && kind === 'rejected' ? secret : undefined)
    throw new AppError(kind, message, { cause: error, confirm, retryAfterMs, step: error.step ?? step, field })
  }
}
