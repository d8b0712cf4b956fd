/** Asks the person for a file and writes to it. */
import { writeFile } from 'node:fs/promises'
import { AppError } from '../../shared/errors.ts'
import { askWhere } from './fileDialogs.ts'
import { t } from './messages.ts'

/**
 * Where the text was written; null when the person chose no file. `name` is offered, in the folder of documents. Throws
 * AppError 'storage' when it can't be written there.
 */
export async function saveFile(title: string, name: string, text: string): Promise<string | null> {
  const filePath = await askWhere(title, name, { name: 'CSV', extensions: ['csv'] })
  if (filePath === null) return null
  try {
    await writeFile(filePath, text, 'utf8')
  } catch (cause) {
    throw new AppError('storage', t().files.notWritten(filePath, String(cause)), { cause })
  }
  return filePath
}
