/** The options of an account; each applies at once. */
import { useId } from 'react'
import type { AccountView, OptionField } from '../../../shared/model/snapshot.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { Select } from '../../components/Select.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useAccountCalls } from './useAccountCalls.ts'
import { t } from '../messages.ts'
import styles from './AccountOptions.module.css'

export function AccountOptions({ account }: { account: AccountView }) {
  return (
    <div className={styles.options} role="group" aria-label={t().accounts.options(account.label)}>
      {account.optionFields.map((field) => (
        <Option key={field.name} field={field} account={account} />
      ))}
    </div>
  )
}

function Option({ field, account }: { field: OptionField; account: AccountView }) {
  const help = useId()
  const { call, choose } = useAccountCalls(account)
  const { name, label } = field
  const value = account.options[name] ?? field.initial
  return (
    <div className={styles.option}>
      {field.kind === 'switch' ? (
        <Switch label={label} on={value === true} describedBy={help} onChange={(on) => choose({ [name]: on })} />
      ) : (
        <SettingsLine>
          <span>{label}</span>
          <Select
            name={label}
            value={String(value)}
            options={field.choices}
            describedBy={help}
            onChange={(chosen) => choose({ [name]: chosen })}
          />
        </SettingsLine>
      )}
      <p className="small quiet" id={help}>
        {field.help}
      </p>
      <ErrorMessage error={call.error} />
    </div>
  )
}
