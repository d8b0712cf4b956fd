/** On which days a project runs. Days are as "2026-11-20". */
import type { Catalog, CatalogProject } from '../model/snapshot.ts'

/** Whether the project runs on that day; one without dates does on each. */
export const isRunningOn = ({ firstDay, lastDay }: CatalogProject, day: string): boolean =>
  (firstDay ?? day) <= day && day <= (lastDay ?? day)

/** The catalog with the projects that run on that day; the same one where all do. */
export function catalogOn(catalog: Catalog, day: string): Catalog {
  const projects = catalog.projects.filter((project) => isRunningOn(project, day))
  return projects.length === catalog.projects.length ? catalog : { ...catalog, projects }
}
