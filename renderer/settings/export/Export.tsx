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
import { Columns } from './Columns.tsx'
import { exportedWords, type Period, spanOf } from './period.ts'
import { RoundingField } from './RoundingField.tsx'

const periods: { value: Period; label: string }[] = [
  { value: 'thisMonth', label: 'This month' },
  { value: 'lastMonth', label: 'Last month' },
  { value: 'all', label: 'Everything' },
]

/** Stands for all accounts; no id is empty. */
const all = ''

export function Export({ accounts, zone }: { accounts: AccountView[]; zone: string }) {
  const [period, setPeriod] = useState<Period>('thisMonth')
  const [chosen, setChosen] = useState(all)
  const [columns, setColumns] = useState<readonly CsvColumn[]>(csvColumns)
  const [rounding, setRounding] = useState<Rounding | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ErrorInfo | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const account = accounts.find(({ id }) => id === chosen)
  const write = async () => {
    setBusy(true)
    setDone(null)
    const span = spanOf(period, Date.now(), zone)
    const what = { accountId: account?.id ?? null, ...span, columns: [...columns], ...(rounding && { rounding }) }
    const result = await settle(stint().exportEntries(what))
    setBusy(false)
    setError(result.ok ? null : result.error)
    if (result.ok) setDone(exportedWords(result.value))
  }
  return (
    <Section title="Export" error={error}>
      <div className="line">
        <Segments name="What time to export" value={period} options={periods} onChange={setPeriod} />
      </div>
      <RoundingField rounding={rounding} onChange={setRounding} />
      <Columns chosen={columns} rounding={rounding} onChange={setColumns} />
      <div className="line">
        {accounts.length > 1 && (
          <Select
            name="Account to export"
            value={account?.id ?? all}
            options={[
              { value: all, label: 'All accounts' },
              ...accounts.map(({ id, label }) => ({ value: id, label })),
            ]}
            onChange={setChosen}
          />
        )}
        <Button disabled={busy} onClick={() => void write()}>
          Export entries…
        </Button>
      </div>
      <p className="written small quiet" role="status">
        {done ?? 'A CSV file. Dates and times are those of the zone in which each entry was tracked.'}
      </p>
    </Section>
  )
}
