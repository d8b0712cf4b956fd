/** The timer, absences and reminders, in Swedish. `{field}` is where a number is typed. */
import type { Messages } from '../en/settingsTime.ts'

export const messages: Messages = {
  fields: {
    neverAtZero: '0 för aldrig',
    between: (least, most) => `Skriv ett tal från ${least} till ${most}.`,
    notHours: 'Inte ett antal timmar. Skriv 8, 7:30 eller 7,5.',
    moreThanDay: 'Ett dygn har högst 24 timmar.',
  },
  timer: {
    title: 'Timer',
    click: 'Ett klick på ikonen',
    clicks: { open: 'Öppnar Stint', toggle: 'Startar och stoppar' },
    goal: 'Timmar per dag',
    noGoal: '0 för inget dagsmål',
    long: 'Markera poster över',
    longHow: 'Markera poster över hur många timmar',
    longHours: '{field}\u00a0h',
    noneAtZero: '0 för inga',
    undo: 'Går att ångra i',
    undoHow: 'Går att ångra i hur många sekunder',
    undoSeconds: '{field}\u00a0s',
    undoHint: 'skickas därefter; 0 skickar direkt',
  },
  away: {
    title: 'När du är borta',
    causes: {
      sleep: 'Viloläge',
      lock: 'Skärmen är låst',
      idle: 'Inaktiv',
      shutdown: 'Avstängd dator',
      quit: 'Stint är inte igång',
    },
    modes: { ask: 'Fråga mig', drop: 'Räkna aldrig', keep: 'Räkna alltid' },
    fromHow: (cause) => `${cause}: från hur många minuter`,
    fromMinutes: 'från {field}\u00a0min',
    about:
      'Vad den tiden räknas som när timern går. Kortare frånvaro räknas alltid. Inaktiv: varken tangentbord eller mus används.',
    pause: 'Paus',
    pauseHow: 'Fråga om en paus efter hur många minuter',
    pauseMinutes: 'fråga om den efter {field}\u00a0min',
  },
  reminders: {
    title: 'Påminnelser',
    days: 'Dagar med påminnelser',
    dayEnds: 'Dagen slutar',
    workingHours: 'Arbetstid',
    endOf: (day) => `Dagens slut, ${day}`,
    hoursOf: (day) => `Arbetstid, ${day}`,
    none: 'ingen',
    copyOf: (day) => `Kopiera ${day} till alla dagar`,
    about: (example) =>
      `När dagen slutar påminns du om en timer som fortfarande går och om tid som inte är registrerad. Arbetstid skrivs som ${example}; ett tomt fält betyder ingen. Arbetstid utan post visas som inte registrerad.`,
    notATime: (example) =>
      `Inte ett klockslag. Skriv ${example} eller 1700, eller lämna fältet tomt för ingen påminnelse.`,
    notHours: (example) => `Skriv från när till när, till exempel ${example}.`,
    endFirst: (midnight) =>
      `Arbetstiden slutar innan den börjar. Över midnatt: sluta ${midnight} och fortsätt nästa dag.`,
    overlap: 'Arbetstiderna överlappar varandra.',
    tooMany: (most) => `Högst ${most} tidsperioder per dag.`,
    notTracking: 'Ingen timer går',
    notTrackingHow: 'Påminn mig efter hur många minuter utan timer under arbetstiden',
    forMinutes: 'i {field}\u00a0min',
    needsHours: 'kräver arbetstid',
    runsLong: 'En timer går',
    runsLongHow: 'Påminn mig om en timer som har gått i hur många timmar',
    forHours: 'i {field}\u00a0h',
    snooze: 'Skjut upp',
    snoozeHow: 'Skjut upp i hur många minuter',
    snoozeMinutes: 'i {field} min',
  },
}
