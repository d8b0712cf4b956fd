import { useId } from 'react'
import { Segments } from '../Segments.tsx'
import { billableOptions } from './billable.ts'
import { Line } from './Line.tsx'
import type { Editing } from './useEditing.ts'

/** What is said of an entry besides its times. */
export function Words({ editing }: { editing: Editing }) {
  const id = useId()
  const { draft, change, problem } = editing
  const tags = problem('tags')
  return (
    <>
      <Line label="Description">
        <input
          className="input"
          aria-label="Description"
          placeholder="What was done"
          value={draft.description}
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ description: event.target.value })}
        />
      </Line>
      <Line label="Tags" problem={tags} problemId={id}>
        <input
          className="input"
          aria-label="Tags"
          aria-invalid={tags !== undefined}
          aria-describedby={id}
          placeholder="with commas between"
          value={draft.tags}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ tags: event.target.value }, 'tags')}
          onBlur={editing.leave}
        />
      </Line>
      <Line label="Billable">
        <Segments
          name="Billable"
          value={draft.billable}
          options={billableOptions}
          onChange={(billable) => change({ billable })}
        />
      </Line>
    </>
  )
}
