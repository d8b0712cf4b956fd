/** A field for minutes, hours or seconds, with its error beside it. */
import { useId, useState } from 'react'
import { InlineTextField } from '../../components/InlineTextField.tsx'
import { Phrase } from '../../components/Phrase.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { parseNumber } from './parseNumber.ts'
import styles from './NumberField.module.css'

interface Props {
  /** The accessible name. */
  name: string
  value: number
  least: number
  most: number
  /** The text around the field, such as "from {field} min". */
  text: string
  hint?: string
  save(this: void, value: number): Promise<boolean>
}

export function NumberField({ name, value, least, most, text, hint, save }: Props) {
  const id = useId()
  const [refused, setRefused] = useState<string | null>(null)
  const read = (typed: string) => parseNumber(typed, { least, most })
  const wrong = refused === null ? null : read(refused)
  const saveText = async (typed: string) => {
    const parsed = read(typed)
    setRefused(parsed.ok ? null : typed)
    return parsed.ok && save(parsed.value)
  }
  return (
    <span
      className={styles.number}
      // The wrong text is being changed or reverted.
      onInput={() => setRefused(null)}
      onKeyDownCapture={(event) => event.key === 'Escape' && setRefused(null)}
    >
      <span>
        <Phrase
          text={text}
          field={
            <InlineTextField
              name={name}
              saved={String(value)}
              save={saveText}
              className={styles.narrow}
              invalid={wrong !== null}
              describedBy={`${id}-said`}
            />
          }
        />
      </span>
      <span className="small quiet" id={`${id}-said`}>
        {wrong && !wrong.ok ? <ErrorMessage error={{ message: wrong.message, action: '' }} /> : hint}
      </span>
    </span>
  )
}
