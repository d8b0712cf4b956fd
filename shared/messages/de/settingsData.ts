/** The start at login, the journal, backups and diagnostics, in German. */
import type { Messages } from '../en/settingsData.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  atLogin: {
    title: 'Beim Anmelden',
    start: 'Stint starten, wenn du dich am Computer anmeldest',
    quietly: 'Stint startet im Hintergrund, nur mit seinem Symbol.',
  },
  about: {
    title: 'Über Stint',
    releases: 'Seite der Version',
    checks: 'Einmal am Tag nach neueren Versionen suchen',
    asked: 'Gefragt wird {feed}. Nichts von dir oder deiner Arbeit geht dorthin.',
    self: 'Eine neuere Version wird geladen und installiert, wenn du klickst oder Stint beendest; nie, während der Timer läuft.',
    page: 'Dieses Stint ersetzt sich nicht selbst: Eine neuere Version findest du auf der Seite der Version.',
    checkNow: 'Jetzt suchen',
    checking: 'Suche nach einer neueren Version…',
    downloading: (version) => `Version ${version} wird geladen…`,
    never: 'Seit dem Start von Stint noch nicht gesucht.',
    current: (when) => `Das ist die neueste Version (gesucht ${when}).`,
    newer: (version, when) => `Version ${version} ist da (gesucht ${when}).`,
    ready: (version) => `Version ${version} ist bereit.`,
    failed: (when, why) => `Die Suche ist misslungen (${when}): ${why}`,
    licence: 'Lizenz',
    notices: 'Lizenzen anderer Teile',
    noNotices: 'Sie liegen einem installierten Stint bei.',
    restart: 'Update mit Neustart',
  },
  data: {
    title: 'Daten',
    journal: (size) => `Das Journal, ${size}`,
    show: 'Im Ordner anzeigen',
    backUp: 'Sichern\u00a0…',
    restore: 'Wiederherstellen\u00a0…',
    diagnostics: 'Diagnose',
    backedUp: (path) => `Nach ${path} gesichert`,
    restored: 'Die Sicherung ist wiederhergestellt. Stint startet neu.',
    written: (path) => `Diagnose nach ${path} geschrieben`,
    daily:
      'Einmal am Tag sichert Stint von selbst und behält die Sicherungen einer Woche im Ordner „backups“ neben dem Journal.',
    latest: (day) => `Die neueste ist vom ${day}.`,
    allOfIt:
      'Mehr steht nicht in der Datei: keine Anmeldungen oder Adressen, keine Namen, nichts von dem, woran du gearbeitet hast. Sie wird nirgendwohin gesendet.',
    saveDiagnostics: 'Diagnose speichern\u00a0…',
    unreadable: (records) =>
      plural(records, { one: '1 Datensatz war nicht lesbar', other: `${records} Datensätze waren nicht lesbar` }),
    saveUnreadable: 'Als Text speichern…',
    savedUnreadable: (path) => `Was nicht lesbar war, steht in ${path}`,
  },
  backup: {
    made: (name, day, time) => `${name} wurde am ${day} um ${time} erstellt.`,
    empty: 'Sie enthält keine Einträge.',
    holdsOne: (day) => `Sie enthält 1 Eintrag vom ${day}.`,
    holdsOfDay: (count, day) => `Sie enthält ${count} Einträge, alle vom ${day}.`,
    holds: (count, from, to) => `Sie enthält ${count} Einträge, vom ${from} bis zum ${to}.`,
    allHere: 'All das ist schon hier: Es fehlt nichts.',
    noneHere: (count) =>
      plural(count, {
        one: 'Er ist nicht hier und kommt zurück.',
        other: 'Keiner davon ist hier: Alle kommen zurück.',
      }),
    someMissing: (count) =>
      plural(count, {
        one: '1 davon ist nicht hier und kommt zurück.',
        other: `${count} davon sind nicht hier und kommen zurück.`,
      }),
    toCheck: (count) =>
      plural(count, {
        one: '1 davon wird zuerst auf seinem Server gesucht und nur gesendet, wenn er dort fehlt.',
        other: `${count} davon werden zuerst auf ihren Servern gesucht und nur gesendet, wenn sie dort fehlen.`,
      }),
    paused: (project) =>
      `Der Timer auf ${project} lief, als sie erstellt wurde. Er kommt zurück und ist seit diesem Zeitpunkt pausiert.`,
    accounts: (names) => `Konten, die zurückkommen: ${names}. Vielleicht musst du dich dort neu anmelden.`,
    unreadable: (records) =>
      plural(records, {
        one: '1 ihrer Datensätze ist nicht lesbar und wird als Text aufbewahrt.',
        other: `${records} ihrer Datensätze sind nicht lesbar und werden als Text aufbewahrt.`,
      }),
    stays:
      'Was hier ist, bleibt, wie es ist. Es wird gesichert, bevor sich etwas ändert, und danach startet Stint neu.',
    settingsToo: 'Auch ihre Einstellungen übernehmen',
    ask: 'Soll sie wiederhergestellt werden?',
    yes: 'Wiederherstellen',
    busy: 'Wird wiederhergestellt\u00a0…',
  },
}
