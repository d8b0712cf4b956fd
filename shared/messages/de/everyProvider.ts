/** What is said of every provider, and of the one that is none, in German. */
import type { Messages } from '../en/everyProvider.ts'

export const messages: Messages = {
  http: {
    tooMuch: (host, megabytes) =>
      `${host} hat mehr als ${megabytes}\u00a0MB gesendet; mit dieser Antwort kann Stint nichts anfangen.`,
    tooManyRows: (most) => `Eine Liste des Servers hat mehr als ${most} Zeilen. Mehr nimmt Stint nicht an.`,
    tooManyPages: (most) => `Eine Liste des Servers hat mehr als ${most} Seiten. Mehr liest Stint nicht.`,
    tooManyRequests: (most) => `Der Server verlangt mehr als ${most} Anfragen auf einmal. Mehr stellt Stint nicht.`,
    noAnswer: (host, seconds) => `${host} hat nicht innerhalb von ${seconds} Sekunden geantwortet.`,
    cutOff: 'Die Anfrage wurde abgebrochen.',
    certificate: (host) => `Dieser Computer vertraut dem Zertifikat von ${host} nicht.`,
    unknownHost: (host) => `Es gibt keinen Server namens ${host}, oder dieser Computer ist offline.`,
    proxy: (host) =>
      `Der Proxy zwischen hier und ${host} war nicht nutzbar. Prüfe die Proxy-Einstellungen des Systems.`,
    clientCertificate: (host) => `${host} verlangt ein Client-Zertifikat, und Stint kann keines vorzeigen.`,
    noEncryption: (host) => `${host} ist über https nicht erreichbar: keine verschlüsselte Verbindung.`,
    redirected: (host) => `${host} schickt Stint an eine andere Adresse weiter. Gib die Adresse ein, zu der es geht.`,
    unreachable: (host) => `${host} ist nicht erreichbar.`,
    empty: 'Der Server hat eine leere Antwort gesendet.',
    notJson: 'Der Server hat etwas gesendet, das kein JSON ist.',
    misfit: (field, why) => `Die Antwort des Servers passt nicht: ${field}: ${why}.`,
    wholeMisfit: (why) => `Die Antwort des Servers passt nicht: ${why}.`,
    unknown: 'unbekannt',
  },
  login: {
    address: 'Adresse',
    userName: 'Benutzername',
    password: 'Passwort',
    apiToken: 'API-Token',
    apiKey: 'API-Schlüssel',
    enterKey: 'Gib den API-Schlüssel ein.',
    oddKey: 'Der Schlüssel enthält Zeichen, die kein API-Schlüssel hat.',
    tokenReadable: (host) =>
      `Über http könnte dein Token auf dem Weg zu ${host} mitgelesen werden. Nimm https, wenn es geht.`,
    passwordReadable: (host) =>
      `Über http könnte dein Passwort auf dem Weg zu ${host} mitgelesen werden. Nimm https, wenn es geht.`,
    keyReadable: (host) =>
      `Über http könnte dein API-Schlüssel auf dem Weg zu ${host} mitgelesen werden. Nimm https, wenn es geht.`,
    applicationReadable: (host) =>
      `Über http könnte der Anwendungsschlüssel auf dem Weg zu ${host} mitgelesen werden. Nimm https, wenn es geht.`,
  },
  refusals: {
    slowDown: (who) => `${who} bittet um Geduld.`,
    failed: (who, status) => `${who} hat mit Fehler ${status} geantwortet.`,
    unexpected: (who, status) => `${who} hat mit Status ${status} geantwortet, den Stint nicht erwartet.`,
    noneThere: (who) => `Unter dieser Adresse gibt es kein ${who} mehr (Status 404).`,
    notAllowed: (who, why) => `${who} erlaubt es nicht: ${why}`,
    status: (status) => `Status ${status}`,
    noReason: 'kein Grund genannt',
  },
  records: {
    storedOtherwise: (system, stored, sent) => `${system} hat ${stored} gespeichert. Gesendet wurde ${sent}.`,
    storedStart: (system, stored, sent) => `${system} hat ${stored} als Beginn gespeichert; gesendet wurde ${sent}.`,
  },
  local: {
    label: 'Nur hier',
    remark:
      'Kein Server: Projekte werden in Stint angelegt, und was du erfasst, bleibt auf diesem Computer. Exportiere es, wann du willst.',
    computer: 'Dieser Computer',
    sentNowhere: 'Ein Konto ohne Server sollte etwas senden.',
  },
}
