/** Writes what was tracked to a file for a spreadsheet. */
import { useState } from 'react'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { type CsvColumn, csvColumns, type Rounding } from '../../../shared/csv.ts'
import type { AccountView } from '../../../shared/model.ts'
import { settle } from '../../state/mirror.ts'
import { stint } from '../../state/stint.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { Section } from '../Section.tsx'
import { t } from '../words/index.ts'
import { Columns } from './Columns.tsx'
import { exportedWords, type Period, spanOf, type Written } from './period.ts'
import { RoundingField } from './RoundingField.tsx'

const periods: Period[] = ['thisMonth', 'lastMonth', 'all']

/** Stands for all accounts; no id is empty. */
const all = ''

export function Export({ accounts, zone }: { accounts: AccountView[]; zone: string }) {
  const [period, setPeriod] = useState<Period>('thisMonth')
  const [chosen, setChosen] = useState(all)
  const [columns, setColumns] = useState<readonly CsvColumn[]>(csvColumns)
  const [rounding, setRounding] = useState<Rounding | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ErrorInfo | null>(null)
  const [done, setDone] = useState<Written | null>(null)
  const account = accounts.find(({ id }) => id === chosen)
  const write = async () => {
    setBusy(true)
    setDone(null)
    const span = spanOf(period, Date.now(), zone)
    const what = { accountId: account?.id ?? null, ...span, columns: [...columns], ...(rounding && { rounding }) }
    const result = await settle(stint().exportEntries(what))
    setBusy(false)
    setError(result.ok ? null : result.error)
    if (result.ok) setDone(result.value)
  }
  const say = t().export
  const options = periods.map((value) => ({ value, label: say.periods[value] }))
  return (
    <Section title={say.title} error={error}>
      <div className="line">
        <Segments name={say.period} value={period} options={options} onChange={setPeriod} />
      </div>
      <RoundingField rounding={rounding} onChange={setRounding} />
      <Columns chosen={columns} rounding={rounding} onChange={setColumns} />
      <div className="line">
        {accounts.length > 1 && (
          <Select
            name={say.account}
            value={account?.id ?? all}
            options={[
              { value: all, label: say.allAccounts },
              ...accounts.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={setChosen}
          />
        )}
        <Button disabled={busy} onClick={() => void write()}>
          {say.go}
        </Button>
      </div>
      <p className="written small quiet" role="status">
        {(done && exportedWords(done)) ?? say.file}
      </p>
    </Section>
  )
}
