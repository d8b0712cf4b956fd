/** The start at login, the journal, backups and diagnostics, in Danish. */
import type { Messages } from '../en/settingsData.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  atLogin: {
    title: 'Ved login',
    start: 'Start Stint, når du logger ind på denne computer',
    quietly: 'Stint starter stille, kun med sit ikon.',
  },
  about: {
    title: 'Om Stint',
    releases: 'Udgivelsens side',
    checks: 'Søg efter nyere versioner en gang om dagen',
    asked: 'Der spørges hos {feed}. Intet om dig eller dit arbejde sendes dertil.',
    self: 'En nyere version hentes, og den installeres, når du klikker eller slutter; aldrig mens timeren kører.',
    page: 'Denne Stint udskifter ikke sig selv: En nyere version findes på udgivelsens side.',
    checkNow: 'Søg nu',
    checking: 'Søger efter en nyere version…',
    downloading: (version) => `Henter version ${version}…`,
    never: 'Ikke undersøgt endnu, siden Stint startede.',
    current: (when) => `Dette er den nyeste version (undersøgt ${when}).`,
    newer: (version, when) => `Version ${version} er kommet (undersøgt ${when}).`,
    ready: (version) => `Version ${version} er klar.`,
    failed: (when, why) => `Kunne ikke undersøges (${when}): ${why}`,
    licence: 'Licens',
    notices: 'Licenser for andres dele',
    noNotices: 'De følger med en Stint, der er installeret.',
    restart: 'Genstart og opdatér',
  },
  data: {
    title: 'Data',
    journal: (size) => `Journalen, ${size}`,
    show: 'Vis i mappe',
    backUp: 'Sikkerhedskopiér…',
    restore: 'Gendan…',
    diagnostics: 'Diagnostik',
    backedUp: (path) => `Sikkerhedskopieret til ${path}`,
    restored: 'Sikkerhedskopien er gendannet. Stint starter på ny.',
    written: (path) => `Diagnostik skrevet til ${path}`,
    daily:
      'En gang om dagen tager Stint selv en sikkerhedskopi og gemmer en uges kopier i mappen “backups” ved siden af journalen.',
    latest: (day) => `Den seneste er fra ${day}.`,
    allOfIt:
      'Det er alt, hvad filen indeholder: ingen logins eller adresser, ingen navne, intet af det, du har arbejdet på. Den sendes ingen steder hen.',
    saveDiagnostics: 'Gem diagnostik…',
    unreadable: (records) =>
      plural(records, { one: '1 række kunne ikke læses', other: `${records} rækker kunne ikke læses` }),
    saveUnreadable: 'Gem som tekst…',
    savedUnreadable: (path) => `Det, der ikke kunne læses, er skrevet til ${path}`,
  },
  backup: {
    made: (name, day, time) => `${name} blev lavet ${day} kl.\u00a0${time}.`,
    empty: 'Den indeholder ingen poster.',
    holdsOne: (day) => `Den indeholder 1 post, fra ${day}.`,
    holdsOfDay: (count, day) => `Den indeholder ${count} poster, alle fra ${day}.`,
    holds: (count, from, to) => `Den indeholder ${count} poster, fra ${from} til ${to}.`,
    allHere: 'Alt det er her allerede: intet mangler.',
    noneHere: (count) =>
      plural(count, {
        one: 'Den findes ikke her og kommer tilbage.',
        other: 'Ingen af dem findes her: alle kommer tilbage.',
      }),
    someMissing: (count) =>
      plural(count, {
        one: '1 af dem findes ikke her og kommer tilbage.',
        other: `${count} af dem findes ikke her og kommer tilbage.`,
      }),
    toCheck: (count) =>
      plural(count, {
        one: 'Stint leder først efter 1 af disse på dens server og sender den kun, hvis den ikke er der.',
        other: `Stint leder først efter ${count} af disse på deres servere og sender dem kun, hvis de ikke er der.`,
      }),
    paused: (project) =>
      `Timeren på ${project} kørte, da den blev lavet. Den kommer tilbage på pause fra det tidspunkt.`,
    accounts: (names) => `Konti, der kommer tilbage: ${names}. Du skal måske logge ind på dem igen.`,
    unreadable: (records) =>
      plural(records, {
        one: '1 af dens rækker kan ikke læses og gemmes som tekst.',
        other: `${records} af dens rækker kan ikke læses og gemmes som tekst.`,
      }),
    stays:
      'Det, der er her, bliver, som det er. Det sikkerhedskopieres, før noget ændres, og Stint starter på ny bagefter.',
    settingsToo: 'Overtag også indstillingerne fra den',
    ask: 'Vil du gendanne den?',
    yes: 'Gendan',
    busy: 'Gendanner…',
  },
}
