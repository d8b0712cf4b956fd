import type { LoginReport } from '../../../shared/model.ts'
import { Icon } from '../Icon.tsx'
import { Problem } from '../Problem.tsx'

/** What a login test found: who the person is there, and what awaits them. */
export function Report({ report }: { report: LoginReport }) {
  const targets = report.targets === 1 ? '1 activity to track on' : `${report.targets} activities to track on`
  return (
    <div className="report" role="status">
      <p className="report-title">
        <Icon name="sent" />
        It works. Hello, {report.name}.
      </p>
      <p className="small quiet">
        {report.server} at {report.baseUrl.replace(/^https?:\/\//, '')}
      </p>
      <p className="small quiet">
        {targets}, times in {report.zone}
      </p>
      {report.warnings.map((warning) => (
        <Problem key={warning} error={{ message: warning, action: '' }} />
      ))}
    </div>
  )
}
