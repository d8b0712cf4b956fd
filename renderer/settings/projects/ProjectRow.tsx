/** One project: its name, its tasks and a button that removes it. */
import { useState } from 'react'
import type { CatalogProject, CatalogTask } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { Confirm } from '../../components/Confirm.tsx'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t } from '../messages.ts'
import { TaskList } from './TaskList.tsx'
import { longestName, useCatalogEdit } from './useCatalogEdit.ts'
import styles from './ProjectRow.module.css'

interface Props {
  accountId: string
  project: CatalogProject
  customer: string | null
  tasks: CatalogTask[]
}

export function ProjectRow({ accountId, project, customer, tasks }: Props) {
  const { id, name, color } = project
  const { edit, error, clear } = useCatalogEdit(accountId)
  const [open, setOpen] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const say = t().projects
  return (
    <li className={styles.project}>
      <div className={styles.head}>
        <ProjectDot color={color} />
        <InlineTextField
          name={say.nameOf(name)}
          saved={name}
          save={(text) => edit({ kind: 'renameProject', id, name: text })}
          onLeave={clear}
          variant="bare"
          invalid={error !== null}
          maxLength={longestName}
        />
        {customer && <span className={styles.customer}>{customer}</span>}
        <Button
          variant="slim plain"
          name={say.countOf(name, tasks.length)}
          expanded={open}
          onClick={() => setOpen(!open)}
        >
          {say.tasks(tasks.length)}
          <Icon name="chevron" size={12} />
        </Button>
        <Button variant="plain icon" name={say.removeThis(name)} title={say.remove} onClick={() => setLeaving(true)}>
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
      <ErrorMessage error={error} />
      {open && <TaskList accountId={accountId} project={project} tasks={tasks} />}
    </li>
  )
}
