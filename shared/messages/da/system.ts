/** What the system’s parts tell a person, in Danish. */
import type { Messages } from '../en/system.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  noStart: 'Stint kan ikke starte',
  otherJournal: {
    about:
      'Stint lader filen være, som den er, og starter ikke. Hvis du får den lagt til side, bliver den gemt ved siden af sin gamle plads, og Stint begynder med en ny journal; derefter kan en sikkerhedskopi gendannes.',
    quit: 'Slut',
    move: 'Læg den til side, og start',
  },
  windows: { settings: 'Stint – Indstillinger', days: 'Stint – Dage' },
  tray: {
    start: 'Start',
    startOn: (target) => `Start på ${target}`,
    stop: 'Stop',
    pause: 'Pause',
    resume: 'Fortsæt',
    pinned: 'Fastgjort',
    recent: 'Senest brugt',
    open: 'Åbn Stint',
    day: 'Åbn dagen',
    settings: 'Indstillinger…',
    quit: 'Afslut Stint',
    paused: 'på pause',
    needYou: (entries) => `${entries} har brug for dig`,
    waiting: (entries) => `${entries} venter på at blive sendt`,
  },
  menu: {
    about: 'Om Stint',
    services: 'Tjenester',
    hide: 'Skjul Stint',
    hideOthers: 'Skjul andre',
    showAll: 'Vis alle',
    quit: 'Slut Stint',
    edit: 'Rediger',
    undo: 'Fortryd',
    redo: 'Gentag',
    cut: 'Klip',
    copy: 'Kopier',
    paste: 'Sæt ind',
    pasteWithStyle: 'Sæt ind og tilpas stil',
    delete: 'Slet',
    selectAll: 'Vælg alt',
    window: 'Vindue',
    minimize: 'Minimer',
    close: 'Luk',
    toFront: 'Anbring alle forrest',
  },
  quit: {
    anyway: 'Afslut alligevel',
    stay: 'Annullér',
    send: 'Send først',
    notSent: (entries) =>
      plural(entries, { one: '1 post er ikke sendt endnu', other: `${entries} poster er ikke sendt endnu` }),
    couldNot: (entries) =>
      plural(entries, { one: '1 post kunne ikke sendes', other: `${entries} poster kunne ikke sendes` }),
    kept: (entries) =>
      plural(entries, {
        one: 'Du mister intet ved at afslutte: den bliver i journalen på denne computer og sendes, næste gang Stint kører.',
        other:
          'Du mister intet ved at afslutte: de bliver i journalen på denne computer og sendes, næste gang Stint kører.',
      }),
    seeWhy: 'Stints vindue viser, hvad der forhindrer det.',
  },
  keychain: {
    unusable: (reason) => `Systemets nøglering kan ikke bruges (${reason}).`,
    noAnswer: 'den svarede ikke',
    darwin: 'Lås den op i Hovednøglering, og giv Stint lov til at bruge den.',
    win32: 'Kontrollér, at tjenesten Legitimationsstyring kører.',
    linux: 'Start en nøglering, der tilbyder Secret Service, f.eks. gnome-keyring eller KWallet, og lås den op.',
    other: 'Kontrollér, at den kører og er låst op.',
  },
  shortcuts: {
    impossible: (keys) => `${keys} kan ikke bruges som genvej på dette system. Vælg andre taster.`,
    used: (keys) => `Et andet program bruger allerede ${keys}. Vælg andre taster.`,
    taken: (action) => `Disse taster hører allerede til “${action}”. Vælg andre, eller ryd dem først der.`,
    byCommand: (command) =>
      `Skrivebordet afviste disse taster. Vælg andre, eller knyt nogle til kommandoen “${command}” i dets tastaturindstillinger.`,
  },
  autostart: {
    notChanged: (cause) => `Listen over det, der starter ved login, kan ikke ændres: ${cause}.`,
    refused: 'Systemet ændrede det ikke. Se i dets egne indstillinger efter, hvad der åbner ved login.',
  },
  data: {
    kind: 'Sikkerhedskopi af Stint',
    backUp: 'Sikkerhedskopiér Stint',
    restore: 'Gendan en sikkerhedskopi af Stint',
    inUse: 'Stint bruger selv den fil. Vælg et andet navn.',
    isJournal: 'Det er den journal, der er i brug. Vælg en sikkerhedskopi.',
    notChosen: 'Den sikkerhedskopi er ikke længere valgt. Vælg den igen.',
    saveDiagnostics: 'Gem diagnostik',
    diagnosticsName: (date) => `Stint-diagnostik ${date}.json`,
    saveUnreadable: 'Gem det, der ikke kunne læses',
    unreadableName: (date) => `Stint-ulæseligt ${date}.txt`,
    text: 'Tekst',
  },
  files: {
    all: 'Alle filer',
    notCopied: (cause) => `Tabellen kunne ikke kopieres: ${cause}`,
  },
  commandLine: {
    pathTooLong: (path) => `Stien ${path} er for lang til en socket.`,
    requestTooLong: 'Forespørgslen er for lang.',
    notJson: 'Forespørgslen er ikke JSON.',
    otherVersion: (ours, theirs) =>
      `Dette Stint taler version ${ours} af kommandolinjen, ikke ${theirs}. Brug den kommando, der fulgte med.`,
    taken: (path) => `Der er allerede en anden fil: ${path}. Stint lader den være.`,
    notPut: (path, cause) => `${path} kunne ikke ændres (${cause}). Se efter, hvem der må skrive i mappen.`,
    notInPath: (folder) => `Mappen ${folder} kan ikke stå i PATH på grund af et tegn i navnet.`,
    pathNotChanged: (cause) => `Din PATH kunne ikke læses eller ændres (${cause}).`,
  },
  applications: {
    question: 'Flyt Stint til mappen Programmer?',
    why: 'Stint blev startet et andet sted fra. I mappen Programmer kan det opdateres, bliver fundet ved login, og dets links bliver ved med at virke.',
    move: 'Flyt',
    notNow: 'Ikke nu',
    replace: 'Der er allerede et Stint i mappen Programmer. Skal det erstattes?',
    replaceWhy: 'Det, der ligger der, kommer i papirkurven. Dine data bliver.',
    replaceIt: 'Erstat',
    keepIt: 'Behold det',
    notMoved: 'Stint blev ikke flyttet',
    byHand: (cause) => `${cause}\n\nDu kan flytte det i Finder.`,
  },
}
