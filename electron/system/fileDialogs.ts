/** Asks the person where to write and what to read: paths come from here only, never from a page. */
import { app, dialog, shell } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeProblem } from '../storage/atomicWrite.ts'
import { t } from './messages.ts'

export interface FileKind {
  name: string
  extensions: string[]
}

/** Where to write; null: the person chose no file. `name` is offered, in the folder of documents. */
export async function askWhere(title: string, name: string, kind: FileKind): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [kind],
  })
  return canceled || !filePath ? null : filePath
}

const tableKinds = {
  csv: { name: 'CSV', extensions: ['csv'] },
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
}

/** Writes a table where the person chose, and returns that path; null: they chose no file. Throws AppError 'file'. */
export async function saveTable(title: string, name: string, content: string | Uint8Array): Promise<string | null> {
  const filePath = await askWhere(title, name, tableKinds[name.endsWith('.xlsx') ? 'xlsx' : 'csv'])
  if (filePath === null) return null
  try {
    await writeFile(filePath, content)
  } catch (cause) {
    throw writeProblem(filePath, cause)
  }
  return filePath
}

/** Which file to read; null: none. */
export async function askWhich(title: string, folder: string, kind: FileKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title,
    defaultPath: folder,
    filters: [kind, { name: t().files.all, extensions: ['*'] }],
    properties: ['openFile'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

export const showInFolder = (path: string): void => shell.showItemInFolder(path)
