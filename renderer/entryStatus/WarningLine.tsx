import { Icon, type IconName } from '../components/Icon.tsx'
import styles from './WarningLine.module.css'

/** A warning about an entry, with an icon. */
export function WarningLine({ children, icon = 'warning' }: { children: string; icon?: IconName }) {
  return (
    <p className={styles.warning}>
      <Icon name={icon} size={12} />
      <span>{children}</span>
    </p>
  )
}
