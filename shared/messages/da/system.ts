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
  updates: {
    unreachable: (host) => `${host} kunne ikke nås.`,
    status: (host, status) => `${host} svarede ${status}.`,
    slow: (host) => `${host} svarede ikke i tide.`,
    cut: (host) => `Forbindelsen til ${host} sluttede, før alt var kommet.`,
    tooLarge: (host) => `${host} sendte mere, end en version af Stint kan fylde.`,
    insecure: (host) => `${host} førte til en adresse uden kryptering. Intet blev hentet derfra.`,
    redirects: (host, most) => `${host} førte videre mere end ${most} gange.`,
    notUpdates: (host) => `Det, som ${host} svarede, handler ikke om versioner af Stint.`,
    damaged: (host) => `Det, som kom fra ${host}, er ikke det, som listen der siger. Det blev smidt væk.`,
    notSigned: 'Den nye version kunne ikke kontrolleres af systemet. Den blev smidt væk.',
    notKept: (why) => `Den nye version kunne ikke gemmes (${why}).`,
    changed: 'Den hentede version er ikke længere, som den kom. Søg efter opdateringer igen.',
    full: (folder) =>
      `Disken med ${folder} er fuld. Skaf plads på den, og prøv igen. Denne version bliver, som den er.`,
    notReplaced: (path, why) => `${path} kunne ikke udskiftes (${why}). Denne version bliver, som den er.`,
  },
  commandLine: {
    pathTooLong: (path) => `Stien ${path} er for lang til en socket.`,
    requestTooLong: 'Forespørgslen er for lang.',
    notJson: 'Forespørgslen er ikke JSON.',
    otherVersion: (ours, theirs) =>
      `Dette Stint taler version ${ours} af kommandolinjen, ikke ${theirs}. Brug den kommando, der fulgte med.`,
  },
}
