import type { AccountView } from '../../../shared/model/snapshot.ts'
import { useProviders } from '../../state/providersStore.ts'
import { Icon } from '../../components/Icon.tsx'
import { serverDayText } from './serverDayText.ts'
import styles from './ServerDay.module.css'

/** The hours of today as the providers have them. */
export function ServerDay({ accounts }: { accounts: AccountView[] }) {
  const providers = useProviders(({ list }) => list)
  const lines = serverDayText(accounts, providers)
  if (lines.length === 0) return null
  return (
    <ul className={styles.days}>
      {lines.map(({ accountId, text, locked }) => (
        <li key={accountId} data-locked={locked !== null} title={locked ?? text}>
          {locked !== null && <Icon name="lock" size={12} />}
          <span className="clip">{text}</span>
          {locked !== null && <span className="hidden">. {locked}</span>}
        </li>
      ))}
    </ul>
  )
}
