/** Adds a project, with or without a customer. */
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Catalog } from '../../../shared/model/snapshot.ts'
import { t as shared } from '../../../shared/messages.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { t as ui } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { longestName, useCatalogEdit } from './useCatalogEdit.ts'
import styles from './NewProject.module.css'

export function NewProject({ accountId, customers }: { accountId: string; customers: Catalog['customers'] }) {
  const id = useId()
  const { edit, error, clear } = useCatalogEdit(accountId)
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
    <form className={styles.form} onSubmit={(event) => void add(event)} aria-label={say.project}>
      <div className={styles.fields}>
        <TextInput
          ref={field}
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
        <TextInput
          aria-label={say.customerName}
          placeholder={shared().columns.customer}
          autoComplete="off"
          maxLength={longestName}
          list={`${id}-customers`}
          value={customer}
          onChange={(event) => setCustomer(event.target.value)}
        />
        <datalist id={`${id}-customers`}>
          {customers.map((customer) => (
            <option key={customer.id}>{customer.name}</option>
          ))}
        </datalist>
        <Button submits>{ui().actions.add}</Button>
      </div>
      <ErrorMessage error={error} />
    </form>
  )
}
