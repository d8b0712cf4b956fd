import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { Share, Sum } from './weekTotals.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { t } from '../messages.ts'
import styles from './ProjectShares.module.css'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** The customers and their projects, each with its share of the worked time. */
export function ProjectShares({ sum }: { sum: Sum }) {
  const say = t().week
  return (
    <table className={styles.shares}>
      <caption className="hidden">{say.totals}</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">{say.clientOrProject}</th>
          <th scope="col">{say.worked}</th>
          <th scope="col">{say.share}</th>
        </tr>
      </thead>
      {sum.customers.map((customer) => (
        <tbody key={customer.key}>
          <Line share={customer} name={customer.name ?? say.noClient} kind="client" />
          {customer.projects.map((project) => (
            <Line key={project.key} share={project} name={project.name ?? ''} kind="project" />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Line({ share, name, kind }: { share: Share; name: string; kind: 'client' | 'project' }) {
  return (
    <tr data-kind={kind}>
      <th scope="row">
        <span>
          {kind === 'project' && <ProjectDot color={share.color} />}
          <span className="clip" title={name}>
            {name}
          </span>
        </span>
      </th>
      <td>{hoursMinutes(share.workedMs)}</td>
      <td className="quiet">{percent(share.share)}</td>
    </tr>
  )
}
