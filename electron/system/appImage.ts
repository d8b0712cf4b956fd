/** Whether this app runs from an AppImage, which is the file to start it by: what is mounted is gone the next time. */
import { realpathSync } from 'node:fs'
import { isAbsolute, relative, sep } from 'node:path'

/**
 * The AppImage that the executable was started from; null: none. Both variables are inherited, so those of another
 * program, such as an editor whose terminal started this one, are told by where the executable is.
 */
export function ownAppImage(
  { APPIMAGE: image, APPDIR: mounted }: Record<string, string | undefined>,
  executable: string,
): string | null {
  if (!image || !mounted || !isAbsolute(image) || !isAbsolute(mounted)) return null
  const inside = relative(real(mounted), real(executable))
  return inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? null : image
}

function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
