/** One account: who one is there, how it is, and what can be done with it. */
import { useId, useRef, useState } from 'react'
import type { AccountView } from '../../../shared/model/snapshot.ts'
import { useNow } from '../../state/useNow.ts'
import { useProviders } from '../../state/providersStore.ts'
import { Button } from '../../components/Button.tsx'
import { EditField } from '../../components/InlineTextField.tsx'
import { Icon } from '../../components/Icon.tsx'
import { LoginForm } from '../../login/LoginForm.tsx'
import { Menu } from '../../components/Menu.tsx'
import { Problem } from '../../components/ErrorMessage.tsx'
import { AccountDetails } from './AccountDetails.tsx'
import { dayWords, stateWords, whoWords } from './accountText.ts'
import { type Action, actionsOf, mendOf } from './accountActions.ts'
import { RemoveAccount } from './RemoveAccount.tsx'
import { useAccount } from './useAccountCalls.ts'
import { t } from '../messages.ts'
import styles from './AccountRow.module.css'

interface Props {
  account: AccountView
  /** It is the only one. */
  alone: boolean
  zone: string
  catalogRevision: number
}

const minute = 60_000

export function Account({ account, alone, zone, catalogRevision }: Props) {
  const id = useId()
  const provider = useProviders(({ list }) => list.find((one) => one.id === account.provider))
  const label = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(alone || (account.rules.editsCatalog && account.targets === 0))
  const [asking, setAsking] = useState<'login' | 'remove' | null>(null)
  const now = useNow(0, minute)
  const { intent, rename, refresh, enable } = useAccount(account)
  const rest = () => setAsking(null)
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
  const mend = mendOf(account)
  const say = t().accounts
  const { icon, text } = stateWords(account, now, zone)
  return (
    <li className={styles.account} data-state={account.state.kind} aria-label={account.label}>
      <div className={styles.head}>
        <EditField
          ref={label}
          name={say.name}
          saved={account.label}
          save={rename}
          onLeave={intent.clear}
          look="bare"
          className={styles.label}
          maxLength={80}
        />
        {mend && asking === null && (
          <Button look={mend === 'login' ? 'slim primary' : 'slim'} disabled={intent.busy} onClick={() => act(mend)}>
            {t().actions[mend]}
          </Button>
        )}
        <Button
          look="plain icon"
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
      <p className="small quiet clip">{whoWords(account, provider?.label ?? account.provider)}</p>
      <p className={styles.state} id={`${id}-state`}>
        <Icon name={icon} size={14} />
        {text}
      </p>
      {account.day && (
        <p className={styles.day} data-locked={account.day.locked !== null}>
          {account.day.locked !== null && <Icon name="warning" size={14} />}
          {dayWords(account.day)}
        </p>
      )}
      {asking === 'remove' && <RemoveAccount account={account} onLeave={rest} />}
      {asking === 'login' && provider && (
        <div className={styles.login}>
          <LoginForm provider={provider} account={account} onDone={rest} onCancel={rest} />
        </div>
      )}
      <Problem error={intent.error} />
      {open && <AccountDetails account={account} remark={provider?.remark ?? null} catalogRevision={catalogRevision} />}
    </li>
  )
}
