/** What is told of journals that are lost and of backups, in German. */
import type { Messages } from '../en/backup.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  lost: {
    title: {
      damaged: 'Das Journal war beschädigt',
      empty: 'Das Journal war leer',
      nothing: 'Das Journal war verschwunden',
      notOurs: 'Stint beginnt mit einem neuen Journal',
    },
    what: {
      damaged: (name) => `Es war nicht lesbar und liegt jetzt als ${name} neben einem neuen.`,
      empty: () => 'In seiner Datei stand nichts mehr. Stint hat ein neues begonnen.',
      nothing: () => 'Seine Datei war nicht mehr da. Stint hat ein neues begonnen.',
      notOurs: (name) => `Die Datei an seiner Stelle liegt jetzt als ${name} neben einem neuen.`,
    },
    skipped: (backups) =>
      plural(backups, {
        one: 'Auch die neueste Sicherung ist beschädigt.',
        other: `Auch die neuesten ${backups} Sicherungen sind beschädigt.`,
      }),
    backup: (at, entries) =>
      plural(entries, {
        one: `Die neueste brauchbare Sicherung (${at}) enthält 1 Eintrag.`,
        other: `Die neueste brauchbare Sicherung (${at}) enthält ${entries} Einträge.`,
      }),
    rest: (entries) =>
      plural(entries, {
        one: '1 weiterer Eintrag ist in der beschädigten Datei noch lesbar und kommt auch zurück: Prüfe ihn.',
        other: `${entries} weitere Einträge sind in der beschädigten Datei noch lesbar und kommen auch zurück: Prüfe sie.`,
      }),
    missing: (at) =>
      `Alles andere seit ${at} fehlt; was gesendet wurde, ist auf dem Server und wird aus einem Kimai zurückgeholt. Was damals noch zu senden war, wird dort gesucht, bevor es noch einmal gesendet wird.`,
    missingOfRest:
      'Es gibt keine Sicherung. Alles andere fehlt; was gesendet wurde, ist auf dem Server und wird aus einem Kimai zurückgeholt.',
    noBackup: 'Es gibt keine Sicherung. Was gesendet wurde, ist auf dem Server und wird aus einem Kimai zurückgeholt.',
    rowsTitle: 'Einträge können zurückkommen',
    rows: (entries, at) =>
      plural(entries, {
        one: `1 Eintrag, der nicht lesbar war, ist in der neuesten brauchbaren Sicherung (${at}).`,
        other: `${entries} Einträge, die nicht lesbar waren, sind in der neuesten brauchbaren Sicherung (${at}).`,
      }),
    damagedNow: 'Das Journal ist beschädigt',
    startAgain: 'Beende Stint und starte es neu: Es bietet dann die neueste brauchbare Sicherung an.',
  },
  restored: {
    title: 'Die Sicherung ist wiederhergestellt',
    back(entries) {
      if (entries === 0) return 'Nichts, was du erfasst hast, fehlte hier.'
      return plural(entries, { one: '1 Eintrag ist zurück.', other: `${entries} Einträge sind zurück.` })
    },
    checked: (entries) =>
      plural(entries, {
        one: '1 davon wird auf seinem Server gesucht, bevor etwas gesendet wird.',
        other: `${entries} davon werden auf ihren Servern gesucht, bevor etwas gesendet wird.`,
      }),
    paused: (project) => `Der Timer auf ${project} lief, als die Sicherung entstand; seitdem ist er pausiert.`,
    noLogin: (account) => `Eine Sicherung enthält keine Anmeldungen: Wo ${account} eine verlangt, melde dich neu an.`,
    stayed: 'Was auf einem Server gerade entfernt werden sollte, als die Sicherung entstand, bleibt dort.',
    unreadable: (rows) =>
      plural(rows, {
        one: '1 Datensatz der Sicherung war nicht lesbar. Du kannst seinen Text unter Einstellungen › Daten speichern.',
        other: `${rows} Datensätze der Sicherung waren nicht lesbar. Du kannst ihren Text unter Einstellungen › Daten speichern.`,
      }),
    before: (name) => `Der Stand von vorher liegt im Ordner „backups“ als ${name}.`,
    twoTimers:
      'Hier läuft ein Timer, und ein anderer lief, als die Sicherung entstand. Stoppe den Timer und stelle dann wieder her.',
  },
  readBack: {
    title: 'Was gesendet war, ist wieder zu sehen',
    back: (entries, account) =>
      plural(entries, {
        one: `1 Eintrag wurde von ${account} zurückgeholt.`,
        other: `${entries} Einträge wurden von ${account} zurückgeholt.`,
      }),
    left: (records) =>
      plural(records, {
        one: `1 Datensatz dort liegt über einem Eintrag von hier und wird nicht doppelt gezeigt: Sieh ihn dir dort an.`,
        other: `${records} Datensätze dort liegen über Einträgen von hier und werden nicht doppelt gezeigt: Sieh sie dir dort an.`,
      }),
  },
}
