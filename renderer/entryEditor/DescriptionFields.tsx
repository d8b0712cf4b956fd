import { useId } from 'react'
import { t as shared } from '../../shared/messages.ts'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { NoteField } from '../noteField/NoteField.tsx'
import { TagField } from '../noteField/TagField.tsx'
import { useAccountProvider } from '../state/useAccountProvider.ts'
import { billableOptions } from './billableOptions.ts'
import { FormLine } from './FormLine.tsx'
import type { EntryEditing } from './useEntryDraft.ts'
import { t } from './messages.ts'

/** Description, tags and billable. */
export function DescriptionFields({ editing }: { editing: EntryEditing }) {
  const id = useId()
  const { draft, change, problem } = editing
  const tags = problem('tags')
  const provider = useAccountProvider(draft.target?.accountId ?? '')
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
        <TagField
          name={columns.tags}
          value={draft.tags}
          accountId={draft.target?.accountId ?? null}
          system={provider.name}
          placeholder={fields.commas}
          invalid={tags !== undefined}
          describedBy={id}
          onText={(text) => change({ tags: text }, 'tags')}
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
