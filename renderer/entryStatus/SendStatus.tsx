import type { SendState } from '../../shared/model/snapshot.ts'
import { useAccountProvider } from '../state/useAccountProvider.ts'
import { Icon } from '../components/Icon.tsx'
import { sendIcons, wordOf } from './sendStatusText.ts'
import styles from './SendStatus.module.css'

interface Props {
  send: SendState
  accountId: string
}

/** The send state of an entry, by icon and word. */
export function SendStatus({ send, accountId }: Props) {
  const { name } = useAccountProvider(accountId)
  return (
    <span className={styles.status} data-state={send.kind}>
      <Icon name={sendIcons[send.kind]} size={12} />
      {wordOf(send, name)}
    </span>
  )
}
