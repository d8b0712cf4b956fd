/** What the core tells a person, in Swedish. */
import type { Messages } from '../en/core.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  accounts: {
    gone: 'Det här kontot finns inte längre här. Logga in igen för att skicka det som är kvar.',
    removed: 'Det här kontot finns inte längre här.',
    off: 'Kontot är avstängt.',
    othersLogin: (login, account) =>
      `Den här inloggningen tillhör ${login}, kontot är ${account}. Lägg till den som ett eget konto.`,
    noSecret: 'Kontots inloggning finns inte i nyckelringen. Logga in igen.',
    otherOrigin: (address: string) =>
      `Kontots inloggning gäller en annan adress än ${address}. Logga in igen för att använda det där.`,
    projectsElsewhere: 'Projekten för det här kontot skapas på dess server.',
    taskGone: 'Den här uppgiften går inte längre att välja.',
    targetGone: 'Det här projektet eller den här aktiviteten går inte längre att välja. Välj något annat.',
    otherDays: (project) => `${project} pågår inte den dagen. Välj ett annat.`,
    noReports: (provider) => `${provider} tar inte emot meddelanden om klara uppgifter.`,
    noRunning: (provider) => `${provider} visar inga pågående registreringar.`,
    timerRuns: 'Timern går på det här kontot: stoppa den först.',
    unsent: (entries) =>
      plural(entries, {
        one: '1 post har inte skickats. Den ligger kvar i journalen på den här datorn, men skickas inte.',
        other: `${entries} poster har inte skickats. De ligger kvar i journalen på den här datorn, men skickas inte.`,
      }),
    noLocal: 'Det finns inget konto på den här datorn att skapa ett projekt i.',
    manyPins: 'Det finns redan många favoriter. Ta bort en först.',
    noPin: 'Den favoriten finns inte längre.',
  },
  updates: {
    timerRuns: 'Timern går: stoppa den först. En uppdatering avbryter den aldrig.',
    notReady: 'Det finns inte längre någon uppdatering att installera. Sök efter uppdateringar igen.',
    /** The lines below it are in English. */
    news: (version) => `Nytt i Stint ${version}`,
    more: (lines) => plural(lines, { one: 'Och 1 till.', other: `Och ${lines} till.` }),
  },
  entries: {
    noLink: 'Den länken finns inte längre i anteckningen.',
    noPage: 'Det finns ingen sida att öppna.',
    gone: 'Den här posten finns inte längre.',
    nothingTracked: 'Inget har registrerats än: välj först ett projekt.',
    lastAccountGone: 'Kontot du senast använde är borttaget. Välj vad du vill starta.',
    stopFirst: 'En pågående post har inget slut än: stoppa den först.',
    isRunning: 'Den här posten pågår: stoppa eller kassera den.',
    mergedWithItself: 'En post kan inte slås ihop med sig själv.',
    otherAccount: 'Poster på olika konton kan inte slås ihop.',
    runningIsLater: 'Den pågående posten kan bara slås ihop med en som började före den.',
    beganLater: 'Posten började först därefter. Stoppa den nu i stället.',
    pauseEndInFuture: 'Pausens slut ligger i framtiden.',
    pauseEndTooEarly: 'Pausens slut ligger före dess start.',
    undoOver: 'Det går inte att ångra längre.',
  },
  records: {
    alreadyThere: 'Den här posten finns redan på servern. Ändra den där.',
    onItsWay: 'Den här posten är på väg. Vänta tills det är klart om den kom fram.',
    nothingToSend: 'Inget i den här posten väntar på att skickas igen.',
    otherRepair: 'Den här posten har ändrats sedan dess. Titta på den igen; inget ändrades nu.',
    nothingToDecide: 'Det finns inget att avgöra längre.',
    stillToCome:
      'De här tiderna ligger i framtiden, och timern fortsätter efter dem. Stoppa den först, eller behåll dina.',
    nothingToTakeOver: 'Det finns inget att ta över längre.',
    ours: 'Stint visar själv den här registreringen, eller är på väg att göra det. Vänta ett ögonblick.',
    notRunning: 'Den här registreringen pågår inte längre där.',
    foundThere: 'Du hittade den där',
    deleted: (provider) => `Den togs bort i ${provider}.`,
    unclear: (provider, day, time) =>
      `Stint kunde inte ta reda på om ${provider} har den. Titta efter där: ${day} kl.\u00a0${time}.`,
    clockAhead: (length, system) => `Datorns klocka går ${length} före ${system}.`,
    tooEarly: (system, why) => `Tiderna ligger fortfarande i framtiden i ${system} och skickas igen då: ${why}`,
    leftThere: (why) => `${why} Därför blir den kvar där: ta bort den där om den inte behövs.`,
    notDeleted: (why) => `Finns kvar i systemet: ${why}`,
    notChanged: (times) => `Inte ändrat där: det förblir ${times}`,
    noServer: 'Kontot har ingen server.',
    takesNoHours: 'Kontots system tar inte emot timmar.',
    tooShort: 'För kort för att skickas',
    neverSent: 'Kontot togs bort innan posten skickades, eller tog inte emot timmar då',
    pauseOn: (target) => `Paus på ${target}`,
  },
  absences: {
    outside: 'Posten når inte längre in i den här frånvaron.',
    inOrder: 'Delarna av en frånvaro måste följa på varandra.',
    otherTimes: 'Frånvaron har andra tider nu. Titta på den igen.',
    answered: 'Den här frånvaron är redan besvarad.',
    dropped: (when, project) => `${when} på ${project}.`,
    away: (when) => `Borta ${when}`,
    wasItWork: (target) => `${target} pågick. Var det arbete?`,
    worked: 'Arbetat',
    notWorked: 'Inte arbetat',
    unknownTime: 'En okänd tid',
  },
  pauses: {
    since: (began) => `Pausad sedan ${began}`,
    backAtWork: (target) => `${target}. Är du tillbaka?`,
    resume: 'Fortsätt',
    stop: 'Stoppa',
  },
  reminders: {
    noLonger: 'Det gäller inte längre, och inget ändrades.',
    nothingRuns: 'Inget pågår som kan stoppas.',
  },
  notices: {
    settings: 'Inställningarna var skadade',
    keychain: {
      title: 'Nyckelringen är inte tillgänglig',
      kept: (why) => `${why} Det du registrerar sparas och skickas efteråt.`,
    },
    fromBackEnd: (account) => `Meddelande från ${account}`,
    leftBehind: {
      title: 'En registrering finns kvar på servern',
      why: (what, why) => `${what}: Du tog bort den, men där gick den inte att ta bort och räknas fortfarande. ${why}`,
    },
    notDone: 'Timern ändrades inte',
    noFavourite: {
      title: (place) => `Det finns ingen favorit ${place} än`,
      how: 'Sök nedan efter det du ofta startar och lägg till det i favoriterna. De tre första har egna genvägar.',
    },
    link: 'En länk följdes inte',
    linksOff: 'Länkar är avstängda i inställningarna.',
    commandLine: {
      title: 'Kommandoraden kan inte användas',
      again: (why) => `${why} Starta Stint igen för att försöka en gång till; allt annat fungerar.`,
    },
    clock: {
      title: 'Klockan ställdes tillbaka',
      by: (length, at) => `Klockan ställdes tillbaka ${length} kl.\u00a0${at} medan timern gick. Kontrollera tiderna.`,
      between: (from, to) =>
        `Klockan ställdes tillbaka från ${from} till ${to} medan timern gick. Kontrollera tiderna.`,
    },
    zone: {
      title: 'Kontrollera tidszonen',
      variable: (text, zone) =>
        `Variabeln TZ är ”${text}”, som Stint inte kan läsa som en tidszon. Tider visas i ${zone}. Sätt TZ till ett namn som Europe/Berlin eller ta bort den, och starta sedan om Stint.`,
      empty: (zone) =>
        `Variabeln TZ är tom. Tider visas i ${zone}. Sätt TZ till ett namn som Europe/Berlin eller ta bort den, och starta sedan om Stint.`,
      system: (zone) =>
        `Systemet anger ingen tidszon som Stint känner till. Tider visas i ${zone}. Välj din tidszon i systemets inställningar; Stint följer med inom en minut.`,
    },
    notCounted: {
      title: 'Räknas inte som arbete',
      bySettings: (absences) => `${absences} Det följer av dina inställningar; pauserna kan ändras i posten.`,
    },
    gapsLost: {
      title: 'En frånvaro frågades det inte om',
      count: (absences) =>
        `${absences} Stint kunde inte spara den, så all tid räknas som arbete. Ändra posten om den inte var det.`,
    },
    failed: {
      title: 'Något i Stint misslyckades',
      parts: {
        sending: 'Poster kanske skickas senare.',
        absences: 'Du kanske inte tillfrågas om tid då du var borta.',
        pauses: 'Du kanske inte tillfrågas om en lång paus.',
        reminders: 'En påminnelse kanske saknas.',
        notifications: 'En avisering kanske saknas.',
        otherDevices: 'Timrar på andra enheter kanske inte visas.',
        accounts: 'Det dina konton erbjuder är kanske inaktuellt.',
        display: 'Det fönstren och ikonen visar är kanske inaktuellt.',
      },
      recorded: 'Din tid är registrerad.',
      again: 'Starta Stint igen om det upprepas.',
    },
  },
  restart: {
    title: 'Stint är tillbaka',
    ended: 'Stint avslutades oväntat.',
    endedAt: (at, again) => `Stint avslutades oväntat omkring kl.\u00a0${at} och startade igen kl.\u00a0${again}.`,
    endedOn: (day, at, again) =>
      `Stint avslutades oväntat ${day} omkring kl.\u00a0${at} och startade igen kl.\u00a0${again}.`,
    timerKept: 'Timern behöll sin tid.',
    updated: (version) => `Stint uppdaterades till ${version}.`,
    sending: (entries) =>
      plural(entries, {
        one: '1 post höll på att skickas: den kontrolleras på servern.',
        other: `${entries} poster höll på att skickas: de kontrolleras på servern.`,
      }),
  },
  unreadable: {
    title: 'Något i journalen kunde inte läsas',
    unknown: 'projekt och dag okända',
    entry: (what) =>
      `En post (${what}) kunde inte läsas och visas inte längre. Det som skickades av den finns kvar på dess server.`,
    running: (what, time) =>
      `Posten som var igång (${what}, sedan ${time}) kunde inte läsas, så timern är stoppad. Starta den igen.`,
    runningSince: (what) => `Posten som var igång (${what}) kunde inte läsas, så timern är stoppad. Starta den igen.`,
    zone: (what) =>
      `Tidszonen för en post (${what}) kunde inte läsas. Den visas i din tidszon: Kontrollera dess tider.`,
    sending: (what) =>
      `Stint kunde inte läsa om en post (${what}) har skickats. Stint tittar på servern eller frågar dig innan något skickas.`,
    sent: (what) => `Stint kunde inte läsa vad som skickades av en post (${what}). Titta på dess server.`,
    removal: (what) => `En rapport som skulle tas bort på sin server (${what}) kan finnas kvar. Titta där.`,
    absence: (what) => `En frånvaro (${what}) kunde inte läsas. Du får ingen fråga om den.`,
    projects: 'Projekten på den här datorn kunde inte läsas. Skapa dem på nytt i inställningarna.',
    messages: 'Tidigare meddelanden kunde inte läsas.',
    others: (count) => plural(count, { one: '1 till kunde inte läsas.', other: `${count} till kunde inte läsas.` }),
    kept: 'Inget kastas. Du kan spara texten under Inställningar › Data.',
  },
  units: { second: 's', minute: 'min', hour: 'h' },
  export: {
    title: 'Exportera poster',
    fileName: (from, to, format) => `Stint ${from} till ${to}.${format}`,
    allAccounts: 'Alla konton',
    about: 'Om',
    period: (from, to) => `Registrerat från ${from} till ${to}`,
    rule: 'Tider är hela sekunder, som servrar sparar dem. Timmar är exakta här; i CSV och i kopierade tabeller har de två decimaler, valda så att summan stämmer.',
    rounded: (heading) => `${heading}: varje post för sig.`,
  },
  outside: {
    notOffered: (account) => `${account} erbjuder det inte längre: timmarna kan nekas.`,
    noTimer: 'Ingen timer går.',
    paused: 'Timern är redan pausad.',
    runs: 'Timern går redan.',
    runsOn: (target) => `${target} pågår redan.`,
    nothingTracked: 'Inget har registrerats än: säg vad som ska startas.',
    noTargets: 'Det finns inget att registrera tid på än: anslut ett system eller skapa ett projekt.',
  },
  commands: {
    open: 'Stint är öppet.',
    noAccount: (name) => `Inget konto heter ”${name}”.`,
    noTarget: (words) => `Inget projekt och ingen uppgift heter ”${words}”.`,
    unclear: (words) => `Det är oklart vilket projekt ”${words}” är:`,
    sayMore: 'Lägg till ord eller --account, eller ta det första med --first.',
    started: (target) => `Startade ${target}.`,
    switched: (before, target) => `Stoppade ${before}, startade ${target}.`,
    stopped: (target) => `Stoppade ${target}.`,
    paused: (target) => `Pausade ${target}.`,
    resumed: (target) => `Fortsätter med ${target}.`,
    runs: (target, long, since) => `${target}, ${long} sedan ${since}`,
    isPaused: (target, long, since) => `${target}, ${long} sedan ${since} (pausad)`,
    today: (long) => `I dag ${long}`,
    waiting: (entries) => `Väntar på att skickas: ${entries}`,
    needsYou: (entries) => `Behöver dig: ${entries}. stint open visar det.`,
    nothingToday: 'Inget har registrerats i dag.',
    now: 'nu',
  },
}
