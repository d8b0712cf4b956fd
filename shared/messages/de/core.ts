/** What the core tells a person, in German. */
import type { Messages } from '../en/core.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  accounts: {
    gone: 'Dieses Konto gibt es hier nicht mehr. Melde dich neu an, um zu senden, was noch übrig ist.',
    removed: 'Dieses Konto gibt es hier nicht mehr.',
    off: 'Das Konto ist ausgeschaltet.',
    othersLogin: (login, account) =>
      `Diese Anmeldung gehört zu ${login}, das Konto aber zu ${account}. Füge sie als eigenes Konto hinzu.`,
    noSecret: 'Die Anmeldung dieses Kontos fehlt im Schlüsselbund. Melde dich neu an.',
    otherOrigin: (address: string) =>
      `Die Anmeldung dieses Kontos gilt für eine andere Adresse als ${address}. Melde dich neu an, um es dort zu nutzen.`,
    projectsElsewhere: 'Die Projekte dieses Kontos werden auf seinem Server angelegt.',
    taskGone: 'Diese Aufgabe steht nicht mehr zur Auswahl.',
    targetGone: 'Dieses Projekt oder diese Tätigkeit steht nicht mehr zur Auswahl. Wähle etwas anderes.',
    otherDays: (project) => `${project} läuft an diesem Tag nicht. Wähle ein anderes.`,
    noReports: (provider) => `${provider} nimmt keine Meldungen über erledigte Aufgaben an.`,
    noRunning: (provider) => `${provider} zeigt keine laufenden Buchungen.`,
    timerRuns: 'Auf diesem Konto läuft der Timer: Stoppe ihn zuerst.',
    unsent: (entries) =>
      plural(entries, {
        one: '1 Eintrag ist noch nicht gesendet. Er bleibt im Journal dieses Computers, wird aber nicht mehr gesendet.',
        other: `${entries} Einträge sind noch nicht gesendet. Sie bleiben im Journal dieses Computers, werden aber nicht mehr gesendet.`,
      }),
    noLocal: 'Es gibt kein Konto auf diesem Computer, in dem sich ein Projekt anlegen ließe.',
    manyPins: 'Es gibt schon sehr viele Favoriten. Entferne zuerst einen.',
    noPin: 'Diesen Favoriten gibt es nicht mehr.',
  },
  updates: {
    timerRuns: 'Der Timer läuft: Stoppe ihn zuerst. Ein Update unterbricht ihn nie.',
    notReady: 'Es gibt kein Update mehr zu installieren. Suche noch einmal nach Updates.',
    /** The lines below it are in English. */
    news: (version) => `Neu in Stint ${version}`,
    more: (lines) => plural(lines, { one: 'Und 1 weitere.', other: `Und ${lines} weitere.` }),
  },
  calendars: {
    noAddress: 'Das ist keine Adresse eines Kalenders. Sie beginnt mit https:// oder webcal://.',
    needsHttps:
      'Diese Adresse ist nicht verschlüsselt, und so eine Adresse ist geheim. Nimm eine, die mit https:// beginnt.',
    withLogin: 'Stint liest Adressen ohne Anmeldung. Suche in deinem Kalender nach der privaten oder geheimen Adresse.',
    noCalendar: 'Dort ist kein Kalender. Nimm die Adresse, die auf .ics endet, nicht die der Seite.',
    addressGone: 'Die Adresse ist nicht mehr im Schlüsselbund. Entferne den Kalender und füge ihn neu hinzu.',
    most: (most: number) => `Es gibt schon ${most} Kalender. Entferne zuerst einen.`,
    unnamed: 'Kalender',
    gone: 'Diesen Kalender gibt es hier nicht mehr.',
    eventGone: 'Dieser Termin wird nicht mehr angezeigt. Sieh dir den Tag noch einmal an.',
    taken: 'Dieser Termin ist schon ein Eintrag.',
    notOffered:
      'Aus diesem Termin kann kein Eintrag werden: Er steht noch bevor, ist ganztägig oder länger als 24 Stunden.',
    chooseProject: 'Wähle ein Projekt für diesen Termin.',
  },
  entries: {
    noLink: 'Dieser Link steht nicht mehr in der Notiz.',
    noPage: 'Es gibt keine Seite davon.',
    gone: 'Diesen Eintrag gibt es nicht mehr.',
    nothingTracked: 'Es wurde noch nichts erfasst: Wähle zuerst ein Projekt.',
    lastAccountGone: 'Das zuletzt verwendete Konto wurde entfernt. Wähle, was du starten willst.',
    stopFirst: 'Ein laufender Eintrag hat noch kein Ende: Stoppe ihn zuerst.',
    isRunning: 'Dieser Eintrag läuft: Stoppe oder verwirf ihn.',
    mergedWithItself: 'Ein Eintrag lässt sich nicht mit sich selbst zusammenführen.',
    otherAccount: 'Einträge verschiedener Konten lassen sich nicht zusammenführen.',
    runningIsLater: 'Der laufende Eintrag lässt sich nur mit einem zusammenführen, der vor ihm begann.',
    beganLater: 'Der Eintrag begann erst danach. Stoppe ihn stattdessen jetzt.',
    pauseEndInFuture: 'Das Ende der Pause liegt in der Zukunft.',
    pauseEndTooEarly: 'Das Ende der Pause liegt vor ihrem Beginn.',
    undoOver: 'Das lässt sich nicht mehr rückgängig machen.',
  },
  records: {
    alreadyThere: 'Dieser Eintrag ist schon auf dem Server. Ändere ihn dort.',
    onItsWay: 'Dieser Eintrag ist unterwegs. Warte, bis bekannt ist, ob er angekommen ist.',
    nothingToSend: 'Von diesem Eintrag wartet nichts darauf, noch einmal gesendet zu werden.',
    otherRepair:
      'Dieser Eintrag hat sich inzwischen geändert. Sieh ihn dir noch einmal an; jetzt wurde nichts geändert.',
    nothingToDecide: 'Hier gibt es nichts mehr zu entscheiden.',
    stillToCome:
      'Diese Zeiten liegen noch in der Zukunft, und der Timer läuft danach weiter. Stoppe ihn zuerst, oder behalte deine.',
    nothingToTakeOver: 'Es gibt nichts mehr zu übernehmen.',
    ours: 'Stint zeigt diese Buchung selbst oder ist gerade dabei. Warte einen Moment.',
    notRunning: 'Diese Buchung läuft dort nicht mehr.',
    foundThere: 'Du hast ihn dort gefunden',
    deleted: (provider) => `Er wurde in ${provider} gelöscht.`,
    unclear: (provider, day, time) =>
      `Stint konnte nicht feststellen, ob ${provider} ihn hat. Sieh dort nach: ${day} ${time}.`,
    clockAhead: (length, system) => `Die Uhr dieses Computers geht gegenüber ${system} ${length} vor.`,
    tooEarly: (system, why) =>
      `Diese Zeiten liegen in ${system} noch in der Zukunft und werden dann noch einmal gesendet: ${why}`,
    leftThere: (why) => `${why} Deshalb bleibt er dort: Lösche ihn dort, wenn er nicht gebraucht wird.`,
    notDeleted: (why) => `Bleibt im System: ${why}`,
    notChanged: (times) => `Dort nicht geändert: Es bleibt bei ${times}`,
    noServer: 'Sein Konto hat keinen Server.',
    takesNoHours: 'Sein System nimmt keine Stunden an.',
    tooShort: 'Zu kurz zum Senden',
    neverSent: 'Sein Konto wurde vor dem Senden entfernt oder nahm damals keine Stunden an',
    pauseOn: (target) => `Pause auf ${target}`,
  },
  absences: {
    outside: 'Der Eintrag reicht nicht mehr in diese Abwesenheit hinein.',
    inOrder: 'Die Abschnitte einer Abwesenheit müssen aufeinander folgen.',
    otherTimes: 'Die Abwesenheit hat inzwischen andere Zeiten. Sieh sie dir noch einmal an.',
    answered: 'Zu dieser Abwesenheit gibt es schon eine Antwort.',
    dropped: (when, project) => `${when} auf ${project}.`,
    away: (when) => `Abwesend ${when}`,
    wasItWork: (target) => `${target} lief. War das Arbeit?`,
    worked: 'Arbeit',
    notWorked: 'Keine Arbeit',
    unknownTime: 'Eine unbekannte Zeit',
  },
  pauses: {
    since: (began) => `Pausiert seit ${began}`,
    backAtWork: (target) => `${target}. Wieder bei der Arbeit?`,
    resume: 'Fortsetzen',
    stop: 'Stoppen',
  },
  reminders: {
    noLonger: 'Das ist nicht mehr so, und es wurde nichts geändert.',
    nothingRuns: 'Es läuft nichts, was gestoppt werden könnte.',
  },
  notices: {
    settings: 'Die Einstellungen waren beschädigt',
    keychain: {
      title: 'Der Schlüsselbund ist nicht verfügbar',
      kept: (why) => `${why} Was du erfasst, bleibt erhalten und wird danach gesendet.`,
    },
    fromBackEnd: (account) => `Nachricht von ${account}`,
    leftBehind: {
      title: 'Eine Buchung ist noch auf dem Server',
      why: (what, why) =>
        `${what}: Du hast ihn gelöscht, dort ließ er sich aber nicht löschen und zählt weiter. ${why}`,
    },
    notDone: 'Der Timer wurde nicht geändert',
    noFavourite: {
      title: (place) => `Es gibt noch keinen Favoriten ${place}`,
      how: 'Suche unten nach dem, was du oft startest, und nimm es in die Favoriten auf. Die ersten drei haben eigene Tastenkürzel.',
    },
    link: 'Ein Link wurde nicht ausgeführt',
    linksOff: 'Links sind in den Einstellungen ausgeschaltet.',
    commandLine: {
      title: 'Die Befehlszeile ist nicht nutzbar',
      again: (why) => `${why} Starte Stint neu, um es noch einmal zu versuchen; alles andere geht.`,
    },
    clock: {
      title: 'Die Uhr wurde zurückgestellt',
      by: (length, at) =>
        `Die Uhr wurde um ${at} um ${length} zurückgestellt, während der Timer lief. Prüfe die Zeiten.`,
      between: (from, to) =>
        `Die Uhr wurde von ${from} auf ${to} zurückgestellt, während der Timer lief. Prüfe die Zeiten.`,
    },
    zone: {
      title: 'Prüfe die Zeitzone',
      variable: (text, zone) =>
        `In der Variablen TZ steht „${text}“, was Stint nicht als Zeitzone lesen kann. Zeiten werden in ${zone} angezeigt. Setze TZ auf einen Namen wie Europe/Berlin oder entferne die Variable und starte Stint dann neu.`,
      empty: (zone) =>
        `Die Variable TZ ist leer. Zeiten werden in ${zone} angezeigt. Setze TZ auf einen Namen wie Europe/Berlin oder entferne die Variable und starte Stint dann neu.`,
      system: (zone) =>
        `Das System nennt keine Zeitzone, die Stint kennt. Zeiten werden in ${zone} angezeigt. Wähle deine Zeitzone in den Einstellungen des Systems; Stint folgt innerhalb einer Minute.`,
    },
    notCounted: {
      title: 'Nicht als Arbeit gezählt',
      bySettings: (absences) =>
        `${absences} So steht es in deinen Einstellungen; die Pausen lassen sich im Eintrag ändern.`,
    },
    gapsLost: {
      title: 'Nach einer Abwesenheit wurde nicht gefragt',
      count: (absences) =>
        `${absences} Stint konnte sie nicht speichern, deshalb zählt die ganze Zeit als Arbeit. Ändere den Eintrag, falls sie keine war.`,
    },
    failed: {
      title: 'Etwas in Stint ist fehlgeschlagen',
      parts: {
        sending: 'Einträge werden vielleicht später gesendet.',
        absences: 'Nach Abwesenheiten wird vielleicht nicht gefragt.',
        pauses: 'Nach einer langen Pause wird vielleicht nicht gefragt.',
        reminders: 'Eine Erinnerung fehlt vielleicht.',
        notifications: 'Eine Mitteilung fehlt vielleicht.',
        otherDevices: 'Timer auf anderen Geräten werden vielleicht nicht angezeigt.',
        accounts: 'Was deine Konten anbieten, ist vielleicht veraltet.',
        display: 'Was die Fenster und das Symbol zeigen, ist vielleicht veraltet.',
      },
      recorded: 'Deine Zeit ist erfasst.',
      again: 'Starte Stint neu, falls das noch einmal vorkommt.',
    },
  },
  restart: {
    title: 'Stint ist wieder da',
    ended: 'Stint wurde unerwartet beendet.',
    endedAt: (at, again) => `Stint wurde gegen ${at} unerwartet beendet und um ${again} wieder gestartet.`,
    endedOn: (day, at, again) =>
      `Stint wurde am ${day} gegen ${at} unerwartet beendet und um ${again} wieder gestartet.`,
    timerKept: 'Der Timer hat seine Zeit behalten.',
    updated: (version) => `Stint wurde auf ${version} aktualisiert.`,
    sending: (entries) =>
      plural(entries, {
        one: '1 Eintrag war gerade unterwegs: Er wird auf dem Server gesucht.',
        other: `${entries} Einträge waren gerade unterwegs: Sie werden auf dem Server gesucht.`,
      }),
  },
  unreadable: {
    title: 'Etwas im Journal war nicht lesbar',
    unknown: 'Projekt und Tag unbekannt',
    entry: (what) =>
      `Ein Eintrag (${what}) war nicht lesbar und wird nicht mehr angezeigt. Was davon gesendet wurde, ist noch auf seinem Server.`,
    running: (what, time) =>
      `Der laufende Eintrag (${what}, seit ${time}) war nicht lesbar, deshalb ist der Timer angehalten. Starte ihn neu.`,
    runningSince: (what) =>
      `Der laufende Eintrag (${what}) war nicht lesbar, deshalb ist der Timer angehalten. Starte ihn neu.`,
    zone: (what) =>
      `Die Zeitzone eines Eintrags (${what}) war nicht lesbar. Er wird in deiner Zeitzone angezeigt: Prüfe seine Zeiten.`,
    sending: (what) =>
      `Stint konnte nicht lesen, ob ein Eintrag (${what}) gesendet wurde. Es sieht auf dem Server nach oder fragt dich, bevor es etwas sendet.`,
    sent: (what) =>
      `Stint konnte nicht lesen, was von einem Eintrag (${what}) gesendet wurde. Sieh auf seinem Server nach.`,
    removal: (what) =>
      `Ein Datensatz, der auf seinem Server gelöscht werden sollte (${what}), ist vielleicht noch dort. Sieh dort nach.`,
    absence: (what) => `Eine Abwesenheit (${what}) war nicht lesbar. Du wirst nicht danach gefragt.`,
    projects: 'Die Projekte dieses Computers waren nicht lesbar. Lege sie in den Einstellungen neu an.',
    messages: 'Frühere Meldungen waren nicht lesbar.',
    others: (count) =>
      plural(count, {
        one: '1 weiterer Datensatz war nicht lesbar.',
        other: `${count} weitere Datensätze waren nicht lesbar.`,
      }),
    kept: 'Nichts wird weggeworfen. Du kannst den Text unter Einstellungen › Daten speichern.',
  },
  units: { second: 's', minute: 'min', hour: 'h' },
  export: {
    title: 'Einträge exportieren',
    fileName: (from, to, format) => `Stint ${from} bis ${to}.${format}`,
    allAccounts: 'Alle Konten',
    about: 'Info',
    period: (from, to) => `Erfasst von ${from} bis ${to}`,
    rule: 'Zeiten sind ganze Sekunden, wie Server sie führen. Stunden sind hier genau; in CSV und in kopierten Tabellen haben sie zwei Nachkommastellen, so gewählt, dass die Summe stimmt.',
    rounded: (heading) => `${heading}: jeder Eintrag für sich.`,
  },
  outside: {
    notOffered: (account) => `${account} bietet das nicht mehr an: Die Stunden können abgelehnt werden.`,
    noTimer: 'Es läuft kein Timer.',
    paused: 'Der Timer ist schon pausiert.',
    runs: 'Der Timer läuft schon.',
    runsOn: (target) => `${target} läuft schon.`,
    nothingTracked: 'Es wurde noch nichts erfasst: Sag, was gestartet werden soll.',
    noTargets: 'Noch keine Projekte zur Auswahl: Verbinde ein System oder lege ein Projekt an.',
  },
  commands: {
    open: 'Stint ist geöffnet.',
    noAccount: (name) => `Kein Konto heißt „${name}“.`,
    noTarget: (words) => `Kein Projekt und keine Aufgabe heißt „${words}“.`,
    unclear: (words) => `Nicht klar, welches Projekt „${words}“ meint:`,
    sayMore: 'Nenne mehr Wörter oder --account, oder nimm mit --first das erste.',
    started: (target) => `${target} gestartet.`,
    switched: (before, target) => `${before} gestoppt, ${target} gestartet.`,
    startMoved: (target, since) => `${target} läuft jetzt seit ${since}.`,
    stopOutside: (from, to) => `Gib eine Uhrzeit zwischen ${from} und ${to} an: So lange läuft es.`,
    stopped: (target) => `${target} gestoppt.`,
    paused: (target) => `${target} pausiert.`,
    resumed: (target) => `Weiter mit ${target}.`,
    runs: (target, long, since) => `${target}, ${long} seit ${since}`,
    isPaused: (target, long, since) => `${target}, ${long} seit ${since} (pausiert)`,
    today: (long) => `Heute ${long}`,
    waiting: (entries) => `Wartet aufs Senden: ${entries}`,
    needsYou: (entries) => `Braucht dich: ${entries}. stint open zeigt es.`,
    nothingToday: 'Heute wurde nichts erfasst.',
    now: 'jetzt',
  },
}
