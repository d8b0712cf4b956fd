/** What is said of sentences that add or start an entry, in Danish. */
import type { Messages } from '../en/sentence.ts'

export const messages: Messages = {
  add: (times) => `Tilføj ${times}`,
  start: 'Start nu',
  startSince: (time) => `Start, siden ${time}`,
  note: (note) => `”${note}”`,
  overlaps: (times, project) => `Overlapper ${times} ${project}`,
  problems: {
    tooLong: 'For langt til én registrering: skriv højst 600 tegn.',
    twice: 'Der står to tider. Skriv én, f.eks. 9-10:30 eller 1t30.',
    needsTime: 'Skriv hvornår, f.eks. 9-10:30 eller 1t30.',
    needsEnd: 'Skriv til hvornår eller hvor længe, f.eks. 9-10:30 eller 9:00 1t30.',
    agoOnOtherDay: '-20m regnes fra nu og kan ikke være på en anden dag.',
    needsProject: 'Skriv også et projekt.',
    noProject: (words) => `Fandt intet projekt for “${words}”.`,
    beganLater: (time) => `Det, der kører, begyndte senere, kl. ${time}.`,
  },
  command: {
    added: (what, times) => `Tilføjede ${what}, ${times}.`,
    wouldAdd: (what, times) => `Ville tilføje ${what}, ${times}.`,
    startsNot: 'Det ville starte en timer. Brug stint start, eller skriv til hvornår.',
    unclear: 'Det kan betyde flere ting:',
    sayMore: 'Skriv mere, eller tilføj --first for at tage den første.',
  },
}
