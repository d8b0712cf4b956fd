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
  updates: {
    unreachable: (host) => `${host} kunde inte nås.`,
    status: (host, status) => `${host} svarade ${status}.`,
    slow: (host) => `${host} svarade inte i tid.`,
    cut: (host) => `Anslutningen till ${host} bröts innan allt hade kommit.`,
    tooLarge: (host) => `${host} skickade mer än en version av Stint kan vara.`,
    insecure: (host) => `${host} ledde till en adress utan kryptering. Ingenting hämtades därifrån.`,
    redirects: (host, most) => `${host} ledde vidare mer än ${most} gånger.`,
    notUpdates: (host) => `Det som ${host} svarade handlar inte om versioner av Stint.`,
    damaged: (host) => `Det som kom från ${host} är inte det som listan där säger. Det kastades.`,
    notSigned: 'Systemet kunde inte kontrollera den nya versionen. Den kastades.',
    notKept: (why) => `Den nya versionen kunde inte sparas (${why}).`,
    changed: 'Den hämtade versionen är inte längre som den kom. Sök efter uppdateringar igen.',
    full: (folder) =>
      `Disken med ${folder} är full. Frigör plats på den och försök igen. Den här versionen är kvar som den är.`,
    notReplaced: (path, why) => `${path} kunde inte ersättas (${why}). Den här versionen är kvar som den är.`,
  },
  commandLine: {
    pathTooLong: (path) => `Sökvägen ${path} är för lång för en socket.`,
    requestTooLong: 'Begäran är för lång.',
    notJson: 'Begäran är inte JSON.',
    otherVersion: (ours, theirs) =>
      `Det här Stint talar version ${ours} av kommandoraden, inte ${theirs}. Använd kommandot som följde med.`,
  },
}
