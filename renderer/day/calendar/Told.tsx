import type { CSSProperties } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { t } from '../messages.ts'
import { forgetRefusal } from './askedTimes.ts'
import styles from './Calendar.module.css'

/** Why an entry stays as it was, told at it. */
export function Told({ why, top }: { why: string; top: number }) {
  return (
    <div className={styles.told} data-still style={{ '--top': top } as CSSProperties}>
      <p role="alert">{why}</p>
      <Button variant="plain icon" name={t().close} title={t().close} onClick={forgetRefusal}>
        <Icon name="close" size={14} />
      </Button>
    </div>
  )
}
