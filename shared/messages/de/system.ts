/** What the system’s parts tell a person, in German. */
import type { Messages } from '../en/system.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  noStart: 'Stint kann nicht starten',
  otherJournal: {
    about:
      'Stint lässt diese Datei, wie sie ist, und startet nicht. Wenn du sie beiseitelegen lässt, bleibt sie neben ihrem alten Platz erhalten, und Stint beginnt mit einem neuen Journal; danach kannst du eine Sicherung wiederherstellen.',
    quit: 'Beenden',
    move: 'Beiseitelegen und starten',
  },
  windows: { settings: 'Stint – Einstellungen', days: 'Stint – Tage' },
  tray: {
    start: 'Starten',
    startOn: (target) => `${target} starten`,
    stop: 'Stoppen',
    pause: 'Pausieren',
    resume: 'Fortsetzen',
    pinned: 'Favoriten',
    recent: 'Zuletzt verwendet',
    open: 'Stint öffnen',
    day: 'Tag öffnen',
    timerWindow: 'Kleines Timer-Fenster',
    settings: 'Einstellungen\u00a0…',
    quit: 'Stint beenden',
    paused: 'pausiert',
    needYou: (entries) => `${entries} zu klären`,
    waiting: (entries) => plural(entries, { one: '1 wartet aufs Senden', other: `${entries} warten aufs Senden` }),
  },
  menu: {
    about: 'Über Stint',
    services: 'Dienste',
    hide: 'Stint ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    quit: 'Stint beenden',
    edit: 'Bearbeiten',
    undo: 'Widerrufen',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einsetzen',
    pasteWithStyle: 'Einsetzen und Stil anpassen',
    delete: 'Löschen',
    selectAll: 'Alles auswählen',
    window: 'Fenster',
    minimize: 'Im Dock ablegen',
    close: 'Schließen',
    toFront: 'Alle nach vorne bringen',
  },
  quit: {
    anyway: 'Trotzdem beenden',
    stay: 'Nicht beenden',
    send: 'Erst senden',
    notSent: (entries) =>
      plural(entries, {
        one: '1 Eintrag ist noch nicht gesendet',
        other: `${entries} Einträge sind noch nicht gesendet`,
      }),
    couldNot: (entries) =>
      plural(entries, {
        one: '1 Eintrag konnte nicht gesendet werden',
        other: `${entries} Einträge konnten nicht gesendet werden`,
      }),
    kept: (entries) =>
      plural(entries, {
        one: 'Durch das Beenden geht nichts verloren: Er bleibt im Journal dieses Computers und wird gesendet, wenn Stint das nächste Mal läuft.',
        other:
          'Durch das Beenden geht nichts verloren: Sie bleiben im Journal dieses Computers und werden gesendet, wenn Stint das nächste Mal läuft.',
      }),
    seeWhy: 'Das Fenster von Stint zeigt, was das Senden verhindert.',
  },
  keychain: {
    unusable: (reason) => `Der Schlüsselbund des Systems ist nicht nutzbar (${reason}).`,
    noAnswer: 'er hat nicht geantwortet',
    darwin: 'Entsperre ihn in der Schlüsselbundverwaltung und erlaube Stint den Zugriff.',
    win32: 'Prüfe, ob der Dienst „Anmeldeinformationsverwaltung“ läuft.',
    linux: 'Starte und entsperre einen Schlüsselbund, der den Secret Service bietet, etwa gnome-keyring oder KWallet.',
    other: 'Prüfe, ob er läuft und entsperrt ist.',
  },
  shortcuts: {
    impossible: (keys) => `${keys} geht auf diesem System nicht als Tastenkürzel. Wähle andere Tasten.`,
    used: (keys) => `Ein anderes Programm benutzt ${keys} schon. Wähle andere Tasten.`,
    taken: (action) => `Diese Tasten gehören schon zu „${action}“. Wähle andere oder entferne sie zuerst dort.`,
    byCommand: (command) =>
      `Der Desktop hat diese Tasten abgelehnt. Wähle andere oder lege in seinen Tastatureinstellungen welche für den Befehl „${command}“ fest.`,
  },
  autostart: {
    notChanged: (cause) => `Was beim Anmelden startet, lässt sich nicht ändern: ${cause}.`,
    refused:
      'Das System hat es nicht geändert. Sieh in seinen eigenen Einstellungen nach, was beim Anmelden geöffnet wird.',
  },
  data: {
    kind: 'Stint-Sicherung',
    backUp: 'Stint sichern',
    restore: 'Eine Sicherung von Stint wiederherstellen',
    inUse: 'Diese Datei benutzt Stint gerade. Wähle einen anderen Namen.',
    isJournal: 'Das ist das Journal, das gerade benutzt wird. Wähle eine Sicherung.',
    notChosen: 'Diese Sicherung ist nicht mehr gewählt. Wähle sie noch einmal.',
    saveDiagnostics: 'Diagnose speichern',
    diagnosticsName: (date) => `Stint-Diagnose ${date}.json`,
    saveUnreadable: 'Nicht Lesbares speichern',
    unreadableName: (date) => `Stint-Nicht-Lesbares ${date}.txt`,
    text: 'Text',
  },
  files: {
    all: 'Alle Dateien',
    notCopied: (cause) => `Die Tabelle konnte nicht kopiert werden: ${cause}`,
  },
  calendars: {
    unreachable: (host: string) => `${host} ist nicht erreichbar.`,
    status: (host: string, status: number) => `${host} hat mit ${status} geantwortet. Stint versucht es später wieder.`,
    forbidden: (host: string) =>
      `${host} gibt diesen Kalender nicht heraus. Kopiere die Adresse neu aus deinem Kalender.`,
    notThere: (host: string) =>
      `${host} hat unter dieser Adresse keinen Kalender mehr. Kopiere sie neu aus deinem Kalender.`,
    slow: (host: string) => `${host} hat nicht rechtzeitig geantwortet.`,
    cut: (host: string) => `Die Verbindung zu ${host} brach ab, bevor alles da war.`,
    tooLarge: (from: string) => `Der Kalender von ${from} ist größer als 16 MB. Nimm einen mit weniger Terminen.`,
    insecure: (host: string) => `${host} führte zu einer Adresse ohne Verschlüsselung. Von dort wurde nichts gelesen.`,
    redirects: (host: string, most: number) => `${host} leitete mehr als ${most}-mal weiter.`,
    noFile: (name: string) => `${name} ist nicht lesbar. Lege die Datei zurück oder entferne den Kalender.`,
    notRead: 'Der Kalender konnte nicht gelesen werden.',
    slowRead: 'Den Kalender zu lesen dauert zu lange. Nimm einen mit weniger Terminen.',
    choose: 'Kalender wählen',
    kind: 'Kalender',
  },
  updates: {
    unreachable: (host) => `${host} ist nicht erreichbar.`,
    status: (host, status) => `${host} hat mit ${status} geantwortet.`,
    slow: (host) => `${host} hat nicht rechtzeitig geantwortet.`,
    cut: (host) => `Die Verbindung zu ${host} brach ab, bevor alles da war.`,
    tooLarge: (host) => `${host} hat mehr geschickt, als eine Version von Stint sein kann.`,
    insecure: (host) => `${host} führte zu einer Adresse ohne Verschlüsselung. Von dort wurde nichts geladen.`,
    redirects: (host, most) => `${host} leitete mehr als ${most}-mal weiter.`,
    notUpdates: (host) => `Was ${host} geantwortet hat, handelt nicht von Versionen von Stint.`,
    damaged: (host) => `Was von ${host} kam, ist nicht das, was die Liste dort sagt. Es wurde verworfen.`,
    notSigned: 'Das System konnte die neue Version nicht prüfen. Sie wurde verworfen.',
    notKept: (why) => `Die neue Version ließ sich nicht speichern (${why}).`,
    changed: 'Die geladene Version ist nicht mehr, wie sie kam. Suche noch einmal nach Updates.',
    full: (folder) =>
      `Der Datenträger mit ${folder} ist voll. Schaffe dort Platz und versuche es noch einmal. Diese Version bleibt, wie sie ist.`,
    notReplaced: (path, why) => `${path} ließ sich nicht ersetzen (${why}). Diese Version bleibt, wie sie ist.`,
  },
  commandLine: {
    pathTooLong: (path) => `Der Pfad ${path} ist zu lang für einen Socket.`,
    requestTooLong: 'Die Anfrage ist zu lang.',
    notJson: 'Die Anfrage ist kein JSON.',
    otherVersion: (ours, theirs) =>
      `Dieses Stint spricht Version ${ours} der Befehlszeile, nicht ${theirs}. Benutze den Befehl, der dazugehört.`,
    taken: (path) => `Da ist schon eine andere Datei: ${path}. Stint lässt sie, wie sie ist.`,
    notPut: (path, cause) => `${path} ließ sich nicht ändern (${cause}). Prüfe, wer in den Ordner schreiben darf.`,
    notInPath: (folder) => `Der Ordner ${folder} kann wegen eines Zeichens in seinem Namen nicht im PATH stehen.`,
    pathNotChanged: (cause) => `Dein PATH ließ sich nicht lesen oder ändern (${cause}).`,
  },
  applications: {
    question: 'Stint in den Ordner „Programme“ bewegen?',
    why: 'Stint wurde von woanders gestartet. Im Ordner „Programme“ lässt es sich aktualisieren, wird beim Anmelden gefunden, und seine Links funktionieren weiter.',
    move: 'Bewegen',
    notNow: 'Nicht jetzt',
    replace: 'Im Ordner „Programme“ ist schon ein Stint. Soll es ersetzt werden?',
    replaceWhy: 'Das vorhandene kommt in den Papierkorb. Deine Daten bleiben.',
    replaceIt: 'Ersetzen',
    keepIt: 'Behalten',
    notMoved: 'Stint wurde nicht bewegt',
    byHand: (cause) => `${cause}\n\nDu kannst es im Finder bewegen.`,
  },
}
