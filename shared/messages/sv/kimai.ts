/** What is said of both Kimais, in Swedish. */
import { listed } from '../../time/formatTime.ts'
import type { Changed, Messages, Stopped } from '../en/kimai.ts'

const parts: Record<Changed, string> = {
  start: 'start',
  end: 'slut',
  project: 'projekt',
  activity: 'aktivitet',
  description: 'beskrivning',
  tags: 'etiketter',
  break: 'rast',
}
const all = (changed: Changed[]) => listed(changed.map((part) => parts[part]))

function stopped({ at, byOther, limit }: Stopped): string {
  if (!byOther) return `Stoppad i Kimai kl.\u00a0${at}`
  const other = `Stoppad i Kimai kl.\u00a0${at}, när en annan registrering startades där`
  if (limit === null) return other
  return limit === 1 ? `${other} (Kimai tillåter bara en)` : `${other} (Kimai tillåter bara ${limit} åt gången)`
}

export const messages: Messages = {
  kimai: {
    enterAddress: (example) => `Ange adressen till ditt Kimai, till exempel ${example}.`,
    live: 'Visa den pågående timern i Kimai',
    liveHelp:
      'Startar en registrering i Kimai när du startar och avslutar den när du stoppar. Annars får Kimai varje post när den är avslutad.',
    changed: (changed) => (changed.length === 0 ? 'Ändrad i Kimai.' : `Ändrat i Kimai: ${all(changed)}.`),
    stopped: (when, changed) =>
      changed.length === 0 ? `${stopped(when)}.` : `${stopped(when)}. Också ändrat: ${all(changed)}.`,
  },
  kimai2: {
    addressHelp: 'Där du öppnar Kimai i webbläsaren.',
    tokenHelp: 'I Kimai: din profil, sedan API-åtkomst, och skapa en nyckel (token).',
    userHelp: 'Bara för ett Kimai äldre än 2.14, vars API-lösenord ska stå i fältet ovanför.',
    remark: 'Kimai sparar allt. Pauser blir två registreringar.',
    enterToken: 'Ange din API-nyckel.',
    oddToken: 'Nyckeln innehåller tecken som ingen API-nyckel har.',
    enterUser:
      'Det här Kimai är äldre än 2.14 och känner inte till API-nycklar. Ange också ditt användarnamn, och ditt API-lösenord i stället för nyckeln.',
    enterPassword: 'Ange ditt API-lösenord i stället för nyckeln.',
    oddPassword: 'Användarnamnet eller API-lösenordet innehåller tecken som inget av dem kan ha.',
    tokenRefused: 'Kimai godtar inte den här API-nyckeln (längre).',
    passwordRefused: 'Kimai godtar inte det här användarnamnet och API-lösenordet (längre).',
    unknown: (why) => `Kimai känner inte till det: ${why}`,
    notKimai: (host) => `${host} svarar, men inte som ett Kimai 2. Kontrollera adressen.`,
    oddZone: (zone) => `Kimai säger att du är i tidszonen ”${zone}”, som inte är känd här.`,
    noZone: 'Det är inte känt vilken tidszon din profil i Kimai har. Logga in igen.',
    timesOfLeads: (mode) => `Det här Kimai körs i läget ”${mode}”, där bara teamledare kan ange tider.`,
    mayRefuse: 'Det kan avvisa det Stint skickar.',
    useLive: 'Låt Stint visa den pågående timern i Kimai; avslutade poster kan avvisas.',
    nothingToTrack: 'Det finns inget att registrera tid på än: du ser inget projekt med en aktivitet.',
    gone: (why) => `Den här registreringen finns inte längre i Kimai. ${why}`,
    exported: (why) => `Den här registreringen har exporterats, så Kimai låter den vara som den är. ${why}`,
    closed: (why) =>
      `Kimai låter den här registreringen vara som den är: perioden är stängd, eller så saknar du behörighet. ${why}`,
    collides: (why, what) => `${why} Den överlappar med ${what} i Kimai.`,
    unknownRecord: 'Det är inte känt vilken registrering i Kimai det här är.',
    wouldEnd: (what, since) =>
      `${what} har pågått i Kimai sedan ${since}, och att starta en till skulle avsluta den. Stoppa den där, eller låt Stint bara skicka avslutade poster.`,
    beginsElsewhen: (time) =>
      time === null
        ? 'Det här Kimai låter varje registrering börja vid en egen tid och tar inte emot tider från dig, så en pågående registrering skulle bli fel. Be en teamledare skriva in den i Kimai.'
        : `Det här Kimai låter varje registrering börja kl.\u00a0${time} och tar inte emot tider från dig, så en pågående registrering skulle bli fel. Be en teamledare skriva in den i Kimai.`,
    noTimes: (mode, times) =>
      `Det här Kimai körs i läget ”${mode}”, där det inte tar emot tider från dig. Be en teamledare skriva in ${times} i Kimai.`,
    liveLater: 'Slå på ”Visa den pågående timern i Kimai” för senare arbete.',
    stored: (times) => `Kimai sparade ${times}`,
    endedThere: (time) => `Avslutad i Kimai: ${time}`,
    stillRuns: 'Den pågår fortfarande i Kimai, fast slutet skickades.',
    roundedAway: 'Kimais avrundning lämnade ingen tid kvar',
    setBegin: (time) => `Kimai satte själv starten: ${time}`,
    setTimes: (there, here) => `Kimai satte tiderna själv: ${there}. Du registrerade ${here}.`,
    setEnd: (time) => `Kimai satte själv slutet: ${time}`,
    billable: 'Kimai avgör själv om det är fakturerbart',
    hasBreak: (length, times) => `Kimai har ${times} med en rast på ${length}`,
    counts: (length) => `Kimai räknar ${length}`,
    clearOfRounding:
      'Kimai tillåter inga överlapp och har avrundat registreringen bredvid, så den här har andra tider där',
    keptWords: (why) => `Kimai behåller den tidigare beskrivningen: ${why}`,
    leadsOnly: 'Bara en teamledare kan ändra tiderna där',
    dropped: (tags) => `Kimai behöll inte: ${tags}`,
  },
  kimai1: {
    addressHelp: 'Där du öppnar Kimai i webbläsaren, med mappen det ligger i.',
    userHelp: 'Namnet du loggar in på Kimai med.',
    passwordHelp: 'Stint ber Kimai om en nyckel med det och behåller bara nyckeln.',
    remark:
      'För Kimai till och med 1.3.5. Pauser blir två registreringar; varken etiketter eller fakturerbarhet sparas.',
    onlyEnded: 'Det här Kimai visar texten och din egen start först när registreringen är avslutad.',
    enterUser: 'Ange ditt användarnamn.',
    enterPassword: 'Ange ditt lösenord.',
    loginRefused: (why) => `Kimai godtar inte den här inloggningen: ${why}`,
    noKey: 'Kimai har ingen nyckel för dig än. Logga in där med webbläsaren en gång och sedan här igen.',
    loggedOut: 'Kimai loggar genast ut den här personen: användaren är inte aktiv där (längre).',
    notKimai: (host) => `${host} svarar, men inte som ett Kimai 1. Kontrollera adressen, även mappen.`,
    tooOld: (methods) => `Det här Kimai är för gammalt för Stint: det saknar ${methods}. Be om en uppdatering.`,
    oldVersion: 'Kimai 1, före 1.2',
    nothingToTrack: 'Det finns inget att registrera tid på än: du ser inget projekt med en aktivitet.',
    stillReading: (projects: number) =>
      `Aktiviteterna i ${projects} projekt läses fortfarande. Du kan registrera tid under tiden.`,
    tasksUnread: (project: string, why: string) => `Aktiviteterna i ${project} kunde inte läsas: ${why}`,
    slowDown: 'Servern ber Stint vänta.',
    inFront: (status) => `Servern framför Kimai avvisar Stint (status ${status}).`,
    inFrontAsk: (status) => `Servern framför Kimai avvisar Stint (status ${status}). Fråga dem som driver den.`,
    otherAnswer: 'Kimai svarade inte på det som frågades.',
    refused: (why) => `Kimai avvisade det: ${why}`,
    cannotAsk: (method, why, code) => `Det här Kimai kan inte tillfrågas om ${method}: ${why} (${code}).`,
    failedAt: (method, why, code) => `Kimai misslyckades med ${method}: ${why} (${code}).`,
    says: (words) => `Kimai säger: ${words}`,
    needsBoth: 'Kimai vill ha ett projekt och en aktivitet för varje registrering. Välj ett annat projekt.',
    targetGone: 'Kimai har inte längre det här projektet eller den här aktiviteten. Välj något annat.',
    gone: 'Kimai har inte längre den här registreringen av dig: den togs bort där.',
    runs: (what, since) =>
      `${what} har pågått i Kimai sedan ${since}. Kimai skulle låta båda fortsätta: stoppa eller kassera den där först.`,
    stoppedAt: (time) => `Den här registreringen stoppades i Kimai kl.\u00a0${time}.`,
    startedWhich: 'Kimai sade inte vilken registrering som startades.',
    madeWhich: 'Kimai sade inte vilken registrering som skapades.',
    endless: 'Kimai skickar samma registreringar om och om igen.',
    later: 'Kimai visar start och text först när den är avslutad',
    textChanged: 'Kimai ändrade texten',
    emojiLost: 'Kimai ändrade texten: emoji blev frågetecken',
    backslashesLost: 'Kimai ändrade texten: omvända snedstreck togs bort',
    bothLost: 'Kimai ändrade texten: emoji blev frågetecken, omvända snedstreck togs bort',
  },
}
