import { showKeys } from '../components/keyLabels.ts'
import type { Mode } from './dayViewStore.ts'
import { t } from './messages.ts'
import styles from './KeyHints.module.css'

const hints: Record<Mode, [keys: string[], does: keyof ReturnType<typeof t>['hints']][]> = {
  day: [
    [['left', 'right'], 'day'],
    [['t'], 'today'],
    [['up', 'down'], 'select'],
    [['enter'], 'edit'],
    [['n'], 'add'],
    [['delete'], 'delete'],
    [['w'], 'week'],
    [['alt+up', 'down'], 'move'],
    [['shift+alt+up', 'down'], 'end'],
    [['mod+up', 'down'], 'start'],
  ],
  week: [
    [['left', 'right'], 'week'],
    [['t'], 'thisWeek'],
    [['up', 'down'], 'select'],
    [['enter'], 'openDay'],
    [['d'], 'day'],
    [['alt+up', 'down'], 'move'],
    [['alt+left', 'right'], 'otherDay'],
    [['shift+alt+up', 'down'], 'end'],
    [['mod+up', 'down'], 'start'],
  ],
}

/** What the keys of the window do, in one line. */
export function KeyHints({ mode }: { mode: Mode }) {
  return (
    <p className={styles.hints}>
      {hints[mode].map(([keys, does]) => (
        <span key={does}>
          <kbd>{keys.map((key) => showKeys(key)).join(' ')}</kbd> {t().hints[does]}
        </span>
      ))}
    </p>
  )
}
