/** What a login test found: who the person is there, and what awaits them. */
import type { LoginReport } from '../../shared/model/snapshot.ts'
import { Problem } from '../components/ErrorMessage.tsx'
import { Outcome } from './LoginOutcome.tsx'
import { t } from './messages.ts'

export function Report({ report }: { report: LoginReport }) {
  const { name, server, baseUrl, targets, zone, warnings } = report
  const say = t().report
  return (
    <Outcome failed={null}>
      <p>{say.hello(name)}</p>
      <p className="small quiet">{say.where(server, baseUrl.replace(/^https:\/\//, ''))}</p>
      <p className="small quiet">{zone === null ? say.targets(targets) : say.targetsIn(targets, zone)}</p>
      {warnings.map((warning) => (
        <Problem key={warning} error={{ message: warning, action: '' }} />
      ))}
    </Outcome>
  )
}
