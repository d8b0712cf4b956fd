/** One account: its identity, its state and its actions. */
import { useId, useRef, useState } from 'react'
import type { AccountView } from '../../../shared/model/snapshot.ts'
import { useNow } from '../../state/useNow.ts'
import { useProviders } from '../../state/providersStore.ts'
import { Button } from '../../components/Button.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Icon } from '../../components/Icon.tsx'
import { LoginForm } from '../../login/LoginForm.tsx'
import { Menu } from '../../components/Menu.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { AccountDetails } from './AccountDetails.tsx'
import { serverDayText, accountStateText, identityText } from './accountText.ts'
import { type Action, actionsOf, repairActionOf } from './accountRowActions.ts'
import { RemoveAccount } from './RemoveAccount.tsx'
import { useAccountCalls } from './useAccountCalls.ts'
import { t } from '../messages.ts'
import styles from './AccountRow.module.css'

interface Props {
  account: AccountView
  /** It is the only account. */
  alone: boolean
  zone: string
  catalogRevision: number
}

const minute = 60_000

export function AccountRow({ account, alone, zone, catalogRevision }: Props) {
  const id = useId()
  const provider = useProviders(({ list }) => list.find((one) => one.id === account.provider))
  const label = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(alone || (account.rules.editsCatalog && account.targets === 0))
  const [asking, setAsking] = useState<'login' | 'remove' | null>(null)
  const now = useNow(0, minute)
  const { call, rename, refresh, enable } = useAccountCalls(account)
  const closeQuestion = () => setAsking(null)
  const act = (action: Action) => {
    switch (action) {
      case 'refresh':
      case 'retry':
        return refresh()
      case 'rename':
        return label.current?.select()
      case 'login':
      case 'remove':
        return setAsking(action)
      case 'on':
      case 'off':
        return enable(action === 'on')
    }
  }
  const repairAction = repairActionOf(account)
  const say = t().accounts
  const { icon, text } = accountStateText(account, now, zone)
  return (
    <li className={styles.account} data-state={account.state.kind} aria-label={account.label}>
      <div className={styles.head}>
        <InlineTextField
          ref={label}
          name={say.name}
          saved={account.label}
          save={rename}
          onLeave={call.clear}
          variant="bare"
          className={styles.label}
          maxLength={80}
        />
        {repairAction && asking === null && (
          <Button
            variant={repairAction === 'login' ? 'slim primary' : 'slim'}
            disabled={call.busy}
            onClick={() => act(repairAction)}
          >
            {t().actions[repairAction]}
          </Button>
        )}
        <Button
          variant="plain icon"
          name={say.details(account.label)}
          title={open ? say.hide : say.show}
          expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" />
        </Button>
        <Menu
          name={say.actionsFor(account.label)}
          items={actionsOf(account).map((action) => ({ label: t().actions[action], run: () => act(action) }))}
        />
      </div>
      <p className="small quiet clip">{identityText(account, provider?.label ?? account.provider)}</p>
      <p className={styles.state} id={`${id}-state`}>
        <Icon name={icon} size={14} />
        {text}
      </p>
      {account.day && (
        <p className={styles.day} data-locked={account.day.locked !== null}>
          {account.day.locked !== null && <Icon name="warning" size={14} />}
          {serverDayText(account.day)}
        </p>
      )}
      {asking === 'remove' && <RemoveAccount account={account} onLeave={closeQuestion} />}
      {asking === 'login' && provider && (
        <div className={styles.login}>
          <LoginForm provider={provider} account={account} onDone={closeQuestion} onCancel={closeQuestion} />
        </div>
      )}
      <ErrorMessage error={call.error} />
      {open && <AccountDetails account={account} remark={provider?.remark ?? null} catalogRevision={catalogRevision} />}
    </li>
  )
}
