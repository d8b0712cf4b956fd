import { Icon, type IconName } from '../components/Icon.tsx'
import './warning.css'

/** Something about an entry that may be wrong or can't be helped: a small sign, and words. */
export function Slip({ children, icon = 'warning' }: { children: string; icon?: IconName }) {
  return (
    <p className="slip small">
      <Icon name={icon} size={12} />
      <span>{children}</span>
    </p>
  )
}
