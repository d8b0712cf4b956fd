/** The window and what Stint is to the computer: shortcuts, links, looks, files. In German. */
import type { Messages } from '../en/settingsApp.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  window: { title: 'Stint – Einstellungen', heading: 'Einstellungen' },
  shortcuts: {
    title: 'Tastenkürzel',
    how: 'Sie wirken in jedem Programm. Um eines zu ändern, wähle sein Feld und drücke die Tasten: Esc lässt es, wie es war, die Rücktaste entfernt es. Favorit 1 bis 3 sind die obersten deiner Favoriten.',
    onWayland:
      'Unter Wayland vergibt der Desktop die Tasten: Er fragt dich vielleicht um Erlaubnis oder ignoriert sie. Bewirken die Tasten nichts, lege in seinen Tastatureinstellungen welche für den Befehl {toggle} fest; {pause}, {stop} und {open} gehen genauso.',
    pressFor: (action) => `Drücke die Tasten für: ${action}`,
    change: (action, keys) => `${action}: ${keys}. Ändern`,
    changeNone: (action) => `${action}: Keine. Ändern`,
    press: 'Tasten drücken',
    none: 'Keine',
    clear: 'Entfernen',
    clearOf: (action) => `Tasten entfernen für: ${action}`,
    unusable: 'Diese Taste geht nicht. Wähle einen Buchstaben, eine Ziffer oder eine Funktionstaste.',
    alone: 'Halte auch Strg, Alt oder Super gedrückt, sonst ließe sich die Taste nicht mehr tippen.',
    aloneOnMac: 'Halte auch ⌘, ⌥ oder ⌃ gedrückt, sonst ließe sich die Taste nicht mehr tippen.',
  },
  links: {
    title: 'Links und Befehlszeile',
    ofOthers: 'Links anderer Programme',
    rules: { ask: 'Nachfragen', allow: 'Erlauben', off: 'Aus' },
    forExample: 'Zum Beispiel {start} oder {toggle}.',
    answer: 'Der Befehlszeile antworten',
    commands:
      '{start}, {status} und mehr. Stint hört nur auf Programme, die du selbst ausführst, nie auf das Netzwerk.',
    where: 'Hier liegt der Befehl',
    everyTerminal: 'In jedem Terminal',
    absent: 'Terminals kennen {stint} noch nicht.',
    added: 'Terminals finden ihn unter {path}.',
    fromPackage: 'Das Paket, aus dem Stint installiert ist, hat ihn mitgebracht: {path}.',
    taken:
      '{path} gehört einem anderen Programm. Stint lässt die Datei, wie sie ist; entferne sie, um diesen Befehl dort zu haben.',
    unknown: 'Windows verrät nicht, ob Terminals {stint} finden.',
    put: 'Zu Terminals hinzufügen',
    takeAway: 'Wieder entfernen',
    profile:
      'Findet ein neues Terminal ihn nicht, melde dich neu an oder füge diese Zeile in das Profil deiner Shell ein:',
  },
  looks: {
    title: 'Aussehen und Sprache',
    appearance: 'Aussehen',
    asSystem: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
    size: 'Größe von Text und Fenstern',
    language: 'Sprache',
    clock: 'Uhr',
    hours: { '24': '24 Stunden', '12': '12 Stunden' },
    weekStart: 'Erster Tag der Woche',
  },
  export: {
    title: 'Export',
    period: 'Welche Zeit exportiert wird',
    periods: { thisMonth: 'Dieser Monat', lastMonth: 'Letzter Monat', all: 'Alles' },
    round: 'Jeden Eintrag runden',
    notRounded: 'Nicht gerundet',
    to: (minutes) => `Auf ${minutes}\u00a0min`,
    direction: 'Kaufmännisch, auf- oder abrunden',
    directions: { nearest: 'kaufmännisch', up: 'aufgerundet', down: 'abgerundet' },
    rounds: 'Jeder Eintrag für sich, in einer eigenen Spalte.',
    columns: 'Spalten für den Export',
    account: 'Konto für den Export',
    allAccounts: 'Alle Konten',
    go: 'Einträge exportieren\u00a0…',
    format: 'Art der Datei',
    formats: { csv: 'CSV', xlsx: 'Excel (XLSX)' },
    file: 'Eine Datei für die Tabellenkalkulation. Datum und Uhrzeit sind die der Zeitzone, in der jeder Eintrag erfasst wurde; Stunden mit zwei Nachkommastellen sind so gewählt, dass die Summe stimmt. „Als Tabelle kopieren“ im Fenster „Stint – Tage“ hat die hier gewählten Spalten.',
    nothing: (path) => `In dieser Zeit wurde nichts erfasst: ${path} enthält nur die Kopfzeile.`,
    written: (path, count) =>
      plural(count, { one: `1 Eintrag nach ${path} geschrieben`, other: `${count} Einträge nach ${path} geschrieben` }),
  },
}
