/** Catalogs of any size with names as companies have them, and what people would type to find some of their targets. */
import type { Target } from '../../shared/model/snapshot.ts'

const list = (text: string): string[] => text.split(',')
const firms = list(
  'Müller,Nordlicht,Acme,Großhans,Łódź Textil,Sørensen,Étoile,Kappa,Stadtwerke,Brandt,Ørsted,Falkenberg,Köhler,Zürcher,Ångström,Bäckerei Hölle,Varga,Quantum,Hafen,Jansen,Übersee,Ostwind,Peñalver,Ritter,Thalia,Weiß,Yachtbau,Dvořák,Château,Ilmenau',
)
const kinds = list('GmbH,AG,& Söhne,Energie,Logistik,Museum,Verlag,Holding,Klinik,Studio,Bank,Institut,Labor,Werft')
const works = list(
  'Website,Shop,Support,App,ERP-Einführung,Lager,Schulung,Netzportal,Audit,Umzug,Datenbank,Vertrieb,Marketing,Buchhaltung,Produktion,Qualität,Forschung,Zeiterfassung,Kasse,Hotline,Intranet,Katalog,Lieferkette,Rechenzentrum,Archiv',
)
const phases = list(
  'Relaunch,Wartung,Konzept,Phase 2,Rollout,Migration,2026,intern,Betrieb,Pilot,Abnahme,Review,Prototyp,Ausbau,Garantie',
)
const places = list(
  'Berlin,Bremen,Köln,Zürich,Graz,Århus,Malmö,Göteborg,Kraków,Brno,Lyon,Málaga,Porto,Genève,Bergen,Tromsø,Turku,Riga,Wien,Linz,Münster,Fürth,Kiel,Ulm,Trier,Basel,Bern,Gent,Delft,Utrecht,Odense,Umeå,Visby,Narvik,Gdańsk,Plzeň,Győr,Szeged,Split,Zagreb',
)
const activities = list('Coding,Design,Meeting,Testing,Projektleitung,Reise,Redaktion,Bereitschaft')

/** Numbers below `limit` that look random and are the same in every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Every project of another name, at one of some hundred clients, with each of the activities. */
export function catalogOf(size: number): Target[] {
  const roll = dice(size)
  const pick = (names: string[]) => names[roll(names.length)] ?? ''
  const targets: Target[] = []
  for (let project = 0; targets.length < size; project++) {
    // Steps that have no factor in common with the number of combinations meet each of them once.
    const nth = (project * 7_919) % (works.length * phases.length * places.length)
    const name = [
      works[nth % works.length],
      phases[Math.floor(nth / works.length) % phases.length],
      places[Math.floor(nth / works.length / phases.length)],
    ].join(' ')
    const customer = `${pick(firms)} ${pick(kinds)}`
    for (const [at, activity] of activities.entries()) {
      if (targets.length === size) break
      targets.push({
        accountId: 'bench',
        projectId: `${project}`,
        activityId: `${at}`,
        taskId: null,
        customer,
        project: name,
        activity,
        task: null,
        color: null,
      })
    }
  }
  return targets
}

const queryKinds = ['words', 'initials', 'typo', 'accents'] as const
export interface Query {
  kind: (typeof queryKinds)[number]
  text: string
  target: Target
}

/** Ten of each kind: words in any order over client, project and activity; initials; one slip; accents left out. */
export function queriesFor(targets: Target[]): Query[] {
  const roll = dice(41)
  return queryKinds.flatMap((kind) => {
    const fitting = targets.filter((target) => kind !== 'accents' || /[^\0-\x7f]/.test(`${target.customer}`))
    return Array.from({ length: 10 }, (): Query => {
      const target = fitting[roll(fitting.length)] ?? targets[0]!
      return { kind, target, text: typed(kind, target, roll) }
    })
  })
}

function typed(kind: Query['kind'], { customer, project, activity }: Target, roll: (limit: number) => number): string {
  const words = (text: string | null) => (text ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const [client = ''] = words(customer)
  const place = words(project).at(-1) ?? ''
  const work = words(project)[0] ?? ''
  switch (kind) {
    case 'words':
      return [place, client, work.slice(0, 4), (activity ?? '').slice(0, 4)]
        .map((word) => ({ word, at: roll(100) }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ word }) => word)
        .join(' ')
    case 'initials':
      return [...words(customer), ...words(project), ...words(activity)].map((word) => word[0]).join('')
    case 'typo':
      return [place, slipped(client, roll), work, activity].join(' ')
    case 'accents':
      return [client, work, place, activity].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  }
}

/** Two letters swapped, one left out, or one doubled. */
function slipped(word: string, roll: (limit: number) => number): string {
  const at = 1 + roll(Math.max(1, word.length - 2))
  const [head, tail] = [word.slice(0, at), word.slice(at)]
  const forms = [
    `${head}${tail[1] ?? ''}${tail[0]}${tail.slice(2)}`,
    `${head}${tail.slice(1)}`,
    `${head}${tail[0]}${tail}`,
  ]
  return word.length < 5 ? word : (forms[roll(forms.length)] ?? word)
}
