/** The application menu: on macOS copy, paste and quit only work through one; elsewhere none is shown. */
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from './messages.ts'

type Item = MenuItemConstructorOptions

const line: Item = { type: 'separator' }

/** In the language in use: Electron's own names are English. */
export function setMenu(): void {
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(appMenu()) : null)
}

function appMenu(): Item[] {
  const say = t().menu
  return [
    {
      label: 'Stint',
      submenu: [
        { role: 'about', label: say.about },
        line,
        { role: 'services', label: say.services },
        line,
        { role: 'hide', label: say.hide },
        { role: 'hideOthers', label: say.hideOthers },
        { role: 'unhide', label: say.showAll },
        line,
        { role: 'quit', label: say.quit },
      ],
    },
    {
      label: say.edit,
      submenu: [
        { role: 'undo', label: say.undo },
        { role: 'redo', label: say.redo },
        line,
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'pasteAndMatchStyle', label: say.pasteWithStyle },
        { role: 'delete', label: say.delete },
        { role: 'selectAll', label: say.selectAll },
      ],
    },
    {
      role: 'window',
      label: say.window,
      submenu: [
        { role: 'minimize', label: say.minimize },
        { role: 'close', label: say.close },
        line,
        { role: 'front', label: say.toFront },
      ],
    },
  ]
}
