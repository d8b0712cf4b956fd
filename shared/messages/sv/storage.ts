/** What the storage tells a person, in Swedish. */
import type { Messages } from '../en/storage.ts'

export const messages: Messages = {
  settings: {
    startedAnew: (copy) =>
      `Inställningsfilen kunde inte läsas och har sparats som ${copy}. Stint börjar med standardinställningarna; logga in igen för att fortsätta.`,
    lastGood: (copy) =>
      `Inställningsfilen kunde inte läsas och har sparats som ${copy}. Den senaste fungerande kopian används.`,
    gone: 'Inställningsfilen var borta. Den senaste fungerande kopian används.',
    accountLost:
      'Ett konto i inställningsfilen kunde inte läsas; filen har sparats som en kopia. Logga in igen för att fortsätta.',
    ignored: (names) =>
      `Några inställningar kunde inte läsas och har fått sina standardvärden: ${names}. Filen har sparats som en kopia.`,
  },
  files: {
    notBackup: (name) => `${name} är ingen säkerhetskopia av Stint. Välj en annan fil.`,
    damaged: (name) => `${name} är skadad: något av den saknas eller har ändrats. Välj en annan säkerhetskopia.`,
    newer: (name) => `${name} gjordes av en nyare version av Stint. Uppdatera Stint och återställ den sedan.`,
    mayNotWrite: (folder) => `Det går inte att skriva i ${folder}. Välj en annan mapp.`,
    full: 'Disken är full. Frigör utrymme eller välj en annan disk.',
    fullAgain: 'Disken är full. Frigör utrymme och försök igen.',
    noFolder: (folder) => `${folder} finns inte. Välj en annan mapp.`,
    isFolder: (path) => `${path} är en mapp. Välj ett annat namn.`,
    notWritten: (path, code) => `${path} kunde inte skrivas (${code}). Välj en annan mapp.`,
    mayNotRead: (name) => `${name} får inte läsas. Kopiera den först till en av dina egna mappar.`,
    gone: (name) => `${name} finns inte längre.`,
    folderNotBackup: (name) => `${name} är en mapp, ingen säkerhetskopia.`,
    notRead: (name, code) => `${name} kunde inte läsas (${code}).`,
  },
  journal: {
    clock: (day) => `Datorns klocka visar ${day}. Ställ den rätt och försök igen.`,
    newer: (path) => `${path} har skrivits av en nyare version av Stint. Uppdatera Stint för att fortsätta med den.`,
    notUpdated: (path, copy, cause) =>
      `${path} kunde inte anpassas till den här versionen av Stint (${cause}). Den är som den var innan, och en kopia finns som ${copy}. Installera den tidigare versionen för att fortsätta med den.`,
    foreign: (path, tables) =>
      `${path} är inte Stints journal utan ett annat programs databas (med tabellerna ${tables}).`,
  },
  problems: {
    full: (folder) => `Disken med ${folder} är full. Frigör utrymme på den och försök igen.`,
    locked: (path) =>
      `Ett annat program använder ${path}. Stäng det (ett andra Stint, en säkerhetskopiering eller synkronisering) och försök igen.`,
    mayNotWrite: (folder) =>
      `Stint får inte skriva i ${folder}. Tillåt det i mappens egenskaper eller ta bort diskens skrivskydd och försök igen.`,
    noFolder: (folder) => `Mappen ${folder} finns inte och kan inte skapas. Skapa den och försök igen.`,
    isFolder: (path) =>
      `${path} är en mapp, och Stint behöver en fil med det namnet. Byt namn på mappen och försök igen.`,
    moved: (path) =>
      `${path} flyttades eller raderades medan Stint var igång. Stint har lagt tillbaka den: avsluta Stint och starta igen.`,
    replaced: (path, keptAs) =>
      `${path} ersattes av en annan fil medan Stint var igång. Det som Stint har registrerat har sparats som ${keptAs}; återställ det under Inställningar › Data efter nästa start. Avsluta Stint och starta igen.`,
    otherStint: (path) =>
      `Ett annat Stint har ändrat ${path} under tiden. Avsluta det andra och starta sedan om det här.`,
    damaged: (path) => `${path} är skadad. Starta om Stint: då erbjuds den senaste fungerande säkerhetskopian.`,
    device: (path, cause) =>
      `Disken kunde inte läsa eller skriva ${path} (${cause}). Kontrollera disken och dess anslutning och starta sedan om Stint.`,
    other: (path, cause) => `${path} kunde inte läsas eller skrivas (${cause}). Starta om Stint.`,
  },
}
