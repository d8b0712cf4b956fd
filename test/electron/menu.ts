import type * as E from 'electron'
import { app } from './app.ts'
import { emulated, notEmulated, preventable } from './guard.ts'
import type { Faithful } from './guard.ts'
import { BrowserWindow } from './window.ts'

type Options = E.MenuItemConstructorOptions

export class MenuItem
  extends emulated('MenuItem')
  implements Faithful<MenuItem, E.MenuItem, 'click' | 'role' | 'accelerator' | 'submenu' | 'icon'>
{
  id: string
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  checked: boolean
  type: NonNullable<Options['type']>
  role: Options['role']
  accelerator: Options['accelerator']
  icon: unknown
  submenu: Menu | undefined
  /** What choosing the item does, as in Electron: callable by whoever has the item. */
  click: (event?: object, window?: BrowserWindow) => void

  constructor(options: Options) {
    super()
    const { role, submenu } = options
    this.id = options.id ?? ''
    this.label = options.label ?? role ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.role = role
    this.accelerator = options.accelerator
    this.icon = options.icon
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined)
    const chosen = options.click as ((item: MenuItem, window: unknown, event: object) => void) | undefined
    this.click = (event = {}, window = BrowserWindow.getFocusedWindow() ?? undefined) => {
      if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked
      if (role) runRole(role, window)
      else chosen?.(this, window, event)
    }
  }
}

function runRole(role: NonNullable<Options['role']>, window: BrowserWindow | undefined): void {
  if (role === 'quit') app.quit()
  else if (role === 'close') window?.close()
  else if (role === 'minimize') window?.minimize()
  else notEmulated(`the menu role '${role}'`)
}

let applicationMenu: Menu | null = null

export class Menu
  extends emulated('Menu')
  implements Faithful<Menu, E.Menu, 'items' | 'append' | 'insert' | 'popup' | 'getMenuItemById'>
{
  static buildFromTemplate(template: readonly (Options | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu = () => applicationMenu

  items: MenuItem[] = []

  append(item: MenuItem): void {
    this.items.push(item)
  }
  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
  }
  popup(): void {
    this.emit('menu-will-show', preventable())
  }
  closePopup(): void {
    this.emit('menu-will-close', preventable())
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
