import { Fragment } from 'react'
import { showKeys } from '../../components/keyLabels.ts'
import type { SearchPurpose } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import styles from './SearchKeyHints.module.css'

interface Props {
  purpose: SearchPurpose
  /** There are hits, and not only an offer to make a project. */
  found: boolean
  /** A timer runs. */
  running: boolean
  /** What is first adds an entry. */
  adds: boolean
  /** A hit is marked. */
  active: boolean
}

/** What the keys do in the list above. */
export function SearchKeyHints({ purpose, found, running, adds, active }: Props) {
  const say = t().pick.keys
  const starts = purpose.kind === 'start'
  const enter = !starts ? say[purpose.kind] : adds ? say.add : !found ? say.create : running ? say.switch : say.start
  const keys: { keys: string[]; does: string }[] = [
    { keys: active ? ['enter'] : ['down', 'enter'], does: enter },
    ...(starts && running && found && !adds ? [{ keys: ['shift+enter'], does: say.changeRunning }] : []),
    ...(found && active
      ? [
          { keys: ['mod+1'], does: '' },
          { keys: ['mod+shift+p'], does: say.pin },
        ]
      : []),
    { keys: ['esc'], does: starts ? say.clear : say.leave },
  ]
  return (
    <p className={styles.keys}>
      {keys.map(({ keys, does }) => (
        <span key={keys.join()}>
          {keys.map((key) => (
            <Fragment key={key}>
              <kbd>{key === 'mod+1' ? `${showKeys(key)}…9` : showKeys(key)}</kbd>{' '}
            </Fragment>
          ))}
          {does}
        </span>
      ))}
    </p>
  )
}
