import { useId, useState } from 'react'
import { clock } from '../../../shared/time/formatTime.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { EditField } from '../../components/InlineTextField.tsx'
import { Problem } from '../../components/ErrorMessage.tsx'
import { Segments } from '../../components/RadioSegments.tsx'
import { billableOptions } from '../../entryEditor/billableOptions.ts'
import { parseTags } from '../../entryEditor/parseTags.ts'
import { t } from '../messages.ts'
import { parseStart } from './parseStartTime.ts'
import styles from './RunningDetails.module.css'

interface Props {
  entry: Entry
  zone: string
  amend(this: void, change: Omit<Input<'amend'>, 'entryId'>): Promise<boolean>
}

/** Start, tags and billable of the running entry. */
export default function Details({ entry, zone, amend }: Props) {
  const id = useId()
  const say = t().now
  const [startError, setStartError] = useState<string | null>(null)
  const [tagError, setTagError] = useState<string | null>(null)

  const saveStart = async (text: string) => {
    const parsed = parseStart(text, Date.now(), zone)
    setStartError(parsed.ok ? null : parsed.message)
    return parsed.ok && amend({ startedAt: parsed.at })
  }
  const saveTags = async (text: string) => {
    const parsed = parseTags(text)
    setTagError(parsed.ok ? null : parsed.message)
    return parsed.ok && amend({ tags: parsed.tags })
  }
  return (
    <div className={styles.details}>
      <span>{say.started}</span>
      <div>
        <EditField
          name={say.started}
          saved={clock(entry.startedAt, zone)}
          save={saveStart}
          className={styles.start}
          invalid={startError !== null}
          describedBy={`${id}-start`}
        />
        <span className="small quiet" id={`${id}-start`}>
          {startError ? <Problem error={{ message: startError, action: '' }} /> : say.startedHelp}
        </span>
      </div>
      <span>{say.tags}</span>
      <div>
        <EditField
          name={say.tags}
          saved={entry.tags.join(', ')}
          save={saveTags}
          placeholder={say.tagsHelp}
          invalid={tagError !== null}
          describedBy={`${id}-tags`}
        />
        <span id={`${id}-tags`}>{tagError && <Problem error={{ message: tagError, action: '' }} />}</span>
      </div>
      <span>{say.billable}</span>
      <div>
        <Segments
          name={say.billable}
          value={entry.billable}
          options={billableOptions}
          onChange={(value) => void amend({ billable: value })}
        />
      </div>
    </div>
  )
}
