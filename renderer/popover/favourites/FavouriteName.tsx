import { useState } from 'react'
import type { FavouriteView } from '../../../shared/model/snapshot.ts'
import { nameOf } from '../../state/targetName.ts'
import { TextInput } from '../../components/TextInput.tsx'
import { t } from '../messages.ts'

interface Props {
  favourite: FavouriteView
  onDone(this: void, name: string): void
}

/** The name of a favourite while it is typed: Enter or leaving takes it, Esc takes it back; empty is the project's name. */
export function FavouriteName({ favourite, onDone }: Props) {
  const before = favourite.name ?? ''
  const [name, setName] = useState(before)
  return (
    <TextInput
      ref={(field) => field?.focus()}
      aria-label={t().favourites.name}
      placeholder={nameOf(favourite)}
      value={name}
      maxLength={80}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => onDone(name)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone(before)
        } else if (event.key === 'Enter') {
          // Else the same key would start the row, which has the focus then.
          event.preventDefault()
          onDone(name)
        }
      }}
    />
  )
}
