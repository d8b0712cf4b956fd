/** The timer, absences and reminders, in Danish. `{field}` is where a number is typed. */
import type { Messages } from '../en/settingsTime.ts'

export const messages: Messages = {
  fields: {
    neverAtZero: '0 for aldrig',
    between: (least, most) => `Skriv et tal fra ${least} til ${most}.`,
    notHours: 'Ikke et antal timer. Skriv 8, 7:30 eller 7,5.',
    moreThanDay: 'Et døgn har højst 24 timer.',
  },
  timer: {
    title: 'Timer',
    click: 'Et klik på ikonet',
    clicks: { open: 'Åbner Stint', toggle: 'Starter og stopper' },
    goal: 'Timer pr. dag',
    noGoal: '0 for intet dagsmål',
    long: 'Markér poster over',
    longHow: 'Markér poster over hvor mange timer',
    longHours: '{field}\u00a0t',
    noneAtZero: '0 for ingen',
    undo: 'Kan fortrydes i',
    undoHow: 'Kan fortrydes i hvor mange sekunder',
    undoSeconds: '{field}\u00a0s',
    undoHint: 'sendes derefter; 0 sender med det samme',
  },
  away: {
    title: 'Når du er væk',
    causes: {
      sleep: 'Dvale',
      lock: 'Skærmen er låst',
      idle: 'Inaktiv',
      shutdown: 'Slukket computer',
      quit: 'Stint kører ikke',
    },
    modes: { ask: 'Spørg mig', drop: 'Tæl aldrig med', keep: 'Tæl altid med' },
    fromHow: (cause) => `${cause}: fra hvor mange minutter`,
    fromMinutes: 'fra {field}\u00a0min',
    about:
      'Hvad den tid tæller som, når timeren kører. Kortere fravær tæller altid med. Inaktiv: hverken tastatur eller mus bruges.',
    pause: 'Pause',
    pauseHow: 'Spørg om en pause efter hvor mange minutter',
    pauseMinutes: 'spørg om den efter {field}\u00a0min',
  },
  reminders: {
    title: 'Påmindelser',
    days: 'Dage med påmindelser',
    dayEnds: 'Dagen slutter',
    workingHours: 'Arbejdstid',
    endOf: (day) => `Slut på dagen, ${day}`,
    hoursOf: (day) => `Arbejdstid, ${day}`,
    none: 'ingen',
    copyOf: (day) => `Kopiér ${day} til alle dage`,
    about: (example) =>
      `Når dagen slutter, mindes du om en timer, der stadig kører, og om tid, der ikke er registreret. Arbejdstid skrives som ${example}; et tomt felt betyder ingen. Arbejdstid uden en post vises som ikke registreret.`,
    notATime: (example) =>
      `Ikke et klokkeslæt. Skriv ${example} eller 1700, eller lad feltet stå tomt for ingen påmindelse.`,
    notHours: (example) => `Skriv fra hvornår til hvornår, for eksempel ${example}.`,
    endFirst: (midnight) =>
      `Arbejdstiden slutter, før den begynder. Hen over midnat: slut ${midnight}, og fortsæt næste dag.`,
    overlap: 'Arbejdstiderne overlapper hinanden.',
    tooMany: (most) => `Højst ${most} tidsrum om dagen.`,
    notTracking: 'Timeren kører ikke',
    notTrackingHow: 'Mind mig om det, når timeren ikke har kørt i hvor mange minutter af arbejdstiden',
    forMinutes: 'i {field}\u00a0min',
    needsHours: 'kræver arbejdstid',
    runsLong: 'Timeren kører',
    runsLongHow: 'Mind mig om en timer, der har kørt i hvor mange timer',
    forHours: 'i {field}\u00a0t',
    snooze: 'Udsæt',
    snoozeHow: 'Udsæt i hvor mange minutter',
    snoozeMinutes: 'i {field} min',
  },
}
