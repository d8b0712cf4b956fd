import { useId, useState } from 'react'
import { clock } from '../../../shared/time/formatTime.ts'
import type { Input } from '../../../shared/ipc/contract.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { RadioSegments } from '../../components/RadioSegments.tsx'
import { billableOptions } from '../../entryEditor/billableOptions.ts'
import { parseTags } from '../../entryEditor/parseTags.ts'
import { t } from '../messages.ts'
import { parseStartTime } from '../../../shared/input/startTime.ts'
import styles from './RunningDetails.module.css'

interface Props {
  entry: Entry
  zone: string
  amend(this: void, change: Omit<Input<'amend'>, 'entryId'>): Promise<boolean>
}

/** Start, tags and billable of the running entry. */
export default function RunningDetails({ entry, zone, amend }: Props) {
  const id = useId()
  const say = t().now
  const [startError, setStartError] = useState<string | null>(null)
  const [tagError, setTagError] = useState<string | null>(null)

  const saveStart = async (text: string) => {
    const parsed = parseStartTime(text, Date.now(), zone)
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
        <InlineTextField
          name={say.started}
          saved={clock(entry.startedAt, zone)}
          save={saveStart}
          className={styles.start}
          invalid={startError !== null}
          describedBy={`${id}-start`}
        />
        <span className="small quiet" id={`${id}-start`}>
          {startError ? <ErrorMessage error={{ message: startError, action: '' }} /> : say.startedHelp}
        </span>
      </div>
      <span>{say.tags}</span>
      <div>
        <InlineTextField
          name={say.tags}
          saved={entry.tags.join(', ')}
          save={saveTags}
          placeholder={say.tagsHelp}
          invalid={tagError !== null}
          describedBy={`${id}-tags`}
        />
        <span id={`${id}-tags`}>{tagError && <ErrorMessage error={{ message: tagError, action: '' }} />}</span>
      </div>
      <span>{say.billable}</span>
      <div>
        <RadioSegments
          name={say.billable}
          value={entry.billable}
          options={billableOptions}
          onChange={(value) => void amend({ billable: value })}
        />
      </div>
    </div>
  )
}
