/** Adding an account: first the system, then the login to it. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { AccountView, ProviderId } from '../../../shared/model/snapshot.ts'
import { fetchProviders, useProviders } from '../../state/providersStore.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { LoginForm } from '../../login/LoginForm.tsx'
import { ProviderList } from '../../login/ProviderList.tsx'
import { t as ui } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './AddAccount.module.css'

interface Props {
  /** The accounts that exist. */
  accounts: AccountView[]
  onDone(this: void): void
  /** Leaves without adding; undefined where there is nothing to go back to. */
  onCancel?: (() => void) | undefined
}

export function AddAccount({ accounts, onDone, onCancel }: Props) {
  const { list, error } = useProviders()
  const [chosen, setChosen] = useState<ProviderId | null>(null)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: newer Chromium returns a promise, which React would take for a cleanup.
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  // A system without a login can have only one account.
  const offered = list.filter(
    ({ id, loginFields }) => loginFields.length > 0 || !accounts.some(({ provider }) => provider === id),
  )
  const provider = offered.find(({ id }) => id === chosen)
  /** Esc does the same as the button. */
  const leaveBy = (leave: (() => void) | undefined) => (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || !leave) return
    event.stopPropagation()
    leave()
  }
  const back = () => setChosen(null)
  if (error) {
    return (
      <div className={styles.adding}>
        <ErrorMessage error={error} />
        <div>
          <Button onClick={() => void fetchProviders()}>{ui().actions.tryAgain}</Button>
        </div>
      </div>
    )
  }
  if (provider) {
    return (
      <div ref={element} className={styles.adding} onKeyDown={leaveBy(back)}>
        <header>
          <h3>{provider.label}</h3>
          <p className="small quiet">{provider.remark}</p>
        </header>
        <LoginForm key={provider.id} provider={provider} account={null} onDone={onDone} onCancel={back} />
      </div>
    )
  }
  return (
    <div ref={element} className={styles.adding} onKeyDown={leaveBy(onCancel)}>
      <h3>{t().accounts.whereTo}</h3>
      <ProviderList providers={offered} onChoose={setChosen} />
      {onCancel && (
        <div className={styles.leave}>
          <Button variant="plain" onClick={onCancel}>
            {ui().actions.cancel}
          </Button>
        </div>
      )}
    </div>
  )
}
