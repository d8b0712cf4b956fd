import { namesOf } from '../../shared/catalog/targets.ts'
import type { Target } from '../../shared/model/snapshot.ts'
import { HighlightedText } from '../components/HighlightedText.tsx'
import styles from './HitSubline.module.css'

interface Props {
  target: Target
  /** null: there is only one account. */
  account: string | null
  query: string
}

/** The line below a found target: its customer and its account. */
export function HitSubline({ target, account, query }: Props) {
  const { customer } = target
  if (!customer && !account) return null
  return (
    <span className={styles.subline}>
      {customer && (
        <span className="clip">
          <HighlightedText text={customer} query={query} names={namesOf(target)} />
        </span>
      )}
      {customer && account && <span aria-hidden="true">·</span>}
      {account && <span className={styles.account}>{account}</span>}
    </span>
  )
}
