/** A field that adds a task with Enter. */
import { type FormEvent, useState } from 'react'
import type { CatalogProject } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { t as ui } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { longestName, useCatalogEdit } from './useCatalogEdit.ts'
import taskList from './TaskList.module.css'

export function NewTask({ accountId, project }: { accountId: string; project: CatalogProject }) {
  const { edit, error, clear } = useCatalogEdit(accountId)
  const [name, setName] = useState('')
  const add = async (event?: FormEvent) => {
    event?.preventDefault()
    if (await edit({ kind: 'addTask', projectId: project.id, name })) setName('')
  }
  return (
    <form onSubmit={(event) => void add(event)}>
      <div className={taskList.task}>
        <TextInput
          variant="bare"
          aria-label={t().projects.newTaskIn(project.name)}
          aria-invalid={error !== null}
          placeholder={t().projects.addTask}
          autoComplete="off"
          maxLength={longestName}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            clear()
          }}
        />
        {name.trim() !== '' && (
          <Button variant="slim" onClick={() => void add()}>
            {ui().actions.add}
          </Button>
        )}
      </div>
      <ErrorMessage error={error} />
    </form>
  )
}
