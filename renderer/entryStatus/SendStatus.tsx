import type { SendState } from '../../shared/model/snapshot.ts'
import { useAccountProvider } from '../state/useAccountProvider.ts'
import { Icon } from '../components/Icon.tsx'
import { t } from '../state/messages.ts'
import { sendIcons, wordOf } from './sendStatusText.ts'
import styles from './SendStatus.module.css'

interface Props {
  send: SendState
  accountId: string
  /** Where the sign opens the details: whether they are open, and what a click runs. */
  toggle?: { open: boolean; run(this: void): void } | undefined
}

/** The send state of an entry, by icon and word. */
export function SendStatus({ send, accountId, toggle }: Props) {
  const { name } = useAccountProvider(accountId)
  const sign = (
    <>
      <Icon name={sendIcons[send.kind]} size={12} />
      {wordOf(send, name)}
    </>
  )
  if (!toggle) {
    return (
      <span className={styles.status} data-state={send.kind}>
        {sign}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={styles.status}
      data-state={send.kind}
      aria-expanded={toggle.open}
      title={t().actions.details}
      onClick={toggle.run}
    >
      {sign}
      <span className="hidden">, {t().details}</span>
      <span className={styles.more}>
        <Icon name="chevron" size={8} />
      </span>
    </button>
  )
}
