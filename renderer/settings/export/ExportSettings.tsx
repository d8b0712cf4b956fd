/** Exports entries to a file for a spreadsheet. */
import { useState } from 'react'
import { csvColumns, tableFormats } from '../../../shared/exportColumns.ts'
import { type AccountView, type ExportChoices, exportPeriods } from '../../../shared/model/snapshot.ts'
import { stint } from '../../state/bridge.ts'
import { useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { RadioSegments } from '../../components/RadioSegments.tsx'
import { Select } from '../../components/Select.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { useSettings } from '../controls/useSettings.ts'
import { t } from '../messages.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import { exportedText, spanOf, type Written } from './exportPeriod.ts'
import { RoundingField } from './RoundingField.tsx'

/** The value for all accounts. */
const all = ''

interface Props {
  accounts: AccountView[]
  /** The choices of the last export. */
  choices: ExportChoices
  zone: string
}

export function ExportSettings({ accounts, choices: before, zone }: Props) {
  const { change, error: unsaved } = useSettings()
  // Kept here too, as a second click may come before the first is saved.
  const [choices, setChoices] = useState(before)
  const [chosen, setChosen] = useState(all)
  const { ask, busy, error } = useCall()
  const [done, setDone] = useState<Written | null>(null)
  const { period, rounding, format } = choices
  const columns = choices.columns ?? csvColumns
  const choose = (patch: Partial<ExportChoices>) => {
    const exportAs = { ...choices, ...patch }
    setChoices(exportAs)
    void change({ exportAs })
  }
  const account = accounts.find(({ id }) => id === chosen)
  const write = async () => {
    setDone(null)
    const span = spanOf(period, Date.now(), zone)
    const what = {
      accountId: account?.id ?? null,
      ...span,
      columns: [...columns],
      format,
      ...(rounding && { rounding }),
    }
    setDone((await ask(stint().exportEntries(what))) ?? null)
  }
  const say = t().export
  const options = exportPeriods.map((value) => ({ value, label: say.periods[value] }))
  return (
    <SettingsSection title={say.title} error={error ?? unsaved}>
      <SettingsLine>
        <RadioSegments
          name={say.period}
          value={period}
          options={options}
          onChange={(value) => choose({ period: value })}
        />
      </SettingsLine>
      <RoundingField rounding={rounding} onChange={(value) => choose({ rounding: value })} />
      <ColumnChoice chosen={columns} rounding={rounding} onChange={(value) => choose({ columns: value })} />
      <SettingsLine>
        <RadioSegments
          name={say.format}
          value={format}
          options={tableFormats.map((value) => ({ value, label: say.formats[value] }))}
          onChange={(value) => choose({ format: value })}
        />
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
      </SettingsLine>
      <p className="small quiet" role="status">
        {(done && exportedText(done)) ?? say.file}
      </p>
    </SettingsSection>
  )
}
