/** Adds a project, of a customer where the person names one. */
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Catalog } from '../../../shared/model/snapshot.ts'
import { t as shared } from '../../../shared/messages.ts'
import { Problem } from '../../components/ErrorMessage.tsx'
import { t as ui } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { longestName, useEdit } from './useCatalogEdit.ts'

export function NewProject({ accountId, customers }: { accountId: string; customers: Catalog['customers'] }) {
  const id = useId()
  const { edit, error, clear } = useEdit(accountId)
  const [name, setName] = useState('')
  const [customer, setCustomer] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const say = t().projects
  const add = async (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (!(await edit({ kind: 'addProject', name, customer }))) return
    setName('')
    setCustomer('')
  }
  return (
    <form className="new-project" onSubmit={(event) => void add(event)} aria-label={say.project}>
      <div className="new-project-fields">
        <input
          ref={field}
          className="input"
          aria-label={say.projectName}
          aria-invalid={error !== null}
          placeholder={say.project}
          autoComplete="off"
          maxLength={longestName}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            clear()
          }}
        />
        <input
          className="input"
          aria-label={say.customerName}
          placeholder={shared().columns.customer}
          autoComplete="off"
          maxLength={longestName}
          list={`${id}-customers`}
          value={customer}
          onChange={(event) => setCustomer(event.target.value)}
        />
        <datalist id={`${id}-customers`}>
          {customers.map((known) => (
            <option key={known.id}>{known.name}</option>
          ))}
        </datalist>
        <button type="submit" className="button">
          {ui().actions.add}
        </button>
      </div>
      <Problem error={error} />
    </form>
  )
}
