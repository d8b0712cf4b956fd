import type { SendState } from '../../../shared/model.ts'
import { Icon } from '../../ui/Icon.tsx'
import { sendWords } from './sendWords.ts'

/** How far an entry got, by shape and word. */
export function SendSign({ send }: { send: SendState }) {
  const { word, icon } = sendWords[send.kind]
  return (
    <span className="send small" data-state={send.kind}>
      <Icon name={icon} size={12} />
      {word}
    </span>
  )
}
