/** Keystrokes in the search field over catalogs of a given size, with names as companies have them. */
import { buildIndex, search } from '../../shared/search.ts'
import type { Target } from '../../shared/model.ts'

const firms = ['Müller', 'Nordlicht', 'Acme', 'Großhans', 'Łódź', 'Søren', 'Étoile', 'Kappa', 'Stadtwerke', 'Brandt']
const kinds = ['GmbH', 'AG', '& Söhne', 'Energie', 'Logistik', 'Museum', 'Verlag', 'Holding', 'Klinik', 'Studio']
const works = [
  'Website',
  'Shop',
  'Support',
  'App',
  'ERP-Einführung',
  'Lager',
  'Schulung',
  'Netzportal',
  'Audit',
  'Umzug',
]
const phases = [
  'Relaunch',
  'Wartung',
  'Konzept',
  'Phase 2',
  'Rollout',
  'Migration',
  '2026',
  'intern',
  'Betrieb',
  'Pilot',
]
const activities = ['Coding', 'Design', 'Meeting', 'Testing', 'Projektleitung', 'Reise', 'Redaktion', 'Bereitschaft']

/** Letter by letter, as typed; two words in the wrong order among them. */
const typed = ['design nordlicht', 'muller', 'website wartung', 'codi stadt', 'erp einf', 'e', 'xyz', 'lager 2026 test']
const keystrokes = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))

/** As many results as the popover shows. */
const limit = 50

/** Ms of each keystroke over `size` targets; the first round, before the engine has optimised, is left out. */
export function timeSearch(size: number, rounds: number): number[] {
  const index = buildIndex(Array.from({ length: size }, (_, at) => targetAt(at)))
  const round = () =>
    keystrokes.map((text) => {
      const from = performance.now()
      search(index, text, limit)
      return performance.now() - from
    })
  round()
  return Array.from({ length: rounds }, round).flat()
}

function targetAt(at: number): Target {
  const pick = (names: string[], step: number) => names[Math.floor(at / step) % names.length]!
  const project = Math.floor(at / activities.length)
  return {
    accountId: 'bench',
    projectId: `${project}`,
    activityId: `${at % activities.length}`,
    taskId: null,
    customer: `${pick(firms, 800)} ${pick(kinds, 80)}`,
    project: `${pick(works, 8)} ${pick(phases, 640)} ${project}`,
    activity: pick(activities, 1),
    task: null,
    color: null,
  }
}
