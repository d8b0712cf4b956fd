/** What the core tells a person, in Danish. */
import type { Messages } from '../en/core.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  accounts: {
    gone: 'Denne konto findes ikke længere her. Log ind igen for at sende det, der er tilbage.',
    removed: 'Denne konto findes ikke længere her.',
    off: 'Kontoen er slået fra.',
    othersLogin: (login, account) =>
      `Dette login tilhører ${login}, kontoen er ${account}. Tilføj det som en konto for sig.`,
    noSecret: 'Kontoens login findes ikke i nøgleringen. Log ind igen.',
    otherOrigin: (address: string) =>
      `Kontoens login blev givet til en anden adresse end ${address}. Log ind igen for at bruge den der.`,
    projectsElsewhere: 'Projekterne på denne konto oprettes på dens server.',
    taskGone: 'Denne opgave kan ikke længere vælges.',
    targetGone: 'Dette projekt eller denne aktivitet kan ikke længere vælges. Vælg noget andet.',
    otherDays: (project) => `${project} kører ikke den dag. Vælg et andet.`,
    noReports: (provider) => `${provider} tager ikke imod meldinger om færdige opgaver.`,
    noRunning: (provider) => `${provider} viser ikke igangværende registreringer.`,
    timerRuns: 'Timeren kører på denne konto: stop den først.',
    unsent: (entries) =>
      plural(entries, {
        one: '1 post er ikke sendt. Den bliver i journalen på denne computer, men sendes ikke.',
        other: `${entries} poster er ikke sendt. De bliver i journalen på denne computer, men sendes ikke.`,
      }),
    noLocal: 'Der er ingen konto på denne computer at oprette et projekt i.',
    manyPins: 'Der er allerede mange favoritter. Fjern en først.',
    noPin: 'Den favorit findes ikke længere.',
  },
  updates: {
    timerRuns: 'Timeren kører: stop den først. En opdatering afbryder den aldrig.',
    notReady: 'Der er ikke længere en opdatering at installere. Søg efter opdateringer igen.',
    /** The lines below it are in English. */
    news: (version) => `Nyt i Stint ${version}`,
    more: (lines) => plural(lines, { one: 'Og 1 mere.', other: `Og ${lines} mere.` }),
  },
  entries: {
    noLink: 'Det link står ikke længere i noten.',
    noPage: 'Der er ingen side at åbne.',
    gone: 'Denne post findes ikke længere.',
    nothingTracked: 'Intet er registreret endnu: vælg først et projekt.',
    lastAccountGone: 'Den konto, du sidst brugte, er fjernet. Vælg, hvad du vil starte.',
    stopFirst: 'En post, der kører, har ingen slutning endnu: stop den først.',
    isRunning: 'Denne post kører: stop eller kassér den.',
    mergedWithItself: 'En post kan ikke flettes med sig selv.',
    otherAccount: 'Poster på forskellige konti kan ikke flettes.',
    runningIsLater: 'Den post, der kører, kan kun flettes med en, der begyndte før den.',
    beganLater: 'Posten begyndte først derefter. Stop den nu i stedet.',
    pauseEndInFuture: 'Pausens slutning ligger i fremtiden.',
    pauseEndTooEarly: 'Pausens slutning ligger før dens start.',
    undoOver: 'Det kan ikke fortrydes længere.',
  },
  records: {
    alreadyThere: 'Denne post er allerede på serveren. Ret den der.',
    onItsWay: 'Denne post er på vej. Vent, til det er klart, om den nåede frem.',
    nothingToSend: 'Intet i denne post venter på at blive sendt igen.',
    otherRepair: 'Denne post er ændret siden. Se på den igen; der blev ikke ændret noget nu.',
    nothingToDecide: 'Der er ikke længere noget at tage stilling til.',
    stillToCome: 'Disse tider ligger i fremtiden, og timeren fortsætter efter dem. Stop den først, eller behold dine.',
    nothingToTakeOver: 'Der er ikke længere noget at overtage.',
    ours: 'Stint viser selv denne registrering eller er ved at gøre det. Vent et øjeblik.',
    notRunning: 'Denne registrering kører ikke længere der.',
    foundThere: 'Du fandt den der',
    deleted: (provider) => `Den blev slettet i ${provider}.`,
    unclear: (provider, day, time) =>
      `Stint kunne ikke finde ud af, om ${provider} har den. Se efter der: ${day} kl.\u00a0${time}.`,
    clockAhead: (length, system) => `Computerens ur er ${length} foran ${system}.`,
    tooEarly: (system, why) => `Tiderne ligger stadig i fremtiden i ${system} og sendes igen, når de er kommet: ${why}`,
    leftThere: (why) => `${why} Derfor bliver den der: slet den der, hvis der ikke er brug for den.`,
    notDeleted: (why) => `Bliver i systemet: ${why}`,
    notChanged: (times) => `Ikke ændret der: det bliver ved ${times}`,
    noServer: 'Kontoen har ingen server.',
    takesNoHours: 'Kontoens system tager ikke imod timer.',
    tooShort: 'For kort til at sende',
    neverSent: 'Kontoen blev fjernet, før posten blev sendt, eller tog dengang ikke imod timer',
    pauseOn: (target) => `Pause på ${target}`,
  },
  absences: {
    outside: 'Posten når ikke længere ind i dette fravær.',
    inOrder: 'Delene af et fravær skal følge efter hinanden.',
    otherTimes: 'Fraværet har andre tider nu. Se på det igen.',
    answered: 'Der er allerede svaret på dette fravær.',
    dropped: (when, project) => `${when} på ${project}.`,
    away: (when) => `Væk ${when}`,
    wasItWork: (target) => `${target} kørte. Var det arbejde?`,
    worked: 'Arbejdet',
    notWorked: 'Ikke arbejdet',
    unknownTime: 'Et ukendt tidsrum',
  },
  pauses: {
    since: (began) => `På pause siden ${began}`,
    backAtWork: (target) => `${target}. Er du tilbage?`,
    resume: 'Fortsæt',
    stop: 'Stop',
  },
  reminders: {
    noLonger: 'Det gælder ikke længere, og intet blev ændret.',
    nothingRuns: 'Intet kører, som kunne stoppes.',
  },
  notices: {
    settings: 'Indstillingerne var beskadiget',
    keychain: {
      title: 'Nøgleringen er utilgængelig',
      kept: (why) => `${why} Det, du registrerer, gemmes og sendes bagefter.`,
    },
    fromBackEnd: (account) => `Besked fra ${account}`,
    leftBehind: {
      title: 'En registrering er stadig på serveren',
      why: (what, why) => `${what}: Du slettede den, men der kunne den ikke slettes og tæller stadig. ${why}`,
    },
    notDone: 'Timeren blev ikke ændret',
    noFavourite: {
      title: (place) => `Der er endnu ingen favorit ${place}`,
      how: 'Søg nedenfor efter det, du tit starter, og føj det til favoritterne. De tre første har deres egne genveje.',
    },
    link: 'Et link blev ikke fulgt',
    linksOff: 'Links er slået fra i indstillingerne.',
    commandLine: {
      title: 'Kommandolinjen kan ikke bruges',
      again: (why) => `${why} Start Stint igen for at prøve en gang til; alt andet virker.`,
    },
    clock: {
      title: 'Uret blev stillet tilbage',
      by: (length, at) => `Uret blev stillet ${length} tilbage kl.\u00a0${at}, mens timeren kørte. Kontrollér tiderne.`,
      between: (from, to) => `Uret blev stillet tilbage fra ${from} til ${to}, mens timeren kørte. Kontrollér tiderne.`,
    },
    zone: {
      title: 'Kontrollér tidszonen',
      variable: (text, zone) =>
        `Variablen TZ er “${text}”, som Stint ikke kan læse som en tidszone. Tider vises i ${zone}. Sæt TZ til et navn som Europe/Berlin, eller fjern den, og start så Stint igen.`,
      empty: (zone) =>
        `Variablen TZ er tom. Tider vises i ${zone}. Sæt TZ til et navn som Europe/Berlin, eller fjern den, og start så Stint igen.`,
      system: (zone) =>
        `Systemet angiver ingen tidszone, som Stint kender. Tider vises i ${zone}. Vælg din tidszone i systemets indstillinger; Stint følger med inden for et minut.`,
    },
    notCounted: {
      title: 'Ikke talt som arbejde',
      bySettings: (absences) => `${absences} Det følger af dine indstillinger; pauserne kan ændres i posten.`,
    },
    gapsLost: {
      title: 'Der blev ikke spurgt til et fravær',
      count: (absences) =>
        `${absences} Stint kunne ikke gemme det, så al tiden tæller som arbejde. Ret posten, hvis den ikke var det.`,
    },
    failed: {
      title: 'Noget i Stint mislykkedes',
      parts: {
        sending: 'Poster bliver måske sendt senere.',
        absences: 'Du bliver måske ikke spurgt, når du har været væk.',
        pauses: 'Du bliver måske ikke spurgt til en lang pause.',
        reminders: 'En påmindelse mangler måske.',
        notifications: 'En notifikation mangler måske.',
        otherDevices: 'Timere på andre enheder vises måske ikke.',
        accounts: 'Det, dine konti tilbyder, er måske forældet.',
        display: 'Det, vinduerne og ikonet viser, er måske forældet.',
      },
      recorded: 'Din tid er registreret.',
      again: 'Start Stint igen, hvis det gentager sig.',
    },
  },
  restart: {
    title: 'Stint er tilbage',
    ended: 'Stint blev uventet afsluttet.',
    endedAt: (at, again) => `Stint blev uventet afsluttet ca. kl.\u00a0${at} og startede igen kl.\u00a0${again}.`,
    endedOn: (day, at, again) =>
      `Stint blev uventet afsluttet ${day} ca. kl.\u00a0${at} og startede igen kl.\u00a0${again}.`,
    timerKept: 'Timeren beholdt sin tid.',
    updated: (version) => `Stint blev opdateret til ${version}.`,
    sending: (entries) =>
      plural(entries, {
        one: '1 post var ved at blive sendt: den kontrolleres på serveren.',
        other: `${entries} poster var ved at blive sendt: de kontrolleres på serveren.`,
      }),
  },
  unreadable: {
    title: 'Noget i journalen kunne ikke læses',
    unknown: 'projekt og dag ukendt',
    entry: (what) =>
      `En post (${what}) kunne ikke læses og vises ikke mere. Det, der blev sendt af den, er stadig på dens server.`,
    running: (what, time) =>
      `Den post, der kørte (${what}, siden ${time}), kunne ikke læses, så timeren er stoppet. Start den igen.`,
    runningSince: (what) => `Den post, der kørte (${what}), kunne ikke læses, så timeren er stoppet. Start den igen.`,
    zone: (what) =>
      `Tidszonen for en post (${what}) kunne ikke læses. Den vises i din tidszone: Kontrollér dens tider.`,
    sending: (what) =>
      `Stint kunne ikke læse, om en post (${what}) blev sendt. Stint ser efter på serveren eller spørger dig, før noget sendes.`,
    sent: (what) => `Stint kunne ikke læse, hvad der blev sendt af en post (${what}). Se efter på dens server.`,
    removal: (what) => `En registrering, der skulle slettes på sin server (${what}), er der måske endnu. Se efter der.`,
    absence: (what) => `Et fravær (${what}) kunne ikke læses. Du bliver ikke spurgt om det.`,
    projects: 'Projekterne på denne computer kunne ikke læses. Opret dem igen i indstillingerne.',
    messages: 'Tidligere beskeder kunne ikke læses.',
    others: (count) => plural(count, { one: '1 mere kunne ikke læses.', other: `${count} flere kunne ikke læses.` }),
    kept: 'Intet smides væk. Du kan gemme teksten under Indstillinger › Data.',
  },
  units: { second: 's', minute: 'min', hour: 't' },
  export: {
    title: 'Eksportér poster',
    fileName: (from, to, format) => `Stint ${from} til ${to}.${format}`,
    allAccounts: 'Alle konti',
    about: 'Om',
    period: (from, to) => `Registreret fra ${from} til ${to}`,
    rule: 'Tider er hele sekunder, som servere gemmer dem. Timer er nøjagtige her; i CSV og i kopierede tabeller har de to decimaler, valgt så summen passer.',
    rounded: (heading) => `${heading}: hver post for sig.`,
  },
  outside: {
    notOffered: (account) => `${account} tilbyder det ikke længere: Timerne kan blive afvist.`,
    noTimer: 'Timeren kører ikke.',
    paused: 'Timeren er allerede på pause.',
    runs: 'Timeren kører allerede.',
    runsOn: (target) => `${target} kører allerede.`,
    nothingTracked: 'Intet er registreret endnu: sig, hvad der skal startes.',
    noTargets: 'Der er endnu intet at registrere tid på: forbind et system, eller opret et projekt.',
  },
  commands: {
    open: 'Stint er åben.',
    noAccount: (name) => `Ingen konto hedder “${name}”.`,
    noTarget: (words) => `Intet projekt og ingen opgave hedder “${words}”.`,
    unclear: (words) => `Det er ikke klart, hvilket projekt “${words}” er:`,
    sayMore: 'Tilføj ord eller --account, eller tag det første med --first.',
    started: (target) => `Startede ${target}.`,
    switched: (before, target) => `Stoppede ${before}, startede ${target}.`,
    stopped: (target) => `Stoppede ${target}.`,
    paused: (target) => `Satte ${target} på pause.`,
    resumed: (target) => `Fortsætter med ${target}.`,
    runs: (target, long, since) => `${target}, ${long} siden ${since}`,
    isPaused: (target, long, since) => `${target}, ${long} siden ${since} (på pause)`,
    today: (long) => `I dag ${long}`,
    waiting: (entries) => `Venter på at blive sendt: ${entries}`,
    needsYou: (entries) => `Har brug for dig: ${entries}. stint open viser det.`,
    nothingToday: 'Intet er registreret i dag.',
    now: 'nu',
  },
}
