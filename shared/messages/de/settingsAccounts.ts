/** Accounts and their projects, in German. */
import type { Messages } from '../en/settingsAccounts.ts'
import { plural } from '../plural.ts'

export const messages: Messages = {
  accounts: {
    title: (count) => (count > 1 ? 'Konten' : 'Konto'),
    add: 'Konto hinzufügen',
    whereTo: 'Wohin soll deine Zeit?',
    name: 'Name des Kontos',
    details: (account) => `Details zu ${account}`,
    show: 'Details anzeigen',
    hide: 'Details ausblenden',
    actionsFor: (account) => `Aktionen für ${account}`,
    options: (account) => `Optionen von ${account}`,
    sentInZone: (zone) => `Zeiten werden so gesendet, wie sie in ${zone} gelten.`,
    nameless: 'Ein Name ist nötig.',
    incomplete: 'Es fehlt etwas',
  },
  actions: {
    refresh: 'Aktualisieren',
    retry: 'Noch einmal versuchen',
    rename: 'Umbenennen',
    login: 'Neu anmelden',
    off: 'Ausschalten',
    on: 'Einschalten',
    remove: 'Entfernen\u00a0…',
  },
  account: {
    targets: (count) => plural(count, { one: '1 Projekt', other: `${count} Projekte und Aufgaben` }),
    fetched: (count, when) =>
      plural(count, { one: `1 Projekt, Stand: ${when}`, other: `${count} Projekte und Aufgaben, Stand: ${when}` }),
    loading: 'Die Projekte werden geholt',
    noProjects: 'Noch keine Projekte',
    noTargets: 'Noch nichts zur Auswahl: Lass dir ein Projekt zuweisen und aktualisiere dann',
    offline: (why) => `Gerade offline: ${why}`,
    off: 'Ausgeschaltet: Nichts wird geholt, angeboten oder gesendet',
    today: (reported) => `Heute dort: ${reported}\u00a0h`,
    todayOf: (reported, scheduled) => `Heute dort: ${reported} von ${scheduled}\u00a0h`,
  },
  removal: {
    withProjects: (account) =>
      `${account} entfernen? Die Projekte sind dann weg; was du erfasst hast, bleibt im Journal dieses Computers.`,
    onServer: (account) =>
      `${account} entfernen? Was du erfasst hast, bleibt im Journal dieses Computers und auf dem Server.`,
    evenUnsent: (why, account) => `${why} ${account} trotzdem entfernen?`,
    yes: 'Entfernen',
    no: 'Behalten',
  },
  holds: {
    staysHere: 'Es wird nichts gesendet: Alles bleibt auf diesem Computer.',
    noHours: 'Nimmt keine Stunden an: Was du erfasst, bleibt auf diesem Computer und kann exportiert werden.',
    parts: { description: 'Beschreibung', tags: 'Schlagwörter', billable: 'Abrechenbarkeit', breaks: 'Pausen' },
    these: (parts) => `Speichert ${parts}.`,
    onlyHours: 'Speichert nur die Stunden.',
    notThese: (parts) => `Speichert nicht: ${parts}. Das bleibt hier.`,
    inParts: 'Ein Eintrag mit Pause wird in Teilen gesendet.',
    pausesToo: 'Auch Pausen werden gebucht, wo es ein Projekt dafür gibt.',
    asksYou: 'Geht eine Antwort verloren, wirst du gebeten, dort nachzusehen.',
  },
  projects: {
    title: 'Projekte',
    none: 'Ein Projekt ist das, worauf der Timer läuft. Es lässt sich in Aufgaben aufteilen.',
    project: 'Neues Projekt',
    projectName: 'Name des neuen Projekts',
    customerName: 'Kunde des neuen Projekts, optional',
    nameOf: (project) => `Name des Projekts ${project}`,
    tasks: (count) => (count === 0 ? 'Aufgaben' : plural(count, { one: '1 Aufgabe', other: `${count} Aufgaben` })),
    countOf: (project, count) => `Aufgaben von ${project}: ${count}`,
    tasksOf: (project) => `Aufgaben von ${project}`,
    nameOfTask: (task) => `Name der Aufgabe ${task}`,
    newTaskIn: (project) => `Neue Aufgabe in ${project}`,
    addTask: 'Aufgabe hinzufügen',
    remove: 'Entfernen',
    removeThis: (name) => `${name} entfernen`,
    askRemoval: (project, tasks) => {
      if (tasks === 0) return `${project} entfernen? Was du darauf erfasst hast, bleibt.`
      const its = plural(tasks, { one: 'der einen Aufgabe', other: `seinen ${tasks} Aufgaben` })
      return `${project} mit ${its} entfernen? Was du darauf erfasst hast, bleibt.`
    },
    keep: 'Behalten',
  },
}
