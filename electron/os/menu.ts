/** The application menu: on macOS copy, paste and quit only work through one; elsewhere none is shown. */
import { Menu } from 'electron'

export function setMenu(): void {
  const roles = ['appMenu', 'editMenu', 'windowMenu'] as const
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate(roles.map((role) => ({ role }))) : null,
  )
}
