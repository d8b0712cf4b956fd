/** What the parts say that every window uses, in Danish. */
import type { Words } from './en.ts'

export const da: Words = {
  find: { back: 'Tilbage', backKey: 'Tilbage (Esc)', type: 'Skriv et ord eller to.' },
  noAnswer: {
    title: 'Stint svarede ikke',
    action: 'Prøv igen; hvis det fortsætter, så luk Stint og start på ny. Intet af det besvarede er tabt.',
  },
  theServer: 'Serveren',
}
