/** What is said of Kalo, in Danish. */
import { withReason } from '../withReason.ts'
import type { Messages } from '../en/kalo.ts'

export const messages: Messages = {
  enterAddress: (example) => `Indtast adressen på Kalos API, f.eks. ${example}.`,
  addressHelp: 'Der, hvor Kalos API er. Lad den stå, medmindre du har fået en anden.',
  keyHelp:
    'En administrator for dit team opretter den i Kalo, i en app. Den har en administrators rettigheder: hold den for dig selv.',
  remark:
    'Kalo kan ikke gemme timer: dine poster bliver i Stint og kan eksporteres. Hvis du vil, skriver Stint en note om hver post på dens opgave.',
  leaveNotes: 'Skriv en note på opgaven',
  leaveNotesHelp:
    'Hver post bliver en linje i opgavens beskrivelse, som ledere og freelanceren kan læse. Det er kun en note: ingen får løn efter den, for Kalo har ingen timesedler.',
  manager: 'Jeg leder teamet',
  notesOff:
    'Noter på opgaver er slået fra for denne konto, og Kalo kan ikke gemme andet af en post. Den bliver i Stint.',
  notTakenAway: 'Kalo fjernede ikke noten. Slet den i opgavens beskrivelse der.',
  lost: (lines) => `Kalo viser ikke længere denne del af opgavens beskrivelse: “${lines}”`,
  noteChanged: 'Kalo ændrede notens tekst',
  changedAtOnce:
    'Nogen ændrede denne opgave i Kalo i samme øjeblik. Hvis det var dens beskrivelse, er ændringen gået tabt: se på opgaven der',
  noPlace: 'Det vides ikke, hvor i Kalo denne note er. Led efter den i opgavens beskrivelse.',
  noTask: 'I Kalo kan en note kun skrives på en opgave, og denne post har ingen. Vælg en opgave.',
  tooLong: (characters, most) =>
    `Med denne note ville opgavens beskrivelse have ${characters} tegn, og Stint stopper ved ${most}. Posten bliver i Stint.`,
  moved: 'Nogen har flyttet denne posts note i opgavens beskrivelse. Ret den der, i Kalo.',
  notKept:
    'Kalo beholdt ikke noten: svaret viser beskrivelsen uden den. Posten bliver i Stint; noterne kan slås fra i kontoens indstillinger.',
  endless: (most, path) => `Kalo viser mere end ${most} under ${path}; det er mere, end Stint tager imod.`,
  otherTask: 'det er en anden opgave',
  notKalo: (host) => `${host} svarer, men ikke som Kalo. Kontrollér adressen.`,
  personGone: 'Kalo har ikke denne person (længere). Vælg igen, hvem du er.',
  left: (name) => `Kalo har ikke længere ${name} blandt sine freelancere. Log ind igen, og vælg, hvem du er.`,
  nothingForManager: 'Der er endnu intet at registrere tid på: intet igangværende projekt har en åben opgave.',
  nothingToTrack: 'Der er endnu intet at registrere tid på: ingen åben opgave er din eller ledig.',
  keyRefused: (words) => `Kalo godtager ikke denne API-nøgle (længere)${withReason(words)}`,
  slowDown: (words) => `Kalo beder Stint vente${withReason(words)}`,
  failed: (status, words) => `Kalo svarede med fejl ${status}${withReason(words)}`,
  notAllowed: (words) => `Kalo tillader det ikke med denne API-nøgle${withReason(words)}`,
  unknown: (words) => `Kalo kender det ikke (længere)${withReason(words)}`,
  refused: (status) => `Kalo afviser det med status ${status}.`,
}
