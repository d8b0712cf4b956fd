/** `shell`, `dialog`, `clipboard`, `safeStorage`: nothing opens; dialogs are dismissed; nothing is encrypted. */
import type * as E from 'electron'
import { guarded, tell } from './guard.ts'

export const shell = guarded('shell', {
  openExternal: async (url: string) => tell(`open ${url}`),
  openPath: async (file: string) => {
    tell(`open ${file}`)
    return ''
  },
  showItemInFolder: (file: string) => tell(`show ${file}`),
  beep: () => {},
} satisfies Partial<E.Shell>)

/** Options come last: a parent window may come before them. */
const optionsOf = <T>(args: unknown[]) => args.at(-1) as T

export const dialog = guarded('dialog', {
  showMessageBox: async (...args: unknown[]) => {
    const { message, cancelId = 0 } = optionsOf<E.MessageBoxOptions>(args)
    tell(`dialog: ${message}`)
    return { response: cancelId, checkboxChecked: false }
  },
  showErrorBox: (title: string, content: string) => tell(`error: ${title}: ${content}`),
  showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
} satisfies Partial<E.Dialog>)

let text = ''

export const clipboard = guarded('clipboard', {
  writeText: async (written: string) => {
    text = written
  },
  readText: async () => text,
  clear: () => {
    text = ''
  },
} satisfies Partial<E.Clipboard>)

export const safeStorage = guarded('safeStorage', {
  isEncryptionAvailable: () => false,
} satisfies Partial<E.SafeStorage>)
