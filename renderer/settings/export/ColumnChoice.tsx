import { type CsvColumn, csvColumns, type Rounding } from '../../../shared/exportColumns.ts'
import { t as shared } from '../../../shared/messages.ts'
import { t } from '../messages.ts'
import styles from './ColumnChoice.module.css'

interface Props {
  chosen: readonly CsvColumn[]
  rounding: Rounding | null
  onChange(this: void, columns: CsvColumn[]): void
}

/** The columns of the file; at least one stays. The rounded column is offered only with rounding. */
export function ColumnChoice({ chosen, rounding, onChange }: Props) {
  const toggle = (column: CsvColumn) => {
    const next = csvColumns.filter((one) => chosen.includes(one) !== (one === column))
    if (next.some((one) => one !== 'rounded')) onChange(next)
  }
  return (
    <div className={styles.columns} role="group" aria-label={t().export.columns}>
      {csvColumns
        .filter((column) => column !== 'rounded' || rounding)
        .map((column) => (
          <button
            key={column}
            type="button"
            className="small"
            aria-pressed={chosen.includes(column)}
            onClick={() => toggle(column)}
          >
            {shared().columns[column]}
          </button>
        ))}
    </div>
  )
}
