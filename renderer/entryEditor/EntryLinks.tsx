import { useState } from 'react'
import type { EntryView } from '../../shared/model/snapshot.ts'
import { type NoteLink, noteLinks } from '../../shared/noteLinks.ts'
import { stint } from '../state/bridge.ts'
import { useCall } from '../state/useCall.ts'
import { Button } from '../components/Button.tsx'
import { Confirm } from '../components/Confirm.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { t } from './messages.ts'

/** What of a saved entry can be opened in the browser: the links in its note, after a question, and its record in its system. */
export function EntryLinks({ entry, system }: { entry: EntryView; system: string }) {
  const call = useCall()
  const [asked, setAsked] = useState<NoteLink | null>(null)
  const links = noteLinks(entry.description)
  const { id: entryId, there } = entry
  const say = t().links
  if (links.length === 0 && !there?.opens) return null
  const open = ({ url }: NoteLink) => {
    setAsked(null)
    void call.ask(stint().openLink({ entryId, url }))
  }
  return (
    <section aria-label={say.title}>
      {asked ? (
        <Confirm
          final
          question={say.ask(asked.host)}
          yes={say.yes}
          no={say.no}
          onYes={() => open(asked)}
          onNo={() => setAsked(null)}
        />
      ) : (
        <div className="row-actions">
          {links.map((link) => (
            <Button key={link.url} variant="slim" title={link.url} onClick={() => setAsked(link)}>
              {say.open(link.host)}
            </Button>
          ))}
          {there?.opens && (
            <Button variant="slim" disabled={call.busy} onClick={() => void call.ask(stint().openRecord({ entryId }))}>
              {say.openIn(system)}
            </Button>
          )}
        </div>
      )}
      <ErrorMessage error={call.error} />
    </section>
  )
}
