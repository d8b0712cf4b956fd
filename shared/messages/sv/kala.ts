/** What is said of Kala, in Swedish. */
import type { Messages } from '../en/kala.ts'

export const messages: Messages = {
  enterAddress: (example) => `Ange adressen till Kala, till exempel ${example}.`,
  addressHelp: 'Adressen där Kala svarar andra program. Låt den vara om du inte har fått en annan.',
  keyHelp:
    'I Kalas inställningar. Den är hela företagets: den som har den kan registrera timmar för vem som helst där.',
  remark:
    'Kala tar emot timmar på projekt och uppgifter, men inga beskrivningar. Inget kan läsas tillbaka eller ändras där härifrån.',
  bookPauses: 'Registrera pauser',
  bookPausesHelp: (project) => `Varje paus blir en registrering på ”${project}”, som Kala anger för pauser.`,
  noDescription: 'Kala sparar ingen beskrivning: den stannar här',
  project: (id) => `Ärende ${id}`,
  task: (id) => `Uppgift ${id}`,
  employee: (id) => `Anställd ${id}`,
  pause: 'Paus',
  endless: (list) => `Kalas lista ”${list}” har inget slut.`,
  pauseRefused: (project, id, why) => `Pausen på ”${project}” (ärende ${id}) avvisades: ${why}`,
  noTask: 'Här finns ingen uppgift att markera som klar.',
  noNumber: 'Det här projektet eller den här uppgiften har inget nummer som Kala kan känna till. Välj något annat.',
  noMinute: 'Det finns inte en hel minut att registrera.',
  tooLong: 'Kala tar högst 24 timmar åt gången. Dela posten i två.',
  noReason: 'Kala anger inget skäl.',
  noVerdict: 'Kalas svar har inget ”succes”, så det är inte känt om det togs emot.',
  noVerdictBut: (words) => `Kalas svar har inget ”succes”, så det är inte känt om det togs emot: ${words}.`,
  keyRefused: 'Kala godtar inte den här API-nyckeln (längre).',
  noneThere: 'Det finns inget gränssnitt till Kala på den här adressen, eller så har det ändrats (status 404).',
  unreadable: (why) => `Kala kunde inte läsa anropet: ${why}`,
  failedBecause: (status, why) => `Kala svarade med fel ${status}: ${why}`,
  notKala: (host, usual) => `${host} svarar, men inte som Kala. Kontrollera adressen; den är oftast ${usual}.`,
  personGone: (id) => `Kala har ingen aktiv anställd med nummer ${id} (längre). Logga in som någon annan.`,
  nothingToTrack: 'Det finns inget att registrera tid på än: Kala erbjuder dig inget projekt.',
}
