/** The system's clipboard. */
import { clipboard, ClipboardItem } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { t } from './messages.ts'

/** Puts a table on it in two forms, of which whoever pastes takes the one it knows. Throws AppError 'bug' when it can't be reached. */
export async function copyTable({ text, html }: { text: string; html: string }): Promise<void> {
  try {
    await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })])
  } catch (cause) {
    throw new AppError('bug', t().files.notCopied(String(cause)), { cause })
  }
}
