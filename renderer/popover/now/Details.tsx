import { useId, useState } from 'react'
import { clock } from '../../../shared/format.ts'
import type { Input } from '../../../shared/ipc.ts'
import type { Entry } from '../../../shared/model.ts'
import { EditField } from '../../ui/EditField.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { billableOptions } from '../../ui/entry/billable.ts'
import { parseTags } from '../../ui/entry/parseTags.ts'
import { parseStart } from './parseStart.ts'

interface Props {
  entry: Entry
  zone: string
  amend(this: void, change: Omit<Input<'amend'>, 'entryId'>): Promise<boolean>
}

/** Start, tags and billable of the running entry. */
export function Details({ entry, zone, amend }: Props) {
  const id = useId()
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
    <div className="now-details">
      <span className="label">Started</span>
      <div>
        <EditField
          name="Started"
          saved={clock(entry.startedAt, zone)}
          save={saveStart}
          look="input now-start"
          invalid={startError !== null}
          describedBy={`${id}-start`}
        />
        <span className="small quiet" id={`${id}-start`}>
          {startError ? <Problem error={{ message: startError, action: '' }} /> : 'or -20m for 20 minutes ago'}
        </span>
      </div>
      <span className="label">Tags</span>
      <div>
        <EditField
          name="Tags"
          saved={entry.tags.join(', ')}
          save={saveTags}
          placeholder="with commas between"
          invalid={tagError !== null}
          describedBy={`${id}-tags`}
        />
        <span id={`${id}-tags`}>{tagError && <Problem error={{ message: tagError, action: '' }} />}</span>
      </div>
      <span className="label">Billable</span>
      <div>
        <Segments
          name="Billable"
          value={entry.billable}
          options={billableOptions}
          onChange={(value) => void amend({ billable: value })}
        />
      </div>
    </div>
  )
}
