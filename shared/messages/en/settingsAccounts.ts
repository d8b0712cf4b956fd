/** Accounts and their projects, in English. */
import { plural } from '../plural.ts'

export const messages = {
  accounts: {
    title: (count: number): string => (count > 1 ? 'Accounts' : 'Account'),
    add: 'Add account',
    whereTo: 'Where does your time go?',
    name: 'Name of the account',
    details: (account: string) => `Details of ${account}`,
    show: 'Show details',
    hide: 'Hide details',
    actionsFor: (account: string) => `Actions for ${account}`,
    options: (account: string) => `Options of ${account}`,
    sentInZone: (zone: string) => `Times are sent as ${zone} has them.`,
    nameless: 'A name is needed.',
    incomplete: 'Something is missing',
  },
  actions: {
    refresh: 'Refresh',
    retry: 'Try again',
    rename: 'Rename',
    login: 'Log in again',
    off: 'Switch off',
    on: 'Switch on',
    remove: 'Remove…',
  },
  account: {
    targets: (count: number) => plural(count, { one: '1 project', other: `${count} projects and tasks` }),
    fetched: (count: number, when: string) =>
      plural(count, {
        one: `1 project, fetched ${when}`,
        other: `${count} projects and tasks, fetched ${when}`,
      }),
    loading: 'Fetching the projects',
    noProjects: 'No projects yet',
    noTargets: 'Nothing to track time on yet: ask for a project, then refresh',
    offline: (why: string) => `Offline: ${why}`,
    off: 'Switched off: nothing is fetched, offered or sent',
    today: (reported: string) => `Today there: ${reported} h`,
    todayOf: (reported: string, scheduled: string) => `Today there: ${reported} of ${scheduled} h`,
  },
  removal: {
    withProjects: (account: string) =>
      `Remove ${account}? Its projects go; what you tracked stays in the journal of this computer.`,
    onServer: (account: string) =>
      `Remove ${account}? What you tracked stays in the journal of this computer and on the server.`,
    evenUnsent: (why: string, account: string) => `${why} Remove ${account} all the same?`,
    yes: 'Remove',
    no: 'Keep it',
  },
  holds: {
    staysHere: 'Nothing is sent anywhere: all of it stays on this computer.',
    noHours: 'Takes no hours: what you track stays on this computer and can be exported.',
    parts: { description: 'description', tags: 'tags', billable: 'billable', breaks: 'breaks' },
    these: (parts: string) => `Holds ${parts}.`,
    onlyHours: 'Holds only the hours.',
    /** `one`: there is one of them, and of that there is one. */
    notThese: (parts: string, one: boolean) =>
      one ? `Does not hold: ${parts}. It stays here.` : `Does not hold: ${parts}. They stay here.`,
    inParts: 'An entry with a break is sent in parts.',
    pausesToo: 'Pauses are booked as well, where it has a project for them.',
    asksYou: 'After a lost answer you will be asked to look there.',
  },
  projects: {
    title: 'Projects',
    none: 'A project is what the timer runs on. It can be divided into tasks.',
    project: 'New project',
    projectName: 'Name of the new project',
    customerName: 'Customer of the new project, optional',
    nameOf: (project: string) => `Name of project ${project}`,
    /** On the button that shows them. */
    tasks: (count: number) => (count === 0 ? 'Tasks' : plural(count, { one: '1 task', other: `${count} tasks` })),
    countOf: (project: string, count: number) => `Tasks of ${project}: ${count}`,
    tasksOf: (project: string) => `Tasks of ${project}`,
    nameOfTask: (task: string) => `Name of task ${task}`,
    newTaskIn: (project: string) => `New task in ${project}`,
    addTask: 'Add a task',
    remove: 'Remove',
    removeThis: (name: string) => `Remove ${name}`,
    askRemoval: (project: string, tasks: number) => {
      if (tasks === 0) return `Remove ${project}? What you tracked on it stays.`
      const its = plural(tasks, { one: '1 task', other: `${tasks} tasks` })
      return `Remove ${project} and its ${its}? What you tracked on it stays.`
    },
    keep: 'Keep it',
  },
}

export type Messages = typeof messages
