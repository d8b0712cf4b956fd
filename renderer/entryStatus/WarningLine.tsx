import { Icon, type IconName } from '../components/Icon.tsx'
import styles from './WarningLine.module.css'

/** Something about an entry that may be wrong or can't be helped: a small sign, and words. */
export function WarningLine({ children, icon = 'warning' }: { children: string; icon?: IconName }) {
  return (
    <p className={styles.warning}>
      <Icon name={icon} size={12} />
      <span>{children}</span>
    </p>
  )
}
