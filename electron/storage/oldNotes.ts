/** Notes as 0.1.0 stored them: that a record could not follow its entry was a part of the text, in the language spoken then. */
import type { RemoteRef } from '../core/ports/ports.ts'

const beginnings = ['Not changed there', 'Ikke ændret der', 'Inte ändrat där', 'Dort nicht geändert']

/** The same with that as a field. For as long as journals and backups of 0.1.0 are opened. */
export function withoutOldNote(ref: RemoteRef): RemoteRef {
  const parts = ref.note?.split(' · ') ?? []
  const left = parts.filter((part) => !beginnings.some((beginning) => part.startsWith(beginning)))
  return left.length === parts.length ? ref : { ...ref, note: left.join(' · ') || null, leftAsIs: true }
}
