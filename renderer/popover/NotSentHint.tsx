import type { Entry } from '../../shared/model/snapshot.ts'
import { whatIsLost } from '../components/notSentText.ts'
import { useBackEnd } from '../state/useAccountProvider.ts'
import styles from './NotSentHint.module.css'

/** A quiet line about what the back end of an entry can't hold. */
export function NotHeld({ entry }: { entry: Entry }) {
  const backEnd = useBackEnd(entry.target.accountId)
  const text = backEnd.account ? whatIsLost(entry, backEnd.account.rules, backEnd) : ''
  return (
    <p className={styles.hint} role="status">
      {text}
    </p>
  )
}
