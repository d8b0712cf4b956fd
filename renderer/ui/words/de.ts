/** What the parts say that every window uses, in German. */
import type { Words } from './en.ts'

export const de: Words = {
  find: { back: 'Zurück', backKey: 'Zurück (Esc)', type: 'Gib ein, zwei Wörter ein.' },
  noAnswer: {
    title: 'Stint hat nicht geantwortet',
    action: 'Versuche es noch einmal; bleibt es so, beende Stint und starte es neu. Nichts Beantwortetes ist verloren.',
  },
  theServer: 'Der Server',
}
