/** One project: its name to change, its tasks to open, and the way to be rid of it. */
import { useState } from 'react'
import type { CatalogProject, CatalogTask } from '../../../shared/model.ts'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Dot } from '../../ui/Dot.tsx'
import { EditField } from '../../ui/EditField.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Tasks } from './Tasks.tsx'
import { longestName, useEdit } from './useEdit.ts'

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
  const count = tasks.length === 1 ? '1 task' : `${tasks.length} tasks`
  return (
    <li className="project">
      <div className="project-head">
        <Dot color={color} />
        <EditField
          name={`Name of project ${name}`}
          saved={name}
          save={(text) => edit({ kind: 'renameProject', id, name: text })}
          onLeave={clear}
          look="input bare"
          invalid={error !== null}
          maxLength={longestName}
        />
        {customer && <span className="project-customer small quiet clip">{customer}</span>}
        <Button
          look={open ? 'slim plain turned' : 'slim plain'}
          name={`Tasks of ${name}: ${tasks.length}`}
          expanded={open}
          onClick={() => setOpen(!open)}
        >
          {tasks.length === 0 ? 'Tasks' : count}
          <Icon name="chevron" size={12} />
        </Button>
        <Button look="plain icon" name={`Remove ${name}`} title="Remove" onClick={() => setLeaving(true)}>
          <Icon name="close" size={14} />
        </Button>
      </div>
      {leaving && (
        <div className="card-amber">
          <Confirm
            final
            question={`Remove ${name}${tasks.length > 0 ? ` and its ${count}` : ''}? What you tracked on it stays.`}
            yes="Remove"
            no="Keep it"
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
