/** Words that say when, in every language of the app, without accents (`fold`): all are understood, whichever is in use. */

/** How many days after today. */
export const dayWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    today: 0,
    'i dag': 0,
    idag: 0,
    heute: 0,
    yesterday: -1,
    'i gar': -1,
    igar: -1,
    gestern: -1,
    'day before yesterday': -2,
    'the day before yesterday': -2,
    'i forgars': -2,
    'i forrgar': -2,
    iforrgar: -2,
    vorgestern: -2,
    tomorrow: 1,
    'i morgen': 1,
    imorgen: 1,
    'i morgon': 1,
    imorgon: 1,
  }),
)

/** 1 is Monday. Only whole names: short ones are words of their own ("man", "sun"). */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    'monday mandag montag',
    'tuesday tirsdag dienstag tisdag',
    'wednesday onsdag mittwoch',
    'thursday torsdag donnerstag',
    'friday fredag freitag',
    'saturday lordag samstag sonnabend',
    'sunday sondag sonntag',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

const monthNames = [
  'january januar januari',
  'february februar februari',
  'march marts marz maerz mars',
  'april',
  'may maj mai',
  'june juni',
  'july juli',
  'august augusti',
  'september',
  'october oktober',
  'november',
  'december dezember',
].map((names) => names.split(' '))

/** The month with this name or at least its first three letters, 1 to 12; 0: none. */
export const monthNamed = (folded: string): number =>
  folded.length < 3 ? 0 : monthNames.findIndex((names) => names.some((name) => name.startsWith(folded))) + 1

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before a weekday or a date. */
export const beforeDay = set('on am pa den the last letzten sidste forra i')
/** With these the weekday is not today. */
export const beforeLast = set('last letzten sidste forra')
/** Before a time. */
export const beforeTime = set('from since at fra siden von seit ab fran sedan kl klokken klockan um')
/** Before a length. */
export const beforeLength = set('for fur i vor')
/** After a length that lies before now. */
export const afterAgo = set('ago siden sedan her')
