/** What an account stores, its options, and its projects where they are kept in Stint. */
import type { AccountView } from '../../../shared/model/snapshot.ts'
import { ProjectList } from '../projects/ProjectList.tsx'
import { AccountOptions } from './AccountOptions.tsx'
import { capabilityText } from './capabilityText.ts'
import { t } from '../messages.ts'
import styles from './AccountDetails.module.css'

interface Props {
  account: AccountView
  /** A remark about its provider; null: not loaded yet. */
  remark: string | null
  catalogRevision: number
}

export function AccountDetails({ account, remark, catalogRevision }: Props) {
  const { rules, identity, enabled, optionFields } = account
  return (
    <div className={styles.details}>
      <div className={styles.holds}>
        <p>{capabilityText(rules).join(' ')}</p>
        {identity.zone !== null && <p className="quiet">{t().accounts.sentInZone(identity.zone)}</p>}
        {remark !== null && <p className="quiet">{remark}</p>}
      </div>
      {optionFields.length > 0 && <AccountOptions account={account} />}
      {rules.editsCatalog && enabled && <ProjectList accountId={account.id} catalogRevision={catalogRevision} />}
    </div>
  )
}
