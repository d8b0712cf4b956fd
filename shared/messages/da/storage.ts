/** What the storage tells a person, in Danish. */
import type { Messages } from '../en/storage.ts'

export const messages: Messages = {
  settings: {
    startedAnew: (copy) =>
      `Indstillingsfilen kunne ikke læses og er gemt som ${copy}. Stint begynder med standardindstillingerne; log ind igen for at fortsætte.`,
    lastGood: (copy) => `Indstillingsfilen kunne ikke læses og er gemt som ${copy}. Den seneste brugbare kopi bruges.`,
    gone: 'Indstillingsfilen var væk. Den seneste brugbare kopi bruges.',
    accountLost:
      'En konto i indstillingsfilen kunne ikke læses; filen er gemt som en kopi. Log ind igen for at fortsætte.',
    ignored: (names) =>
      `Nogle indstillinger kunne ikke læses og er sat til standard: ${names}. Filen er gemt som en kopi.`,
  },
  files: {
    notBackup: (name) => `${name} er ikke en sikkerhedskopi af Stint. Vælg en anden fil.`,
    damaged: (name) => `${name} er beskadiget: noget af den mangler eller er ændret. Vælg en anden sikkerhedskopi.`,
    newer: (name) => `${name} er lavet af en nyere version af Stint. Opdatér Stint, og gendan den så.`,
    mayNotWrite: (folder) => `Der må ikke skrives i ${folder}. Vælg en anden mappe.`,
    full: 'Disken er fuld. Frigør plads, eller vælg en anden disk.',
    fullAgain: 'Disken er fuld. Frigør plads, og prøv igen.',
    noFolder: (folder) => `${folder} findes ikke. Vælg en anden mappe.`,
    isFolder: (path) => `${path} er en mappe. Vælg et andet navn.`,
    notWritten: (path, code) => `${path} kunne ikke skrives (${code}). Vælg en anden mappe.`,
    mayNotRead: (name) => `${name} må ikke læses. Kopiér den først til en af dine egne mapper.`,
    gone: (name) => `${name} findes ikke længere.`,
    folderNotBackup: (name) => `${name} er en mappe, ikke en sikkerhedskopi.`,
    notRead: (name, code) => `${name} kunne ikke læses (${code}).`,
  },
  journal: {
    clock: (day) => `Computerens ur viser ${day}. Stil det rigtigt, og prøv igen.`,
    newer: (path) => `${path} er skrevet af en nyere version af Stint. Opdatér Stint for at fortsætte med den.`,
    notUpdated: (path, copy, cause) =>
      `${path} kunne ikke tilpasses denne version af Stint (${cause}). Den er, som den var før, og en kopi er gemt som ${copy}. Installér den tidligere version for at fortsætte med den.`,
    foreign: (path, tables) =>
      `${path} er ikke Stints journal, men et andet programs database (med tabellerne ${tables}).`,
  },
  problems: {
    full: (folder) => `Disken med ${folder} er fuld. Frigør plads på den, og prøv igen.`,
    locked: (path) =>
      `Et andet program bruger ${path}. Luk det (en anden Stint, en sikkerhedskopiering eller synkronisering), og prøv igen.`,
    mayNotWrite: (folder) =>
      `Stint må ikke skrive i ${folder}. Giv lov til det i mappens egenskaber, eller fjern diskens skrivebeskyttelse, og prøv igen.`,
    noFolder: (folder) => `Mappen ${folder} findes ikke og kan ikke oprettes. Opret den, og prøv igen.`,
    isFolder: (path) => `${path} er en mappe, og Stint skal bruge en fil med det navn. Omdøb mappen, og prøv igen.`,
    moved: (path) =>
      `${path} blev flyttet eller slettet, mens Stint kørte. Stint har lagt den tilbage: luk Stint, og start igen.`,
    replaced: (path, keptAs) =>
      `${path} blev erstattet af en anden fil, mens Stint kørte. Det, Stint har registreret, er gemt som ${keptAs}; gendan det under Indstillinger › Data efter næste start. Luk Stint, og start igen.`,
    otherStint: (path) => `En anden Stint har ændret ${path} i mellemtiden. Luk den anden, og start denne igen.`,
    damaged: (path) => `${path} er beskadiget. Start Stint igen: så tilbyder den den seneste brugbare sikkerhedskopi.`,
    device: (path, cause) =>
      `Disken kunne ikke læse eller skrive ${path} (${cause}). Kontrollér disken og dens forbindelse, og start så Stint igen.`,
    other: (path, cause) => `${path} kunne ikke læses eller skrives (${cause}). Start Stint igen.`,
  },
}
