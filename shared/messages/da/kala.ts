/** What is said of Kala, in Danish. */
import type { Messages } from '../en/kala.ts'

export const messages: Messages = {
  enterAddress: (example) => `Indtast adressen på Kala, f.eks. ${example}.`,
  addressHelp: 'Adressen, hvor Kala svarer andre programmer. Lad den stå, medmindre du har fået en anden.',
  keyHelp:
    'I Kalas indstillinger. Den er hele firmaets: den, der har den, kan registrere timer for hvem som helst der.',
  remark:
    'Kala tager imod timer på projekter og opgaver, men ingen beskrivelser. Intet kan læses tilbage eller ændres der herfra.',
  bookPauses: 'Registrér pauser',
  bookPausesHelp: (project) => `Hver pause bliver en registrering på “${project}”, som Kala angiver til pauser.`,
  noDescription: 'Kala gemmer ingen beskrivelse: den bliver her',
  project: (id) => `Sag ${id}`,
  task: (id) => `Opgave ${id}`,
  employee: (id) => `Medarbejder ${id}`,
  pause: 'Pause',
  endless: (list) => `Kalas liste “${list}” har ingen ende.`,
  pauseRefused: (project, id, why) => `Pausen på “${project}” (sag ${id}) blev afvist: ${why}`,
  noTask: 'Her er ingen opgave at markere som færdig.',
  noNumber: 'Dette projekt eller denne opgave har intet nummer, som Kala kan kende. Vælg noget andet.',
  noMinute: 'Der er ikke et helt minut at registrere.',
  tooLong: 'Kala tager højst 24 timer ad gangen. Del posten i to.',
  noReason: 'Kala angiver ingen grund.',
  noVerdict: 'Kalas svar har intet “succes”, så det vides ikke, om det blev godtaget.',
  noVerdictBut: (words) => `Kalas svar har intet “succes”, så det vides ikke, om det blev godtaget: ${words}.`,
  keyRefused: 'Kala godtager ikke denne API-nøgle (længere).',
  noneThere: 'Der er ingen grænseflade til Kala på denne adresse, eller den er ændret (status 404).',
  unreadable: (why) => `Kala kunne ikke læse forespørgslen: ${why}`,
  failedBecause: (status, why) => `Kala svarede med fejl ${status}: ${why}`,
  notKala: (host, usual) => `${host} svarer, men ikke som Kala. Kontrollér adressen; den er som regel ${usual}.`,
  personGone: (id) => `Kala har ingen aktiv medarbejder med nummer ${id} (længere). Log ind som en anden.`,
  nothingToTrack: 'Der er endnu intet at registrere tid på: Kala viser dig intet projekt.',
}
