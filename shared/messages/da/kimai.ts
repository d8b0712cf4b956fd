/** What is said of both Kimais, in Danish. */
import { listed } from '../../time/formatTime.ts'
import type { Changed, Messages, Stopped } from '../en/kimai.ts'

const parts: Record<Changed, string> = {
  start: 'start',
  end: 'slutning',
  project: 'projekt',
  activity: 'aktivitet',
  description: 'beskrivelse',
  tags: 'mærker',
  break: 'pause',
}
const all = (changed: Changed[]) => listed(changed.map((part) => parts[part]))

function stopped({ at, byOther, limit }: Stopped): string {
  if (!byOther) return `Stoppet i Kimai kl.\u00a0${at}`
  const other = `Stoppet i Kimai kl.\u00a0${at}, da en anden registrering blev startet der`
  if (limit === null) return other
  return limit === 1 ? `${other} (Kimai tillader kun én)` : `${other} (Kimai tillader kun ${limit} ad gangen)`
}

export const messages: Messages = {
  kimai: {
    enterAddress: (example) => `Indtast adressen på dit Kimai, f.eks. ${example}.`,
    live: 'Vis den kørende timer i Kimai',
    liveHelp:
      'Starter en registrering i Kimai, når du starter, og afslutter den, når du stopper. Ellers får Kimai hver post, når den er slut.',
    changed: (changed) => (changed.length === 0 ? 'Ændret i Kimai.' : `Ændret i Kimai: ${all(changed)}.`),
    stopped: (when, changed) =>
      changed.length === 0 ? `${stopped(when)}.` : `${stopped(when)}. Også ændret: ${all(changed)}.`,
  },
  kimai2: {
    addressHelp: 'Der, hvor du åbner Kimai i browseren.',
    tokenHelp: 'I Kimai: din profil, derefter API-adgang, og opret en nøgle (token).',
    userHelp: 'Kun til et Kimai ældre end 2.14, hvis API-adgangskode skal i feltet ovenfor.',
    remark: 'Kimai gemmer det hele. Pauser bliver til to registreringer.',
    enterToken: 'Indtast din API-nøgle.',
    oddToken: 'Nøglen indeholder tegn, som ingen API-nøgle har.',
    enterUser:
      'Dette Kimai er ældre end 2.14 og kender ikke API-nøgler. Indtast også dit brugernavn og din API-adgangskode i stedet for nøglen.',
    enterPassword: 'Indtast din API-adgangskode i stedet for nøglen.',
    oddPassword: 'Brugernavnet eller API-adgangskoden indeholder tegn, som ingen af dem kan have.',
    tokenRefused: 'Kimai godtager ikke denne API-nøgle (længere).',
    passwordRefused: 'Kimai godtager ikke dette brugernavn og denne API-adgangskode (længere).',
    unknown: (why) => `Kimai kender det ikke: ${why}`,
    notKimai: (host) => `${host} svarer, men ikke som et Kimai 2. Kontrollér adressen.`,
    oddZone: (zone) => `Kimai siger, at du er i tidszonen “${zone}”, som ikke kendes her.`,
    noZone: 'Tidszonen i din profil i Kimai kendes ikke. Log ind igen.',
    timesOfLeads: (mode) => `Dette Kimai kører i tilstanden “${mode}”, hvor kun teamledere kan angive tider.`,
    mayRefuse: 'Det kan afvise det, Stint sender.',
    useLive: 'Lad Stint vise den kørende timer i Kimai; poster, der er slut, kan blive afvist.',
    nothingToTrack: 'Der er endnu intet at registrere tid på: du kan ikke se noget projekt med en aktivitet.',
    gone: (why) => `Denne registrering findes ikke længere i Kimai. ${why}`,
    exported: (why) => `Denne registrering er eksporteret, så Kimai lader den være, som den er. ${why}`,
    closed: (why) =>
      `Kimai lader denne registrering være, som den er: perioden er lukket, eller du mangler adgang. ${why}`,
    collides: (why, what) => `${why} Den overlapper med ${what} i Kimai.`,
    unknownRecord: 'Det vides ikke, hvilken registrering i Kimai det er.',
    wouldEnd: (what, since) =>
      `${what} har kørt i Kimai siden ${since}, og at starte en ny ville afslutte den. Stop den der, eller lad Stint kun sende poster, der er slut.`,
    beginsElsewhen: (time) =>
      time === null
        ? 'Dette Kimai lader hver registrering begynde på sit eget tidspunkt og tager ikke imod tider fra dig, så en kørende registrering ville være forkert. Bed en teamleder om at skrive den ind i Kimai.'
        : `Dette Kimai lader hver registrering begynde kl.\u00a0${time} og tager ikke imod tider fra dig, så en kørende registrering ville være forkert. Bed en teamleder om at skrive den ind i Kimai.`,
    noTimes: (mode, times) =>
      `Dette Kimai kører i tilstanden “${mode}”, hvor det ikke tager imod tider fra dig. Bed en teamleder om at skrive ${times} ind i Kimai.`,
    liveLater: 'Slå “Vis den kørende timer i Kimai” til for senere arbejde.',
    stored: (times) => `Kimai gemte ${times}`,
    endedThere: (time) => `Afsluttet i Kimai: ${time}`,
    stillRuns: 'Den kører stadig i Kimai, selvom slutningen blev sendt.',
    roundedAway: 'Kimais afrunding lod ingen tid tilbage',
    setBegin: (time) => `Kimai satte selv starten: ${time}`,
    setTimes: (there, here) => `Kimai satte selv tiderne: ${there}. Du registrerede ${here}.`,
    setEnd: (time) => `Kimai satte selv slutningen: ${time}`,
    billable: 'Kimai afgør selv, om det er fakturerbart',
    hasBreak: (length, times) => `Kimai har ${times} med en pause på ${length}`,
    counts: (length) => `Kimai tæller ${length}`,
    clearOfRounding:
      'Kimai tillader ingen overlap og har afrundet registreringen ved siden af, så denne har andre tider der',
    keptWords: (why) => `Kimai beholder den hidtidige beskrivelse: ${why}`,
    leadsOnly: 'Kun en teamleder kan ændre tiderne der',
    dropped: (tags) => `Kimai beholdt ikke: ${tags}`,
  },
  kimai1: {
    addressHelp: 'Der, hvor du åbner Kimai i browseren, med den mappe, det ligger i.',
    userHelp: 'Det navn, du logger ind på Kimai med.',
    passwordHelp: 'Stint beder Kimai om en nøgle med den og gemmer kun nøglen.',
    remark: 'Til Kimai op til 1.3.5. Pauser bliver til to registreringer; hverken mærker eller fakturerbarhed gemmes.',
    onlyEnded: 'Dette Kimai viser først teksten og din egen start, når registreringen er slut.',
    enterUser: 'Indtast dit brugernavn.',
    enterPassword: 'Indtast din adgangskode.',
    loginRefused: (why) => `Kimai godtager ikke dette login: ${why}`,
    noKey: 'Kimai har endnu ingen nøgle til dig. Log ind der med browseren en gang og derefter her igen.',
    loggedOut: 'Kimai logger straks denne person ud: brugeren er ikke aktiv der (længere).',
    notKimai: (host) => `${host} svarer, men ikke som et Kimai 1. Kontrollér adressen, også mappen.`,
    tooOld: (methods) => `Dette Kimai er for gammelt til Stint: det mangler ${methods}. Bed om en opdatering.`,
    oldVersion: 'Kimai 1, før 1.2',
    nothingToTrack: 'Der er endnu intet at registrere tid på: du kan ikke se noget projekt med en aktivitet.',
    stillReading: (projects: number) =>
      `Aktiviteterne i ${projects} projekter bliver stadig læst. Du kan registrere tid imens.`,
    tasksUnread: (project: string, why: string) => `Aktiviteterne i ${project} kunne ikke læses: ${why}`,
    slowDown: 'Serveren beder Stint vente.',
    inFront: (status) => `Serveren foran Kimai afviser Stint (status ${status}).`,
    inFrontAsk: (status) => `Serveren foran Kimai afviser Stint (status ${status}). Spørg dem, der driver den.`,
    otherAnswer: 'Kimai svarede ikke på det, der blev spurgt om.',
    refused: (why) => `Kimai afviste det: ${why}`,
    cannotAsk: (method, why, code) => `Dette Kimai kan ikke spørges om ${method}: ${why} (${code}).`,
    failedAt: (method, why, code) => `Kimai fejlede ved ${method}: ${why} (${code}).`,
    says: (words) => `Kimai siger: ${words}`,
    needsBoth: 'Kimai skal have et projekt og en aktivitet til hver registrering. Vælg et andet projekt.',
    targetGone: 'Kimai har ikke længere dette projekt eller denne aktivitet. Vælg noget andet.',
    gone: 'Kimai har ikke længere denne registrering fra dig: den blev fjernet der.',
    runs: (what, since) =>
      `${what} har kørt i Kimai siden ${since}. Kimai ville lade begge køre: stop eller kassér den der først.`,
    stoppedAt: (time) => `Denne registrering blev stoppet i Kimai kl.\u00a0${time}.`,
    startedWhich: 'Kimai sagde ikke, hvilken registrering der blev startet.',
    madeWhich: 'Kimai sagde ikke, hvilken registrering der blev oprettet.',
    endless: 'Kimai sender de samme registreringer igen og igen.',
    later: 'Kimai viser først start og tekst, når den er slut',
    textChanged: 'Kimai ændrede teksten',
    emojiLost: 'Kimai ændrede teksten: emoji blev til spørgsmålstegn',
    backslashesLost: 'Kimai ændrede teksten: omvendte skråstreger blev fjernet',
    bothLost: 'Kimai ændrede teksten: emoji blev til spørgsmålstegn, omvendte skråstreger blev fjernet',
  },
}
