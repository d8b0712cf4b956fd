import { hoursMinutes } from '../../../shared/format.ts'
import type { Share, Sum } from '../../../shared/totals.ts'
import { Dot } from '../../ui/Dot.tsx'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** What the time went into: clients with their projects, each with its part of the whole. */
export function SharesList({ sum }: { sum: Sum }) {
  return (
    <table className="shares">
      <caption className="hidden">Totals per client and project</caption>
      <thead className="hidden">
        <tr>
          <th scope="col">Client or project</th>
          <th scope="col">Worked</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      {sum.clients.map((client) => (
        <tbody key={client.key}>
          <Line share={client} name={client.name ?? 'No client'} look="share-client" />
          {client.projects.map((project) => (
            <Line key={project.key} share={project} name={project.name ?? ''} look="share-project" />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Line({ share, name, look }: { share: Share; name: string; look: string }) {
  return (
    <tr className={look}>
      <th scope="row">
        <span>
          {look === 'share-project' && <Dot color={share.color} />}
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
