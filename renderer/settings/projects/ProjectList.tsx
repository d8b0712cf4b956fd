/** The projects of an account without a server, which can be changed here. */
import { useId } from 'react'
import { useCatalog } from '../../state/useCatalogs.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { t } from '../messages.ts'
import { NewProject } from './NewProject.tsx'
import { ProjectRow } from './ProjectRow.tsx'
import styles from './ProjectList.module.css'

export function ProjectList({ accountId, catalogRevision }: { accountId: string; catalogRevision: number }) {
  const id = useId()
  const { catalog, error } = useCatalog(accountId, catalogRevision)
  if (!catalog) return <ErrorMessage error={error} />
  const { projects, tasks, customers } = catalog
  const customerOf = new Map(customers.map((customer) => [customer.id, customer.name]))
  return (
    <section className={styles.projects} aria-labelledby={id}>
      <h3 id={id}>{t().projects.title}</h3>
      {projects.length === 0 && <p className="small quiet">{t().projects.none}</p>}
      <ul>
        {projects.map((project) => (
          <ProjectRow
            key={project.id}
            accountId={accountId}
            project={project}
            customer={customerOf.get(project.customerId ?? '') ?? null}
            tasks={tasks.filter(({ projectId }) => projectId === project.id)}
          />
        ))}
      </ul>
      <NewProject accountId={accountId} customers={customers} />
      <ErrorMessage error={error} />
    </section>
  )
}
