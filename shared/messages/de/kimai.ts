/** What is said of both Kimais, in German. */
import { listed } from '../../time/formatTime.ts'
import type { Changed, Messages, Stopped } from '../en/kimai.ts'

const parts: Record<Changed, string> = {
  start: 'Beginn',
  end: 'Ende',
  project: 'Projekt',
  activity: 'Tätigkeit',
  description: 'Beschreibung',
  tags: 'Schlagwörter',
  break: 'Pause',
}
const all = (changed: Changed[]) => listed(changed.map((part) => parts[part]))

function stopped({ at, byOther, limit }: Stopped): string {
  if (!byOther) return `In Kimai um ${at} gestoppt`
  const other = `In Kimai um ${at} gestoppt, als dort eine andere Buchung gestartet wurde`
  if (limit === null) return other
  return limit === 1 ? `${other} (Kimai erlaubt nur eine)` : `${other} (Kimai erlaubt nur ${limit} zugleich)`
}

export const messages: Messages = {
  kimai: {
    enterAddress: (example) => `Gib die Adresse deines Kimai ein, zum Beispiel ${example}.`,
    live: 'Laufenden Timer in Kimai anzeigen',
    liveHelp:
      'Beginnt in Kimai eine Buchung, wenn du startest, und beendet sie, wenn du stoppst. Sonst bekommt Kimai jeden Eintrag, wenn er beendet ist.',
    changed: (changed) => (changed.length === 0 ? 'In Kimai geändert.' : `In Kimai geändert: ${all(changed)}.`),
    stopped: (when, changed) =>
      changed.length === 0 ? `${stopped(when)}.` : `${stopped(when)}. Außerdem geändert: ${all(changed)}.`,
  },
  kimai2: {
    addressHelp: 'Wo du Kimai im Browser öffnest.',
    tokenHelp: 'In Kimai: dein Profil, dann API-Zugang, dann ein Token erstellen.',
    userHelp: 'Nur für ein Kimai vor 2.14, dessen API-Passwort in das Feld darüber gehört.',
    remark: 'Kimai speichert alles. Eine Pause teilt den Eintrag in zwei Buchungen.',
    enterToken: 'Gib dein API-Token ein.',
    oddToken: 'Das Token enthält Zeichen, die kein API-Token hat.',
    enterUser:
      'Dieses Kimai ist älter als 2.14 und kennt keine API-Tokens. Gib auch deinen Benutzernamen ein und statt des Tokens dein API-Passwort.',
    enterPassword: 'Gib statt des Tokens dein API-Passwort ein.',
    oddPassword: 'Benutzername oder API-Passwort enthalten Zeichen, die keines von beiden haben kann.',
    tokenRefused: 'Kimai nimmt dieses API-Token nicht (mehr) an.',
    passwordRefused: 'Kimai nimmt diesen Benutzernamen und dieses API-Passwort nicht (mehr) an.',
    unknown: (why) => `Kimai kennt es nicht: ${why}`,
    notKimai: (host) => `${host} antwortet, aber nicht wie ein Kimai 2. Prüfe die Adresse.`,
    oddZone: (zone) => `Kimai nennt für dich die Zeitzone „${zone}“, die hier nicht bekannt ist.`,
    noZone: 'Die Zeitzone deines Profils in Kimai ist nicht bekannt. Melde dich neu an.',
    timesOfLeads: (mode) => `Dieses Kimai läuft im Modus „${mode}“ und nimmt Zeiten nur von Teamleitungen an.`,
    mayRefuse: 'Es kann ablehnen, was Stint sendet.',
    useLive: 'Lass Stint den laufenden Timer in Kimai anzeigen; beendete Einträge werden womöglich abgelehnt.',
    nothingToTrack: 'Noch nichts zur Auswahl: Du siehst kein Projekt mit einer Tätigkeit.',
    gone: (why) => `Diese Buchung gibt es in Kimai nicht mehr. ${why}`,
    exported: (why) => `Diese Buchung wurde exportiert, deshalb lässt Kimai sie, wie sie ist. ${why}`,
    closed: (why) =>
      `Kimai lässt diese Buchung, wie sie ist: Ihr Zeitraum ist abgeschlossen, oder dir fehlt die Berechtigung. ${why}`,
    collides: (why, what) => `${why} Sie überschneidet sich in Kimai mit ${what}.`,
    unknownRecord: 'Es ist nicht bekannt, welche Buchung in Kimai das ist.',
    wouldEnd: (what, since) =>
      `${what} läuft in Kimai seit ${since}, und ein neuer Start würde das beenden. Stoppe es dort oder lass Stint nur beendete Einträge senden.`,
    beginsElsewhen: (time) =>
      time === null
        ? 'Dieses Kimai lässt jede Buchung zu einer eigenen Zeit beginnen und nimmt von dir keine Zeiten an; eine laufende Buchung wäre also falsch. Bitte eine Teamleitung, sie in Kimai einzutragen.'
        : `Dieses Kimai lässt jede Buchung um ${time} beginnen und nimmt von dir keine Zeiten an; eine laufende Buchung wäre also falsch. Bitte eine Teamleitung, sie in Kimai einzutragen.`,
    noTimes: (mode, times) =>
      `Dieses Kimai läuft im Modus „${mode}“ und nimmt von dir keine Zeiten an. Bitte eine Teamleitung, ${times} in Kimai einzutragen.`,
    liveLater: 'Schalte für spätere Arbeit „Laufenden Timer in Kimai anzeigen“ ein.',
    stored: (times) => `Kimai hat ${times} gespeichert`,
    endedThere: (time) => `In Kimai beendet: ${time}`,
    stillRuns: 'Läuft in Kimai noch, obwohl das Ende gesendet wurde.',
    roundedAway: 'Durch die Rundung von Kimai blieb keine Zeit übrig',
    setBegin: (time) => `Kimai hat den Beginn selbst gesetzt: ${time}`,
    setTimes: (there, here) => `Kimai hat die Zeiten selbst gesetzt: ${there}. Du hast ${here} erfasst.`,
    setEnd: (time) => `Kimai hat das Ende selbst gesetzt: ${time}`,
    billable: 'Ob es abrechenbar ist, entscheidet Kimai selbst',
    hasBreak: (length, times) => `Kimai hat ${times} mit einer Pause von ${length}`,
    counts: (length) => `Kimai zählt ${length}`,
    clearOfRounding:
      'Kimai erlaubt keine Überschneidungen und hat die Buchung daneben gerundet, deshalb hat diese dort andere Zeiten',
    keptWords: (why) => `Kimai behält die bisherige Beschreibung: ${why}`,
    leadsOnly: 'Nur eine Teamleitung kann dort die Zeiten ändern',
    dropped: (tags) => `Kimai hat nicht behalten: ${tags}`,
  },
  kimai1: {
    addressHelp: 'Wo du Kimai im Browser öffnest, mit dem Ordner, in dem es liegt.',
    userHelp: 'Der Name, mit dem du dich in Kimai anmeldest.',
    passwordHelp: 'Stint holt sich damit in Kimai einen Schlüssel und behält nur den Schlüssel.',
    remark:
      'Für Kimai bis 1.3.5. Eine Pause teilt den Eintrag in zwei Buchungen; ohne Schlagwörter und ohne „abrechenbar“.',
    onlyEnded: 'Dieses Kimai zeigt Text und deinen eigenen Beginn erst, wenn die Buchung beendet ist.',
    enterUser: 'Gib deinen Benutzernamen ein.',
    enterPassword: 'Gib dein Passwort ein.',
    loginRefused: (why) => `Kimai nimmt diese Anmeldung nicht an: ${why}`,
    noKey:
      'Kimai hat noch keinen Schlüssel für dich. Melde dich dort einmal mit dem Browser an, dann hier noch einmal.',
    loggedOut: 'Kimai meldet diese Person sofort wieder ab: Sie ist dort nicht (mehr) aktiv.',
    notKimai: (host) => `${host} antwortet, aber nicht wie ein Kimai 1. Prüfe die Adresse, auch den Ordner.`,
    tooOld: (methods) => `Dieses Kimai ist zu alt für Stint, es fehlt: ${methods}. Bitte um ein Update.`,
    oldVersion: 'Kimai 1, vor 1.2',
    nothingToTrack: 'Noch nichts zur Auswahl: Du siehst kein Projekt mit einer Tätigkeit.',
    stillReading: (projects: number) =>
      `Die Tätigkeiten von ${projects} Projekten werden noch gelesen. Du kannst währenddessen schon Zeit erfassen.`,
    tasksUnread: (project: string, why: string) => `Die Tätigkeiten von ${project} ließen sich nicht lesen: ${why}`,
    slowDown: 'Der Server bittet um Geduld.',
    inFront: (status) => `Der Server vor Kimai weist Stint ab (Status ${status}).`,
    inFrontAsk: (status) => `Der Server vor Kimai weist Stint ab (Status ${status}). Frag bei seinem Betreiber nach.`,
    otherAnswer: 'Kimai hat nicht auf das geantwortet, was gefragt war.',
    refused: (why) => `Kimai hat es abgelehnt: ${why}`,
    cannotAsk: (method, why, code) => `Dieses Kimai kennt ${method} nicht: ${why} (${code}).`,
    failedAt: (method, why, code) => `Kimai ist bei ${method} gescheitert: ${why} (${code}).`,
    says: (words) => `Kimai sagt: ${words}`,
    needsBoth: 'Kimai braucht für jede Buchung ein Projekt und eine Tätigkeit. Wähle ein anderes Projekt.',
    targetGone: 'Dieses Projekt oder diese Tätigkeit gibt es in Kimai nicht mehr. Wähle etwas anderes.',
    gone: 'Kimai hat diese Buchung von dir nicht mehr: Sie wurde dort entfernt.',
    runs: (what, since) =>
      `${what} läuft in Kimai seit ${since}. Kimai würde beides laufen lassen: Stoppe oder verwirf es dort zuerst.`,
    stoppedAt: (time) => `Diese Buchung wurde in Kimai um ${time} gestoppt.`,
    startedWhich: 'Kimai hat nicht gesagt, welche Buchung es gestartet hat.',
    madeWhich: 'Kimai hat nicht gesagt, welche Buchung es angelegt hat.',
    endless: 'Kimai sendet immer wieder dieselben Buchungen.',
    later: 'Kimai zeigt Beginn und Text erst, wenn die Buchung beendet ist',
    textChanged: 'Kimai hat den Text geändert',
    emojiLost: 'Kimai hat den Text geändert: Aus Emojis wurden Fragezeichen',
    backslashesLost: 'Kimai hat den Text geändert: Backslashes fehlen',
    bothLost: 'Kimai hat den Text geändert: Aus Emojis wurden Fragezeichen, Backslashes fehlen',
  },
}
