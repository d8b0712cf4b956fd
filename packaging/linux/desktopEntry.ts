/** What menus and searches of desktops show; `Comment` and `Name` in English come from package.json. */
export const desktopEntry: Record<string, string> = {
  'Name[da]': 'Stint',
  'Name[de]': 'Stint',
  'Name[sv]': 'Stint',
  GenericName: 'Time Tracker',
  'GenericName[da]': 'Tidsregistrering',
  'GenericName[de]': 'Zeiterfassung',
  'GenericName[sv]': 'Tidrapportering',
  'Comment[da]': 'En timer i menulinjen, for timer der skal ende i virksomhedens system',
  'Comment[de]': 'Ein Timer in der Menüleiste, für Stunden, die im System der Firma landen müssen',
  'Comment[sv]': 'En timer i menyraden, för timmar som ska hamna i företagets system',
  Keywords: 'time;timer;tracking;timesheet;hours;work;project;',
  'Keywords[da]': 'tid;timer;tidsregistrering;timeseddel;arbejde;projekt;',
  'Keywords[de]': 'Zeit;Timer;Zeiterfassung;Stundenzettel;Stunden;Arbeit;Projekt;',
  'Keywords[sv]': 'tid;timer;tidrapportering;tidrapport;timmar;arbete;projekt;',
  StartupNotify: 'false',
}
