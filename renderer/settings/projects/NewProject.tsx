/** Adds a project, of a customer where the person names one. */
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Catalog } from '../../../shared/model.ts'
import { Problem } from '../../ui/Problem.tsx'
import { longestName, useEdit } from './useEdit.ts'

export function NewProject({ accountId, customers }: { accountId: string; customers: Catalog['customers'] }) {
  const id = useId()
  const { edit, error, clear } = useEdit(accountId)
  const [name, setName] = useState('')
  const [customer, setCustomer] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    field.current?.focus()
    if (!(await edit({ kind: 'addProject', name, customer }))) return
    setName('')
    setCustomer('')
  }
  return (
    <form className="new-project" onSubmit={(event) => void add(event)} aria-label="New project">
      <div className="new-project-fields">
        <input
          ref={field}
          className="input"
          aria-label="Name of the new project"
          aria-invalid={error !== null}
          placeholder="New project"
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
          aria-label="Customer of the new project, optional"
          placeholder="Customer"
          autoComplete="off"
          maxLength={longestName}
          list={`${id}-customers`}
          value={customer}
          onChange={(event) => setCustomer(event.target.value)}
        />
        <datalist id={`${id}-customers`}>
          {customers.map((known) => (
            <option key={known.id} value={known.name} />
          ))}
        </datalist>
        <button type="submit" className="button">
          Add
        </button>
      </div>
      <Problem error={error} />
    </form>
  )
}
