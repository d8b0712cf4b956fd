import { useId } from 'react'
import { t as shared } from '../../shared/messages.ts'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { NoteField } from '../noteField/NoteField.tsx'
import { TextInput } from '../components/TextInput.tsx'
import { billableOptions } from './billableOptions.ts'
import { FormLine } from './FormLine.tsx'
import type { EntryEditing } from './useEntryDraft.ts'
import { t } from './messages.ts'

/** Description, tags and billable. */
export function DescriptionFields({ editing }: { editing: EntryEditing }) {
  const id = useId()
  const { draft, change, problem } = editing
  const tags = problem('tags')
  const { columns } = shared()
  const { fields } = t()
  return (
    <>
      <FormLine label={columns.description}>
        <NoteField
          aria-label={columns.description}
          placeholder={fields.done}
          target={draft.target}
          value={draft.description}
          onText={(description) => change({ description })}
        />
      </FormLine>
      <FormLine label={columns.tags} problem={tags} problemId={id}>
        <TextInput
          aria-label={columns.tags}
          aria-invalid={tags !== undefined}
          aria-describedby={id}
          placeholder={fields.commas}
          value={draft.tags}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ tags: event.target.value }, 'tags')}
          onBlur={editing.stopTyping}
        />
      </FormLine>
      <FormLine label={columns.billable}>
        <RadioSegments
          name={columns.billable}
          value={draft.billable}
          options={billableOptions}
          onChange={(billable) => change({ billable })}
        />
      </FormLine>
    </>
  )
}
