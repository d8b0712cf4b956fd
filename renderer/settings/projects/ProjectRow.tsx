/** One project: its name to change, its tasks to open, and the way to be rid of it. */
import { useState } from 'react'
import type { CatalogProject, CatalogTask } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { Dot } from '../../components/ProjectDot.tsx'
import { EditField } from '../../components/InlineTextField.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Problem } from '../../components/ErrorMessage.tsx'
import { t } from '../messages.ts'
import { Tasks } from './TaskList.tsx'
import { longestName, useEdit } from './useCatalogEdit.ts'
import styles from './ProjectRow.module.css'

interface Props {
  accountId: string
  project: CatalogProject
  customer: string | null
  tasks: CatalogTask[]
}

export function Project({ accountId, project, customer, tasks }: Props) {
  const { id, name, color } = project
  const { edit, error, clear } = useEdit(accountId)
  const [open, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const say = t().projects
  return (
    <li className={styles.project}>
      <div className={styles.head}>
        <Dot color={color} />
        <EditField
          name={say.nameOf(name)}
          saved={name}
          save={(text) => edit({ kind: 'renameProject', id, name: text })}
          onLeave={clear}
          look="bare"
          invalid={error !== null}
          maxLength={longestName}
        />
        {customer && <span className={styles.customer}>{customer}</span>}
        <Button look="slim plain" name={say.countOf(name, tasks.length)} expanded={open} onClick={() => setOpen(!open)}>
          {say.tasks(tasks.length)}
          <Icon name="chevron" size={12} />
        </Button>
        <Button look="plain icon" name={say.removeThis(name)} title={say.remove} onClick={() => setLeaving(true)}>
          <Icon name="close" size={14} />
        </Button>
      </div>
      {leaving && (
        <div className="card-amber">
          <Confirm
            final
            question={say.askRemoval(name, tasks.length)}
            yes={say.remove}
            no={say.keep}
            onYes={() => void edit({ kind: 'removeProject', id })}
            onNo={() => setLeaving(false)}
          />
        </div>
      )}
      <Problem error={error} />
      {open && <Tasks accountId={accountId} project={project} tasks={tasks} />}
    </li>
  )
}
