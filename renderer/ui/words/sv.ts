/** What the parts say that every window uses, in Swedish. */
import type { Words } from './en.ts'

export const sv: Words = {
  find: { back: 'Tillbaka', backKey: 'Tillbaka (Esc)', type: 'Skriv ett ord eller två.' },
  noAnswer: {
    title: 'Stint svarade inte',
    action: 'Försök igen; om det kvarstår, avsluta Stint och starta på nytt. Inget av det besvarade är förlorat.',
  },
  theServer: 'Servern',
}
