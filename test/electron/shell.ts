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

/** Text and HTML only; nothing leaves the process. */
export class ClipboardItem {
  readonly types: string[]
  #forms: Record<string, string>

  constructor(forms: Record<string, string>) {
    this.#forms = forms
    this.types = Object.keys(forms)
  }

  getType = async (type: string) => new Blob([this.#forms[type] ?? ''], { type })
}

let items: ClipboardItem[] = []

export const clipboard = guarded('clipboard', {
  writeText: async (written: string) => {
    text = written
  },
  write: async (written: unknown) => {
    items = written as ClipboardItem[]
    text = (await (await items[0]?.getType('text/plain'))?.text()) ?? ''
  },
  read: async () => items as unknown as E.ClipboardItem[],
  readText: async () => text,
  clear: () => {
    text = ''
  },
} satisfies Partial<E.Clipboard>)

export const safeStorage = guarded('safeStorage', {
  isEncryptionAvailable: () => false,
} satisfies Partial<E.SafeStorage>)
