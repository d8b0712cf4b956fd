/** Asks the person for a file and writes to it. */
import { app, dialog } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { t } from './words/index.ts'

/**
 * Where the text was written; null when the person chose no file. `name` is offered, in the folder of documents. Throws
 * AppError 'storage' when it can't be written there.
 */
export async function saveFile(title: string, name: string, text: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  })
  if (canceled || !filePath) return null
  try {
    await writeFile(filePath, text, 'utf8')
  } catch (cause) {
    throw new AppError('storage', t().files.notWritten(filePath, String(cause)), { cause })
  }
  return filePath
}
