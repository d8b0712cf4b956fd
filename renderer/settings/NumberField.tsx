/** A number of minutes, hours or seconds; what is wrong with it is said beside it. */
import { useId, useState } from 'react'
import { EditField } from '../ui/EditField.tsx'
import { Problem } from '../ui/Problem.tsx'
import { parseNumber } from './parseNumber.ts'

interface Props {
  /** What is read out for it. */
  name: string
  value: number
  least: number
  most: number
  /** Before the field, such as "from". */
  before?: string
  unit: string
  hint?: string
  save(this: void, value: number): Promise<boolean>
}

export function NumberField({ name, value, least, most, before, unit, hint, save }: Props) {
  const id = useId()
  const [wrong, setWrong] = useState<string | null>(null)
  const saveText = async (text: string) => {
    const parsed = parseNumber(text, { least, most })
    setWrong(parsed.ok ? null : parsed.message)
    return parsed.ok && save(parsed.value)
  }
  return (
    <span
      className="number"
      // What was wrong is being changed, or taken back.
      onInput={() => setWrong(null)}
      onKeyDownCapture={(event) => event.key === 'Escape' && setWrong(null)}
    >
      {before && <span>{before}</span>}
      <EditField
        name={name}
        saved={String(value)}
        save={saveText}
        look="input narrow"
        invalid={wrong !== null}
        describedBy={`${id}-said`}
      />
      <span>{unit}</span>
      <span className="small quiet" id={`${id}-said`}>
        {wrong ? <Problem error={{ message: wrong, action: '' }} /> : hint}
      </span>
    </span>
  )
}
