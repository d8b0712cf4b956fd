/** The result of a login test: the person and the number of targets. */
import type { LoginReport } from '../../shared/model/snapshot.ts'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { LoginOutcome } from './LoginOutcome.tsx'
import { t } from './messages.ts'

export function LoginReport({ report }: { report: LoginReport }) {
  const { name, server, baseUrl, targets, zone, warnings } = report
  const say = t().report
  return (
    <LoginOutcome failed={null}>
      <p>{say.hello(name)}</p>
      <p className="small quiet">{say.where(server, baseUrl.replace(/^https:\/\//, ''))}</p>
      <p className="small quiet">{zone === null ? say.targets(targets) : say.targetsIn(targets, zone)}</p>
      {warnings.map((warning) => (
        <ErrorMessage key={warning} error={{ message: warning, action: '' }} />
      ))}
    </LoginOutcome>
  )
}
