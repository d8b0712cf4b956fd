/** What a login test found: who the person is there, and what awaits them. */
import type { LoginReport } from '../../../shared/model.ts'
import { Problem } from '../Problem.tsx'
import { Outcome } from './Outcome.tsx'

export function Report({ report }: { report: LoginReport }) {
  const { name, server, baseUrl, zone, warnings } = report
  const targets = report.targets === 1 ? '1 target to track on' : `${report.targets} targets to track on`
  return (
    <Outcome failed={null}>
      <p className="outcome-title">It works. Hello, {name}.</p>
      <p className="small quiet">
        {server} at {baseUrl.replace(/^https:\/\//, '')}
      </p>
      <p className="small quiet">
        {targets}
        {zone !== null && `, times in ${zone}`}
      </p>
      {warnings.map((warning) => (
        <Problem key={warning} error={{ message: warning, action: '' }} />
      ))}
    </Outcome>
  )
}
