/** What the system’s parts tell a person, in Swedish. */
import type { Messages } from '../en/system.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  noStart: 'Stint kan inte starta',
  otherJournal: {
    about:
      'Stint låter filen vara som den är och startar inte. Om du låter den läggas åt sidan sparas den bredvid sin gamla plats, och Stint börjar med en ny journal; därefter kan en säkerhetskopia återställas.',
    quit: 'Avsluta',
    move: 'Lägg den åt sidan och starta',
  },
  windows: { settings: 'Stint – Inställningar', days: 'Stint – Dagar' },
  tray: {
    start: 'Starta',
    startOn: (target) => `Starta ${target}`,
    stop: 'Stoppa',
    pause: 'Pausa',
    resume: 'Fortsätt',
    pinned: 'Fästa',
    recent: 'Senast använda',
    open: 'Öppna Stint',
    day: 'Öppna dagen',
    settings: 'Inställningar…',
    quit: 'Avsluta Stint',
    paused: 'pausad',
    needYou: (entries) => `${entries} behöver dig`,
    waiting: (entries) => `${entries} väntar på att skickas`,
  },
  menu: {
    about: 'Om Stint',
    services: 'Tjänster',
    hide: 'Göm Stint',
    hideOthers: 'Göm övriga',
    showAll: 'Visa alla',
    quit: 'Avsluta Stint',
    edit: 'Redigera',
    undo: 'Ångra',
    redo: 'Gör om',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    pasteWithStyle: 'Klistra in och matcha stil',
    delete: 'Radera',
    selectAll: 'Markera allt',
    window: 'Fönster',
    minimize: 'Minimera',
    close: 'Stäng',
    toFront: 'Lägg alla överst',
  },
  quit: {
    anyway: 'Avsluta ändå',
    stay: 'Avbryt',
    send: 'Skicka först',
    notSent: (entries) =>
      plural(entries, { one: '1 post har inte skickats än', other: `${entries} poster har inte skickats än` }),
    couldNot: (entries) =>
      plural(entries, { one: '1 post kunde inte skickas', other: `${entries} poster kunde inte skickas` }),
    kept: (entries) =>
      plural(entries, {
        one: 'Inget går förlorat om du avslutar: den ligger kvar i journalen på den här datorn och skickas nästa gång Stint körs.',
        other:
          'Inget går förlorat om du avslutar: de ligger kvar i journalen på den här datorn och skickas nästa gång Stint körs.',
      }),
    seeWhy: 'Stints fönster visar vad som hindrar det.',
  },
  keychain: {
    unusable: (reason) => `Systemets nyckelring kan inte användas (${reason}).`,
    noAnswer: 'den svarade inte',
    darwin: 'Lås upp den i Nyckelhanterare och tillåt Stint att använda den.',
    win32: 'Kontrollera att tjänsten Autentiseringshanteraren körs.',
    linux: 'Starta och lås upp en nyckelring som erbjuder Secret Service, till exempel gnome-keyring eller KWallet.',
    other: 'Kontrollera att den körs och är upplåst.',
  },
  shortcuts: {
    impossible: (keys) => `${keys} kan inte användas som genväg på det här systemet. Välj andra tangenter.`,
    used: (keys) => `Ett annat program använder redan ${keys}. Välj andra tangenter.`,
    taken: (action) => `De här tangenterna hör redan till ”${action}”. Välj andra, eller rensa dem där först.`,
    byCommand: (command) =>
      `Skrivbordet avvisade de här tangenterna. Välj andra, eller koppla några till kommandot ”${command}” i dess tangentbordsinställningar.`,
  },
  autostart: {
    notChanged: (cause) => `Listan över det som startar vid inloggning kan inte ändras: ${cause}.`,
    refused: 'Systemet ändrade det inte. Titta i dess egna inställningar efter vad som öppnas vid inloggning.',
  },
  data: {
    kind: 'Säkerhetskopia av Stint',
    backUp: 'Säkerhetskopiera Stint',
    restore: 'Återställ en säkerhetskopia av Stint',
    inUse: 'Stint använder själv den filen. Välj ett annat namn.',
    isJournal: 'Det är journalen som används. Välj en säkerhetskopia.',
    notChosen: 'Den säkerhetskopian är inte längre vald. Välj den igen.',
    saveDiagnostics: 'Spara diagnostik',
    diagnosticsName: (date) => `Stint-diagnostik ${date}.json`,
    saveUnreadable: 'Spara det som inte kunde läsas',
    unreadableName: (date) => `Stint-oläsligt ${date}.txt`,
    text: 'Text',
  },
  files: {
    all: 'Alla filer',
    notCopied: (cause) => `Tabellen kunde inte kopieras: ${cause}`,
  },
  commandLine: {
    pathTooLong: (path) => `Sökvägen ${path} är för lång för en socket.`,
    requestTooLong: 'Begäran är för lång.',
    notJson: 'Begäran är inte JSON.',
    otherVersion: (ours, theirs) =>
      `Det här Stint talar version ${ours} av kommandoraden, inte ${theirs}. Använd kommandot som följde med.`,
    taken: (path) => `Där finns redan en annan fil: ${path}. Stint lämnar den som den är.`,
    notPut: (path, cause) => `${path} kunde inte ändras (${cause}). Kontrollera vem som får skriva i mappen.`,
    notInPath: (folder) => `Mappen ${folder} kan inte stå i PATH på grund av ett tecken i namnet.`,
    pathNotChanged: (cause) => `Din PATH kunde inte läsas eller ändras (${cause}).`,
  },
  applications: {
    question: 'Flytta Stint till mappen Program?',
    why: 'Stint startades från ett annat ställe. I mappen Program kan det uppdateras, hittas vid inloggning, och dess länkar fortsätter att fungera.',
    move: 'Flytta',
    notNow: 'Inte nu',
    replace: 'Det finns redan ett Stint i mappen Program. Ska det ersättas?',
    replaceWhy: 'Det som finns där hamnar i papperskorgen. Dina data stannar kvar.',
    replaceIt: 'Ersätt',
    keepIt: 'Behåll det',
    notMoved: 'Stint flyttades inte',
    byHand: (cause) => `${cause}\n\nDu kan flytta det i Finder.`,
  },
}
