import { useEffect, useId, useRef, useState } from 'react'
import { clock } from '../../../../shared/time/formatTime.ts'
import { ErrorMessage } from '../../../components/ErrorMessage.tsx'
import type { Span } from '../../../components/splitBarLayout.ts'
import { TextInput } from '../../../components/TextInput.tsx'
import { t as common } from '../../../state/messages.ts'
import { t } from '../messages.ts'
import { parseTimeInGap } from './gapText.ts'
import styles from './SplitTimeField.module.css'

/** Where the gap is cut. `typed`: the text while it is typed; `wrong`: why it is not a valid time. */
export interface Cut {
  at: number
  typed: string | null
  wrong: { message: string } | null
}

interface Props {
  cut: Cut
  span: Span
  within: Span
  zone: string
  onCut(this: void, cut: Cut): void
}

/** The time at which the gap is cut; the handle moves as soon as the text is a valid time. */
export function SplitTimeField({ cut, span, within, zone, onCut }: Props) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  /** An error is shown only after the field was left. */
  const [isLeft, setLeft] = useState(false)
  useEffect(() => field.current?.select(), [])
  const { at, typed, wrong } = cut

  const change = (text: string) => {
    const read = parseTimeInGap(text, within, zone, Date.now())
    setLeft(false)
    onCut(read.ok ? { at: read.at, typed: text, wrong: null } : { at, typed: text, wrong: read })
  }
  const commitField = () => {
    setLeft(true)
    if (wrong === null) onCut({ at, typed: null, wrong })
  }
  return (
    <div className={styles.cut}>
      <label htmlFor={id}>{common().split.at}</label>
      <TextInput
        ref={field}
        id={id}
        value={typed ?? clock(at, zone)}
        aria-invalid={isLeft && wrong !== null}
        aria-describedby={`${id}-said`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change(event.target.value)}
        onBlur={commitField}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commitField()
        }}
      />
      <span className="small quiet" id={`${id}-said`}>
        {isLeft && wrong !== null ? (
          <ErrorMessage error={{ message: wrong.message, action: '' }} />
        ) : (
          t().gap.between(clock(span.from, zone), clock(span.to, zone))
        )}
      </span>
    </div>
  )
}
