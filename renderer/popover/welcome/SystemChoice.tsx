import { type ReactNode, useId } from 'react'
import type { ProviderId, ProviderInfo } from '../../../shared/model/snapshot.ts'
import { useListNavigation } from '../../components/useListNavigation.ts'
import { t } from '../messages.ts'
import styles from './SystemChoice.module.css'

interface Props {
  systems: ProviderInfo[]
  chosen: ProviderId | null
  onChoose(this: void, id: ProviderId): void
  /** A remark about the chosen system. */
  children: ReactNode
}

/** The systems that time can be sent to. Arrow keys go from one to the next. */
export function SystemChoice({ systems, chosen, onChoose, children }: Props) {
  const id = useId()
  const { item } = useListNavigation({ sideways: true, wraps: true })
  /** The one that Tab reaches. */
  const reached = chosen ?? systems[0]?.id
  return (
    <div className="field">
      <span id={id}>{t().welcome.where}</span>
      <ul className={styles.choice} aria-label={t().welcome.systems} aria-describedby={id}>
        {systems.map((system) => (
          <li key={system.id}>
            <button
              {...item}
              type="button"
              aria-pressed={system.id === chosen}
              tabIndex={system.id === reached ? 0 : -1}
              onClick={() => onChoose(system.id)}
            >
              {system.label}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}
