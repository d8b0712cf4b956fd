/** Says why the app can't start, where there is no window yet to say it in. */
import { dialog } from 'electron'
import { withoutControls } from '../../shared/controlCharacters.ts'
import { isSpoken } from '../../shared/language.ts'
import { cutText, limits } from '../../shared/limits.ts'
import { t } from './messages.ts'

export function showStartupError(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  // What went wrong may be that no language could be read.
  dialog.showErrorBox(
    isSpoken() ? t().noStart : 'Stint can’t start',
    cutText(withoutControls(message), limits.messageLength),
  )
}
