/** What is said of Blikk, in German. */
import { listed } from '../../time/formatTime.ts'
import { withReason } from '../withReason.ts'
import type { ChangedInBlikk, Messages } from '../en/blikk.ts'

const changedParts: Record<ChangedInBlikk, string> = {
  date: 'Tag',
  start: 'Beginn',
  end: 'Ende',
  hours: 'Stunden',
  break: 'Pause',
  project: 'Projekt',
  activity: 'Tätigkeit',
  task: 'Aufgabe',
  note: 'interner Kommentar',
  billable: 'fakturierbare Stunden',
  more: 'Reisen, Material oder anderes daran',
}

export const messages: Messages = {
  enterAddress: (example) => `Gib die Adresse der Blikk-API ein, zum Beispiel ${example}.`,
  addressHelp: 'Lass sie so, außer deine Firma erreicht Blikk auf anderem Weg.',
  appId: 'Anwendungs-ID',
  appIdHelp: 'Ein Administrator legt sie in Blikk an: Integrations, API applications.',
  appSecret: 'Anwendungsgeheimnis',
  appSecretHelp: 'Es gehört zur Anwendungs-ID.',
  remark:
    'Braucht einen Anwendungsschlüssel von einem Administrator von Blikk. Pausen werden als Minuten gespeichert, Schlagwörter nicht.',
  customerSees: 'Kunden dürfen Beschreibungen lesen',
  customerSeesHelp: 'Schreibt die Beschreibung auch in den Kommentar, den Blikk auf Rechnungen drucken kann.',
  timeArticle: 'Zeitartikel',
  timeArticleHelp: 'Der Preis einer Stunde, wenn in Blikk weder bei der Tätigkeit noch bei dir ein Zeitartikel steht.',
  timeCode: 'Zeitcode',
  timeCodeHelp:
    'Wie eine Stunde für den Lohn zählt, wenn in Blikk weder bei der Tätigkeit noch bei der Firma ein Standard-Zeitcode steht.',
  none: 'Keiner',
  enterBoth: 'Gib die Anwendungs-ID und ihr Geheimnis ein.',
  noColon: 'Eine Anwendungs-ID hat keinen Doppelpunkt. Kopiere sie noch einmal aus Blikk.',
  applicationRefused: 'Blikk nimmt diese Anwendungs-ID und ihr Geheimnis nicht an.',
  keyUnreadable: 'Der Anwendungsschlüssel im Schlüsselbund ist nicht lesbar. Melde dich neu an.',
  notBlikk: (host) => `${host} antwortet, aber nicht wie Blikk. Prüfe die Adresse.`,
  nobodyThere: 'In diesem Blikk gibt es niemanden, der Zeit melden könnte.',
  personGone: (id) => `Blikk kennt niemanden mit der ID ${id}. Wähle noch einmal, wer du bist.`,
  nothingToTrack: 'Noch nichts zur Auswahl: Blikk bietet kein offenes Projekt mit einer Tätigkeit an.',
  mayNotRead:
    'Der Anwendungsschlüssel darf keine Zeitberichte lesen: Geht eine Antwort verloren, musst du in Blikk nachsehen.',
  noTasks: 'Der Anwendungsschlüssel darf keine Aufgaben lesen, deshalb stehen keine zur Auswahl.',
  noArticles: (activities, more) =>
    more === 0
      ? `Blikk nennt keinen Zeitartikel für ${activities}. Wähle einen in den Einstellungen des Kontos.`
      : `Blikk nennt keinen Zeitartikel für ${activities} und ${more} weitere. Wähle einen in den Einstellungen des Kontos.`,
  noCodes: (activities, more) =>
    more === 0
      ? `Blikk nennt keinen Zeitcode für ${activities}. Wähle einen in den Einstellungen des Kontos.`
      : `Blikk nennt keinen Zeitcode für ${activities} und ${more} weitere. Wähle einen in den Einstellungen des Kontos.`,
  noArticle: (activity) =>
    `Blikk nennt keinen Zeitartikel für „${activity}“. Wähle ihn in den Einstellungen dieses Kontos und sende noch einmal.`,
  noCode: (activity) =>
    `Blikk nennt keinen Zeitcode für „${activity}“. Wähle ihn in den Einstellungen dieses Kontos und sende noch einmal.`,
  noActivity: (activity) => `Blikk bietet die Tätigkeit „${activity}“ nicht an. Wähle eine andere.`,
  noProject: (project) => `„${project}“ ist kein Projekt von Blikk. Wähle ein anderes.`,
  internal: 'Intern',
  absence: 'Abwesenheit',
  hours: (hours) => `${hours}\u00a0h`,
  noDescription: 'Blikk hat die Beschreibung nicht behalten',
  twice: (first, second) => `Blikk hat es zweimal, als Bericht ${first} und ${second}`,
  dayApproved: (date) => `${date} ist in Blikk genehmigt und nimmt nichts mehr an.`,
  dayLocked: (date) => `${date} ist in Blikk gesperrt: Der Tag wurde zur Genehmigung geschickt.`,
  approved: 'Dieser Bericht ist in Blikk genehmigt und lässt sich nicht mehr ändern.',
  invoiced: 'Dieser Bericht ist in Blikk abgerechnet und lässt sich nicht mehr ändern.',
  locked: 'Dieser Bericht ist in Blikk gesperrt: Er wurde zur Genehmigung geschickt.',
  changed: (parts) => `In Blikk geändert: ${listed(parts.map((part) => changedParts[part]))}.`,
  hoursThere: (there, here) => `Dort stehen ${there}, vorher waren es ${here}.`,
  gone: 'Diesen Bericht gibt es in Blikk nicht mehr.',
  somebodyElses: 'Dieser Bericht gehört in Blikk jemand anderem. Ändere ihn dort.',
  hasMore:
    'An diesem Bericht hängen in Blikk Reisen, Material oder anderes, das verloren gehen könnte. Ändere ihn dort.',
  unknownReport: 'Es ist nicht bekannt, welcher Bericht in Blikk das ist. Lösche ihn dort.',
  takenUnnamed: 'Blikk hat es angenommen, ohne zu sagen, als welchen Bericht; Stint sucht ihn.',
  needsComment: (project) => `Blikk verlangt für „${project}“ einen Kommentar. Schreib eine Beschreibung.`,
  noTime: 'Blikk nimmt keinen Bericht ohne Arbeitszeit an.',
  endless: (page) => `Blikk sendet die Seite ${page} einer Liste ohne neue Zeilen.`,
  loginRefused: (words) => `Blikk nimmt die Anmeldung nicht mehr an${withReason(words)}`,
  failed: (status, words) => `Blikk hat mit Fehler ${status} geantwortet${withReason(words)}`,
  failedRequest: (status, request, words) =>
    `Blikk hat mit Fehler ${status} geantwortet (Anfrage ${request})${withReason(words)}`,
  noAddress: (words) => `Blikk kennt diese Adresse nicht${withReason(words)}`,
  refused: (status) => `Blikk lehnt es mit Status ${status} ab.`,
  otherNetworks: (words) =>
    `Blikk nimmt diesen Anwendungsschlüssel nur aus bestimmten Netzen an, und dieser Computer ist in keinem davon${withReason(words)}`,
  notAllowed: (words) => `Blikk erlaubt es nicht${withReason(words)}`,
  lacks: (permissions, words) =>
    `Dem Anwendungsschlüssel fehlt in Blikk eine Berechtigung (${permissions})${withReason(words)}`,
}
