/** The tasks of a project, and a field that adds another. */
import type { CatalogProject, CatalogTask } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t } from '../messages.ts'
import { NewTask } from './NewTask.tsx'
import { longestName, useCatalogEdit } from './useCatalogEdit.ts'
import styles from './TaskList.module.css'

interface Props {
  accountId: string
  project: CatalogProject
  tasks: CatalogTask[]
}

export function TaskList({ accountId, project, tasks }: Props) {
  return (
    <ul className={styles.tasks} aria-label={t().projects.tasksOf(project.name)}>
      {tasks.map((task) => (
        <Task key={task.id} accountId={accountId} task={task} />
      ))}
      <li>
        <NewTask accountId={accountId} project={project} />
      </li>
    </ul>
  )
}

function Task({ accountId, task: { id, name } }: { accountId: string; task: CatalogTask }) {
  const { edit, error, clear } = useCatalogEdit(accountId)
  const say = t().projects
  return (
    <li>
      <div className={styles.task}>
        <InlineTextField
          name={say.nameOfTask(name)}
          saved={name}
          save={(text) => edit({ kind: 'renameTask', id, name: text })}
          onLeave={clear}
          variant="bare"
          invalid={error !== null}
          maxLength={longestName}
        />
        <Button
          variant="plain icon"
          name={say.removeThis(name)}
          title={say.remove}
          onClick={() => void edit({ kind: 'removeTask', id })}
        >
          <Icon name="close" size={14} />
        </Button>
      </div>
      <ErrorMessage error={error} />
    </li>
  )
}
