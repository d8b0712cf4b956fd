/** Accounts and their projects, in Danish. */
import type { Messages } from '../en/settingsAccounts.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  accounts: {
    title: (count) => (count > 1 ? 'Konti' : 'Konto'),
    add: 'Tilføj konto',
    whereTo: 'Hvor skal din tid hen?',
    name: 'Kontoens navn',
    details: (account) => `Detaljer om ${account}`,
    show: 'Vis detaljer',
    hide: 'Skjul detaljer',
    actionsFor: (account) => `Handlinger for ${account}`,
    options: (account) => `Indstillinger for ${account}`,
    sentInZone: (zone) => `Tider sendes, som de er i ${zone}.`,
    nameless: 'Der skal være et navn.',
    incomplete: 'Der mangler noget',
  },
  actions: {
    refresh: 'Opdatér',
    retry: 'Prøv igen',
    rename: 'Omdøb',
    login: 'Log ind igen',
    off: 'Slå fra',
    on: 'Slå til',
    remove: 'Fjern…',
  },
  account: {
    targets: (count) => plural(count, { one: '1 projekt', other: `${count} projekter og opgaver` }),
    fetched: (count, when) =>
      plural(count, { one: `1 projekt, hentet ${when}`, other: `${count} projekter og opgaver, hentet ${when}` }),
    loading: 'Henter projekterne',
    noProjects: 'Ingen projekter endnu',
    noTargets: 'Intet at registrere tid på endnu: bed om et projekt, og opdatér så',
    offline: (why) => `Ingen forbindelse: ${why}`,
    off: 'Slået fra: intet hentes, tilbydes eller sendes',
    today: (reported) => `Registreret der i dag: ${reported}\u00a0t`,
    todayOf: (reported, scheduled) => `Registreret der i dag: ${reported} af ${scheduled}\u00a0t`,
  },
  removal: {
    withProjects: (account) =>
      `Fjern ${account}? Projekterne forsvinder; det, du har registreret, bliver i journalen på denne computer.`,
    onServer: (account) =>
      `Fjern ${account}? Det, du har registreret, bliver i journalen på denne computer og på serveren.`,
    evenUnsent: (why, account) => `${why} Fjern ${account} alligevel?`,
    yes: 'Fjern',
    no: 'Behold',
  },
  holds: {
    staysHere: 'Intet sendes nogen steder hen: det hele bliver på denne computer.',
    noHours: 'Tager ikke imod timer: det, du registrerer, bliver på denne computer og kan eksporteres.',
    parts: { description: 'beskrivelse', tags: 'mærker', billable: 'fakturerbar', breaks: 'pauser' },
    these: (parts) => `Gemmer ${parts}.`,
    onlyHours: 'Gemmer kun timerne.',
    notThese: (parts) => `Gemmer ikke: ${parts}. Det bliver her.`,
    inParts: 'En post med en pause sendes i dele.',
    pausesToo: 'Pauser registreres også, hvis der er et projekt til dem.',
    asksYou: 'Går et svar tabt, bliver du bedt om at se efter der.',
  },
  projects: {
    title: 'Projekter',
    none: 'Et projekt er det, timeren kører på. Det kan deles op i opgaver.',
    project: 'Nyt projekt',
    projectName: 'Det nye projekts navn',
    customerName: 'Det nye projekts kunde, valgfrit',
    nameOf: (project) => `Navn på projektet ${project}`,
    tasks: (count) => (count === 0 ? 'Opgaver' : plural(count, { one: '1 opgave', other: `${count} opgaver` })),
    countOf: (project, count) => `Opgaver i ${project}: ${count}`,
    tasksOf: (project) => `Opgaver i ${project}`,
    nameOfTask: (task) => `Navn på opgaven ${task}`,
    newTaskIn: (project) => `Ny opgave i ${project}`,
    addTask: 'Tilføj en opgave',
    remove: 'Fjern',
    removeThis: (name) => `Fjern ${name}`,
    askRemoval: (project, tasks) => {
      if (tasks === 0) return `Fjern ${project}? Det, du har registreret på det, bevares.`
      const its = plural(tasks, { one: 'dets ene opgave', other: `dets ${tasks} opgaver` })
      return `Fjern ${project} og ${its}? Det, du har registreret på det, bevares.`
    },
    keep: 'Behold',
  },
}
