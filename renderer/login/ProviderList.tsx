/** The systems that time can be sent to, each with a remark. */
import type { ProviderId, ProviderInfo } from '../../shared/model/snapshot.ts'
import { Icon } from '../components/Icon.tsx'
import { t } from './messages.ts'
import styles from './ProviderList.module.css'

interface Props {
  providers: ProviderInfo[]
  onChoose(this: void, id: ProviderId): void
}

export function ProviderList({ providers, onChoose }: Props) {
  return (
    <ul className={styles.systems} aria-label={t().systems}>
      {providers.map(({ id, label, remark }) => (
        <li key={id}>
          <button type="button" onClick={() => onChoose(id)}>
            <span className={styles.text}>
              <span className={styles.name}>{label}</span>
              <span className="small quiet">{remark}</span>
            </span>
            <Icon name="right" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
