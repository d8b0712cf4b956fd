import type { KeyboardEvent, Ref } from 'react'
import { TextInput } from './TextInput.tsx'
import { useInlineEdit } from './useInlineEdit.ts'

interface Props {
  name: string
  saved: string
  /** Resolves to whether it was saved. */
  save(this: void, text: string): Promise<boolean>
  /** Where the focus goes after Enter or Esc. */
  onLeave?: (() => void) | undefined
  placeholder?: string
  id?: string
  variant?: 'bare'
  className?: string | undefined
  invalid?: boolean
  describedBy?: string | undefined
  maxLength?: number
  ref?: Ref<HTMLInputElement>
}

/** A line of text edited in place: Enter or leaving saves, Esc takes the change back. */
export function InlineTextField({ name, saved, save, onLeave, invalid, describedBy, ...rest }: Props) {
  const draft = useInlineEdit(saved, save)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      draft.revert()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      draft.commit()
    } else {
      return
    }
    if (onLeave) onLeave()
    else event.currentTarget.select()
  }
  return (
    <TextInput
      {...rest}
      aria-label={name}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={draft.text}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={onKeyDown}
    />
  )
}
