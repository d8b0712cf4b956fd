/** The accounts, and a button that adds one. */
import { useState } from 'react'
import type { Snapshot } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { AddAccount } from './AddAccount.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { AccountRow } from './AccountRow.tsx'
import { t } from '../messages.ts'
import styles from './AccountSettings.module.css'

export function AccountSettings({ snapshot }: { snapshot: Snapshot }) {
  const { accounts, zone, catalogRevision } = snapshot
  const [adding, setAdding] = useState(false)
  const first = accounts.length === 0
  const done = () => setAdding(false)
  return (
    <SettingsSection title={t().accounts.title(accounts.length)}>
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            alone={accounts.length === 1}
            zone={zone}
            catalogRevision={catalogRevision}
          />
        ))}
      </ul>
      {adding || first ? (
        <div className={styles.add}>
          <AddAccount accounts={accounts} onDone={done} onCancel={first ? undefined : done} />
        </div>
      ) : (
        <SettingsLine>
          <Button variant="slim" onClick={() => setAdding(true)}>
            <Icon name="plus" size={12} />
            {t().accounts.add}
          </Button>
        </SettingsLine>
      )}
    </SettingsSection>
  )
}
