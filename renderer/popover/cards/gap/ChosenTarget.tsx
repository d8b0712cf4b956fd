import type { Target } from '../../../../shared/model/snapshot.ts'
import { ProjectDot } from '../../../components/ProjectDot.tsx'
import { TargetName } from '../../../components/TargetName.tsx'
import { t } from '../messages.ts'
import styles from './ChosenTarget.module.css'

/** The target that was chosen; a click chooses another one. */
export function ChosenTarget({ target, onChange }: { target: Target; onChange(this: void): void }) {
  return (
    <button type="button" className={styles.chosen} onClick={onChange} title={t().gap.chooseAnother}>
      <ProjectDot color={target.color} />
      <TargetName target={target} className={styles.name} />
      <span className="hidden">, {t().gap.thenChoose}</span>
    </button>
  )
}
