/** Pages that are opened in the person's browser. */
import { shell } from 'electron'
import type { Engine } from '../core/engine.ts'
import { createWebPages as create } from '../core/external/webPages.ts'
import type { Journal } from '../core/ports/ports.ts'

export const createWebPages = ({ accounts }: Engine, journal: Journal) =>
  create({ journal, connectionOf: accounts.connectionOf, open: (url) => void shell.openExternal(url) })
