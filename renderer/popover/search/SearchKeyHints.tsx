import { Fragment } from 'react'
import { showKeys } from '../../components/keyLabels.ts'
import type { SearchPurpose } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import type { Choice } from './searchChoices.ts'
import styles from './SearchKeyHints.module.css'

interface Props {
  purpose: SearchPurpose
  /** What is marked; null: nothing. */
  active: Choice['kind'] | null
  /** What stands first in the list. */
  first: Choice['kind'] | null
  /** The sentence that is typed adds an entry. */
  adds: boolean
  /** A timer runs. */
  running: boolean
}

/** What the keys do in the list above. */
export function SearchKeyHints({ purpose, active, first, running, adds }: Props) {
  const say = t().pick.keys
  const starts = purpose.kind === 'start'
  const kind = active ?? first
  const isWork = kind === 'target' || kind === 'favourite' || kind === 'past'
  const enterText = () => {
    if (!starts) return say[purpose.kind]
    if (kind === 'create') return say.create
    if (kind === 'note') return say.note
    if (kind === 'sentence' && adds) return say.add
    return running ? say.switch : say.start
  }
  const keys: { keys: string[]; does: string }[] = [
    { keys: active ? ['enter'] : ['down', 'enter'], does: enterText() },
    ...(starts && running && isWork ? [{ keys: ['shift+enter'], does: say.changeRunning }] : []),
    ...(isWork && active
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
