/** What is said of Blikk, in Swedish. */
import { listed } from '../../time/formatTime.ts'
import { withReason } from '../withReason.ts'
import type { ChangedInBlikk, Messages } from '../en/blikk.ts'

const changedParts: Record<ChangedInBlikk, string> = {
  date: 'dag',
  start: 'start',
  end: 'slut',
  hours: 'timmar',
  break: 'rast',
  project: 'projekt',
  activity: 'aktivitet',
  task: 'uppgift',
  note: 'intern kommentar',
  billable: 'debiterbara timmar',
  more: 'resor, material eller annat',
}

export const messages: Messages = {
  enterAddress: (example) => `Ange adressen till Blikks API, till exempel ${example}.`,
  addressHelp: 'Låt den vara om ditt företag inte använder en annan adress till Blikk.',
  appId: 'Applikations-id',
  appIdHelp: 'En administratör skapar det i Blikk: Integrationer, API-applikationer.',
  appSecret: 'Applikationshemlighet',
  appSecretHelp: 'Den hör till applikations-id:t.',
  remark:
    'Kräver en applikationsnyckel från en administratör av Blikk. Pauser sparas som minuter, etiketter sparas inte.',
  customerSees: 'Kunder får läsa beskrivningar',
  customerSeesHelp: 'Skriver också beskrivningen i den kommentar som Blikk kan skriva ut på fakturor.',
  timeArticle: 'Tidsartikel',
  timeArticleHelp: 'Priset på en timme, när varken aktiviteten eller du har en tidsartikel i Blikk.',
  timeCode: 'Tidkod',
  timeCodeHelp: 'Hur en timme räknas för lönen, när varken aktiviteten eller företaget har en standardtidkod i Blikk.',
  none: 'Ingen',
  enterBoth: 'Ange applikations-id:t och dess hemlighet.',
  noColon: 'Ett applikations-id har inget kolon. Kopiera det från Blikk igen.',
  applicationRefused: 'Blikk godtar inte det här applikations-id:t och hemligheten.',
  keyUnreadable: 'Applikationsnyckeln i nyckelringen kan inte läsas. Logga in igen.',
  notBlikk: (host) => `${host} svarar, men inte som Blikk. Kontrollera adressen.`,
  nobodyThere: 'Det finns ingen i det här Blikk som kan rapportera tid.',
  personGone: (id) => `Blikk känner inte till någon med id ${id}. Välj igen vem du är.`,
  nothingToTrack: 'Det finns inget att registrera tid på än: Blikk erbjuder inget öppet projekt med en aktivitet.',
  mayNotRead: 'Applikationsnyckeln får inte läsa tidrapporter: om ett svar går förlorat får du själv titta i Blikk.',
  noTasks: 'Applikationsnyckeln får inte läsa uppgifter, så inga kan väljas.',
  noArticles: (activities, more) =>
    more === 0
      ? `Blikk anger ingen tidsartikel för ${activities}. Välj en i kontots inställningar.`
      : `Blikk anger ingen tidsartikel för ${activities} och ${more} till. Välj en i kontots inställningar.`,
  noCodes: (activities, more) =>
    more === 0
      ? `Blikk anger ingen tidkod för ${activities}. Välj en i kontots inställningar.`
      : `Blikk anger ingen tidkod för ${activities} och ${more} till. Välj en i kontots inställningar.`,
  noArticle: (activity) =>
    `Blikk anger ingen tidsartikel för ”${activity}”. Välj tidsartikeln i kontots inställningar och skicka igen.`,
  noCode: (activity) =>
    `Blikk anger ingen tidkod för ”${activity}”. Välj tidkoden i kontots inställningar och skicka igen.`,
  noActivity: (activity) => `Blikk erbjuder inte aktiviteten ”${activity}”. Välj en annan.`,
  noProject: (project) => `”${project}” är inget projekt i Blikk. Välj ett annat.`,
  internal: 'Internt',
  absence: 'Frånvaro',
  hours: (hours) => `${hours}\u00a0h`,
  noDescription: 'Blikk behöll inte beskrivningen',
  twice: (first, second) => `Blikk har det två gånger, som rapport ${first} och ${second}`,
  dayApproved: (date) => `${date} är attesterad i Blikk och tar inte emot mer.`,
  dayLocked: (date) => `${date} är låst i Blikk: dagen har skickats för attest.`,
  approved: 'Den här rapporten är attesterad i Blikk och kan inte ändras längre.',
  invoiced: 'Den här rapporten är fakturerad i Blikk och kan inte ändras längre.',
  locked: 'Den här rapporten är låst i Blikk: den har skickats för attest.',
  changed: (parts) => `Ändrat i Blikk: ${listed(parts.map((part) => changedParts[part]))}.`,
  hoursThere: (there, here) => `Där står ${there}, tidigare var det ${here}.`,
  gone: 'Den här rapporten finns inte längre i Blikk.',
  somebodyElses: 'Den här rapporten tillhör någon annan i Blikk. Ändra den där.',
  hasMore: 'Resor, material eller annat har lagts till i den här rapporten i Blikk och kan gå förlorat. Ändra den där.',
  unknownReport: 'Det är inte känt vilken rapport i Blikk det här är. Ta bort den där.',
  takenUnnamed: 'Blikk tog emot det utan att säga som vilken rapport; Stint letar efter den.',
  needsComment: (project) => `Blikk vill ha en kommentar för ”${project}”. Skriv en beskrivning.`,
  noTime: 'Blikk tar inte emot en rapport utan arbetstid.',
  endless: (page) => `Blikk skickar sida ${page} av en lista utan nya rader.`,
  loginRefused: (words) => `Blikk godtar inte längre inloggningen${withReason(words)}`,
  failed: (status, words) => `Blikk svarade med fel ${status}${withReason(words)}`,
  failedRequest: (status, request, words) => `Blikk svarade med fel ${status} (anrop ${request})${withReason(words)}`,
  noAddress: (words) => `Blikk känner inte till den här adressen${withReason(words)}`,
  refused: (status) => `Blikk avvisar det med status ${status}.`,
  otherNetworks: (words) =>
    `Blikk tar bara emot den här applikationsnyckeln från vissa nätverk, och den här datorn finns inte i något av dem${withReason(words)}`,
  notAllowed: (words) => `Blikk tillåter det inte${withReason(words)}`,
  lacks: (permissions, words) =>
    `Applikationsnyckeln saknar en behörighet i Blikk (${permissions})${withReason(words)}`,
}
