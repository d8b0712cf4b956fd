import type { Entry } from '../../shared/model/snapshot.ts'
import { notSentText } from '../components/notSentText.ts'
import { useAccountProvider } from '../state/useAccountProvider.ts'
import styles from './NotSentHint.module.css'

/** A line about what the provider does not store of an entry. */
export function NotSentHint({ entry }: { entry: Entry }) {
  const provider = useAccountProvider(entry.target.accountId)
  const text = provider.account ? notSentText(entry, provider.account.rules, provider) : ''
  return (
    <p className={styles.hint} role="status">
      {text}
    </p>
  )
}
