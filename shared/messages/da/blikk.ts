/** What is said of Blikk, in Danish. */
import { listed } from '../../time/formatTime.ts'
import { withReason } from '../withReason.ts'
import type { ChangedInBlikk, Messages } from '../en/blikk.ts'

const changedParts: Record<ChangedInBlikk, string> = {
  date: 'dag',
  start: 'start',
  end: 'slutning',
  hours: 'timer',
  break: 'pause',
  project: 'projekt',
  activity: 'aktivitet',
  task: 'opgave',
  note: 'intern kommentar',
  billable: 'fakturerbare timer',
  more: 'rejser, materialer eller andet',
}

export const messages: Messages = {
  enterAddress: (example) => `Indtast adressen på Blikks API, f.eks. ${example}.`,
  addressHelp: 'Lad den stå, medmindre din virksomhed bruger en anden adresse til Blikk.',
  appId: 'Applikations-id',
  appIdHelp: 'En administrator opretter det i Blikk: Integrations, API applications.',
  appSecret: 'Applikationshemmelighed',
  appSecretHelp: 'Den hører til applikations-id’et.',
  remark: 'Kræver en applikationsnøgle fra en administrator af Blikk. Pauser gemmes som minutter, mærker gemmes ikke.',
  customerSees: 'Kunder må læse beskrivelser',
  customerSeesHelp: 'Skriver også beskrivelsen i den kommentar, som Blikk kan trykke på fakturaer.',
  timeArticle: 'Tidsartikel',
  timeArticleHelp: 'Prisen på en time, når hverken aktiviteten eller du har en tidsartikel i Blikk.',
  timeCode: 'Tidskode',
  timeCodeHelp:
    'Hvordan en time tæller i lønnen, når hverken aktiviteten eller virksomheden har en standardtidskode i Blikk.',
  none: 'Ingen',
  enterBoth: 'Indtast applikations-id’et og dets hemmelighed.',
  noColon: 'Et applikations-id har intet kolon. Kopiér det fra Blikk igen.',
  applicationRefused: 'Blikk godtager ikke dette applikations-id og denne hemmelighed.',
  keyUnreadable: 'Applikationsnøglen i nøgleringen kan ikke læses. Log ind igen.',
  notBlikk: (host) => `${host} svarer, men ikke som Blikk. Kontrollér adressen.`,
  nobodyThere: 'Der er ingen i dette Blikk, der kan registrere tid.',
  personGone: (id) => `Blikk kender ingen med id ${id}. Vælg igen, hvem du er.`,
  nothingToTrack: 'Der er endnu intet at registrere tid på: Blikk har intet åbent projekt med en aktivitet.',
  mayNotRead: 'Applikationsnøglen må ikke læse tidsrapporter: går et svar tabt, må du selv se efter i Blikk.',
  noTasks: 'Applikationsnøglen må ikke læse opgaver, så der kan ikke vælges nogen.',
  noArticles: (activities, more) =>
    more === 0
      ? `Blikk angiver ingen tidsartikel for ${activities}. Vælg en i kontoens indstillinger.`
      : `Blikk angiver ingen tidsartikel for ${activities} og ${more} flere. Vælg en i kontoens indstillinger.`,
  noCodes: (activities, more) =>
    more === 0
      ? `Blikk angiver ingen tidskode for ${activities}. Vælg en i kontoens indstillinger.`
      : `Blikk angiver ingen tidskode for ${activities} og ${more} flere. Vælg en i kontoens indstillinger.`,
  noArticle: (activity) =>
    `Blikk angiver ingen tidsartikel for “${activity}”. Vælg tidsartiklen i kontoens indstillinger, og send igen.`,
  noCode: (activity) =>
    `Blikk angiver ingen tidskode for “${activity}”. Vælg tidskoden i kontoens indstillinger, og send igen.`,
  noActivity: (activity) => `Blikk tilbyder ikke aktiviteten “${activity}”. Vælg en anden.`,
  noProject: (project) => `“${project}” er ikke et projekt i Blikk. Vælg et andet.`,
  internal: 'Internt',
  absence: 'Fravær',
  hours: (hours) => `${hours}\u00a0t`,
  noDescription: 'Blikk beholdt ikke beskrivelsen',
  twice: (first, second) => `Blikk har det to gange, som rapport ${first} og ${second}`,
  dayApproved: (date) => `${date} er godkendt i Blikk og tager ikke imod mere.`,
  dayLocked: (date) => `${date} er låst i Blikk: dagen er sendt til godkendelse.`,
  approved: 'Denne rapport er godkendt i Blikk og kan ikke ændres længere.',
  invoiced: 'Denne rapport er faktureret i Blikk og kan ikke ændres længere.',
  locked: 'Denne rapport er låst i Blikk: den er sendt til godkendelse.',
  changed: (parts) => `Ændret i Blikk: ${listed(parts.map((part) => changedParts[part]))}.`,
  hoursThere: (there, here) => `Der står ${there}, før var det ${here}.`,
  gone: 'Denne rapport findes ikke længere i Blikk.',
  somebodyElses: 'Denne rapport tilhører en anden i Blikk. Ret den der.',
  hasMore: 'Rejser, materialer eller andet er føjet til denne rapport i Blikk og kunne gå tabt. Ret den der.',
  unknownReport: 'Det vides ikke, hvilken rapport i Blikk det er. Slet den der.',
  takenUnnamed: 'Blikk godtog det uden at sige som hvilken rapport; Stint leder efter den.',
  needsComment: (project) => `Blikk kræver en kommentar til “${project}”. Skriv en beskrivelse.`,
  noTime: 'Blikk tager ikke imod en rapport uden arbejdstid.',
  endless: (page) => `Blikk sender side ${page} af en liste uden nye rækker.`,
  loginRefused: (words) => `Blikk godtager ikke længere dette login${withReason(words)}`,
  failed: (status, words) => `Blikk svarede med fejl ${status}${withReason(words)}`,
  failedRequest: (status, request, words) =>
    `Blikk svarede med fejl ${status} (forespørgsel ${request})${withReason(words)}`,
  noAddress: (words) => `Blikk kender ikke denne adresse${withReason(words)}`,
  refused: (status) => `Blikk afviser det med status ${status}.`,
  otherNetworks: (words) =>
    `Blikk godtager kun denne applikationsnøgle fra bestemte netværk, og denne computer er ikke på nogen af dem${withReason(words)}`,
  notAllowed: (words) => `Blikk tillader det ikke${withReason(words)}`,
  lacks: (permissions, words) =>
    `Applikationsnøglen mangler en tilladelse i Blikk (${permissions})${withReason(words)}`,
}
