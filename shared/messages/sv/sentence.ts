/** What is said of sentences that add or start an entry, in Swedish. */
import type { Messages } from '../en/sentence.ts'

export const messages: Messages = {
  add: (times) => `Lägg till ${times}`,
  start: 'Starta nu',
  startSince: (time) => `Starta, sedan ${time}`,
  note: (note) => `”${note}”`,
  overlaps: (times, project) => `Överlappar ${times} ${project}`,
  problems: {
    tooLong: 'För långt för en post: skriv högst 600 tecken.',
    twice: 'Här står två tider. Skriv en, till exempel 9-10:30 eller 1h30.',
    needsTime: 'Skriv när det var, till exempel 9-10:30 eller 1h30.',
    needsEnd: 'Skriv till när eller hur länge, till exempel 9-10:30 eller 9:00 1h30.',
    agoOnOtherDay: '-20m räknas från nu och kan inte vara på en annan dag.',
    needsProject: 'Skriv ett projekt också.',
    noProject: (words) => `Hittade inget projekt för ”${words}”.`,
    beganLater: (time) => `Det som pågår började senare, ${time}.`,
  },
  command: {
    added: (what, times) => `Lade till ${what}, ${times}.`,
    wouldAdd: (what, times) => `Skulle lägga till ${what}, ${times}.`,
    startsNot: 'Det skulle starta en timer. Använd stint start, eller skriv till när.',
    unclear: 'Det kan betyda flera saker:',
    sayMore: 'Skriv mer, eller lägg till --first för att ta den första.',
  },
}
