/** Accounts and their projects, in Swedish. */
import type { Messages } from '../en/settingsAccounts.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  accounts: {
    title: (count) => (count > 1 ? 'Konton' : 'Konto'),
    add: 'Lägg till konto',
    whereTo: 'Var ska din tid hamna?',
    name: 'Kontots namn',
    details: (account) => `Detaljer om ${account}`,
    show: 'Visa detaljer',
    hide: 'Dölj detaljer',
    actionsFor: (account) => `Åtgärder för ${account}`,
    options: (account) => `Inställningar för ${account}`,
    sentInZone: (zone) => `Tider skickas som de är i ${zone}.`,
    nameless: 'Det behövs ett namn.',
    incomplete: 'Något saknas',
  },
  actions: {
    refresh: 'Uppdatera',
    retry: 'Försök igen',
    rename: 'Byt namn',
    login: 'Logga in igen',
    off: 'Stäng av',
    on: 'Slå på',
    remove: 'Ta bort…',
  },
  account: {
    targets: (count) => plural(count, { one: '1 projekt', other: `${count} projekt och uppgifter` }),
    fetched: (count, when) =>
      plural(count, {
        one: `1 projekt, hämtat ${when}`,
        other: `${count} projekt och uppgifter, hämtade ${when}`,
      }),
    loading: 'Hämtar projekten',
    noProjects: 'Inga projekt än',
    noTargets: 'Inget att registrera tid på än: be om ett projekt och uppdatera sedan',
    offline: (why) => `Ingen anslutning: ${why}`,
    off: 'Avstängt: inget hämtas, erbjuds eller skickas',
    today: (reported) => `Registrerat där i dag: ${reported}\u00a0h`,
    todayOf: (reported, scheduled) => `Registrerat där i dag: ${reported} av ${scheduled}\u00a0h`,
  },
  removal: {
    withProjects: (account) =>
      `Ta bort ${account}? Projekten försvinner; det du har registrerat finns kvar i journalen på den här datorn.`,
    onServer: (account) =>
      `Ta bort ${account}? Det du har registrerat finns kvar i journalen på den här datorn och på servern.`,
    evenUnsent: (why, account) => `${why} Ta bort ${account} ändå?`,
    yes: 'Ta bort',
    no: 'Behåll',
  },
  holds: {
    staysHere: 'Inget skickas någonstans: allt stannar på den här datorn.',
    noHours: 'Tar inte emot timmar: det du registrerar stannar på den här datorn och kan exporteras.',
    parts: { description: 'beskrivning', tags: 'etiketter', billable: 'fakturerbar', breaks: 'pauser' },
    these: (parts) => `Sparar ${parts}.`,
    onlyHours: 'Sparar bara timmarna.',
    notThese: (parts) => `Sparar inte: ${parts}. Det stannar här.`,
    inParts: 'En post med en paus skickas i delar.',
    pausesToo: 'Pauser registreras också, om det finns ett projekt för dem.',
    asksYou: 'Om ett svar går förlorat blir du ombedd att titta efter där.',
  },
  projects: {
    title: 'Projekt',
    none: 'Ett projekt är det som timern går på. Det kan delas upp i uppgifter.',
    project: 'Nytt projekt',
    projectName: 'Det nya projektets namn',
    customerName: 'Det nya projektets kund, valfritt',
    nameOf: (project) => `Namn på projektet ${project}`,
    tasks: (count) => (count === 0 ? 'Uppgifter' : plural(count, { one: '1 uppgift', other: `${count} uppgifter` })),
    countOf: (project, count) => `Uppgifter i ${project}: ${count}`,
    tasksOf: (project) => `Uppgifter i ${project}`,
    nameOfTask: (task) => `Namn på uppgiften ${task}`,
    newTaskIn: (project) => `Ny uppgift i ${project}`,
    addTask: 'Lägg till en uppgift',
    remove: 'Ta bort',
    removeThis: (name) => `Ta bort ${name}`,
    askRemoval: (project, tasks) => {
      if (tasks === 0) return `Ta bort ${project}? Det du har registrerat på det finns kvar.`
      const its = plural(tasks, { one: 'dess enda uppgift', other: `dess ${tasks} uppgifter` })
      return `Ta bort ${project} och ${its}? Det du har registrerat på det finns kvar.`
    },
    keep: 'Behåll',
  },
}
