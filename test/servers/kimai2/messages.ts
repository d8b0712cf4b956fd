/**
 * What the validators say, in the user's language. Facts of the wire, taken from Kimai's and Symfony's translation
 * files; a text without a translation comes in English, as it does from Kimai.
 */
import type { Features } from './version.ts'

type Language = 'de' | 'fr' | 'da' | 'sv'

const EXTRA_FIELDS = 'This form should not contain extra fields.'

/** English wording where it differs from the source text. */
const ENGLISH: Record<string, string> = {
  'Duration cannot be zero.': 'An empty duration is not allowed.',
  'This period is locked, please choose a later date.': 'This period is locked. Please choose a later date.',
  'The budget is completely used.':
    'The budget is used up. Of the available %budget%, %used% has been booked so far, %free% can still be used.',
  'Maximum duration of {{ value }} hours exceeded.': 'Maximum {{ value }} hours allowed.',
  'Validation Failed': 'There was a problem saving.',
  'Cannot stop running timesheet': 'You have an active time record which cannot be stopped automatically.',
}

const TRANSLATIONS: Record<Language, Record<string, string>> = {
  de: {
    [EXTRA_FIELDS]: 'Dieses Formular sollte keine zusätzlichen Felder enthalten.',
    'The selected choice is invalid.': 'Die Auswahl ist ungültig.',
    'Please enter a valid date and time.': 'Bitte geben Sie ein gültiges Datum samt Uhrzeit ein.',
    'Please enter a valid date.': 'Bitte geben Sie ein gültiges Datum ein.',
    'Please enter a valid money amount.': 'Bitte geben Sie einen gültigen Geldbetrag ein.',
    'Please enter a number.': 'Bitte geben Sie eine gültige Zahl ein.',
    'This value is not valid.': 'Dieser Wert ist nicht gültig.',
    'This value should not be null.': 'Dieser Wert sollte nicht null sein.',
    'This value should not be blank.': 'Dieser Wert sollte nicht leer sein.',
    'This value is already used.': 'Dieser Wert wird bereits verwendet.',
    'This value should be greater than or equal to 0.': 'Dieser Wert sollte größer oder gleich 0 sein.',
    'This value is too short. It should have {{ limit }} characters or more.':
      'Diese Zeichenkette ist zu kurz. Sie sollte mindestens {{ limit }} Zeichen haben.',
    'This value is too long. It should have {{ limit }} characters or less.':
      'Diese Zeichenkette ist zu lang. Sie sollte höchstens {{ limit }} Zeichen haben.',
    'End date must not be earlier then start date.': 'Das Enddatum darf nicht vor dem Startdatum liegen.',
    'The begin date cannot be in the future.': 'Das Startdatum darf nicht in der Zukunft liegen.',
    // [inferred] Like the sentence about the begin.
    'The end date cannot be in the future.': 'Das Enddatum darf nicht in der Zukunft liegen.',
    'Duration cannot be zero.': 'Eine leere Dauer ist nicht erlaubt.',
    'This period is locked, please choose a later date.':
      'Dieser Zeitraum ist gesperrt, bitte wählen Sie ein späteres Datum.',
    'You already have an entry for this time.': 'Es existiert bereits ein Eintrag für diesen Zeitpunkt.',
    'The budget is completely used.':
      'Das Budget ist aufgebraucht. Von den vorhandenen %budget% wurden bisher %used% gebucht, noch nutzbar sind %free%.',
    'Sorry, the budget is used up.': 'Entschuldigung, das Budget ist aufgebraucht.',
    'Maximum duration of {{ value }} hours exceeded.': 'Erlaubt sind max. {{ value }} Stunden.',
    'An activity needs to be selected.': 'Eine Tätigkeit muss ausgewählt werden.',
    'A project needs to be selected.': 'Ein Projekt muss ausgewählt werden.',
    'This timesheet is already exported.': 'Dieser Eintrag wurde bereits exportiert.',
    'Validation Failed': 'Es gab ein Problem beim Speichern.',
    'Cannot stop running timesheet': 'Sie haben eine aktive Zeitmessung, die nicht automatisch beendet werden kann.',
    // [inferred] The unit exists in Kimai's files; its German text was not seen.
    'Duration cannot be negative.': 'Die Dauer darf nicht negativ sein.',
    'Global activities are forbidden for the selected project.':
      'Globale Aktivitäten sind in dem gewählten Projekt nicht erlaubt.',
  },
  fr: {
    [EXTRA_FIELDS]: 'Ce formulaire ne doit pas contenir de champs supplémentaires.',
    'The selected choice is invalid.': 'Le choix sélectionné est invalide.',
    'Please enter a valid date and time.': 'Veuillez entrer une date et une heure valides.',
    'This value is not valid.': "Cette valeur n'est pas valide.",
    'This value should not be null.': 'Cette valeur ne doit pas être nulle.',
    'This value should not be blank.': 'Cette valeur ne doit pas être vide.',
    'This value is already used.': 'Cette valeur est déjà utilisée.',
    'End date must not be earlier then start date.': 'La date de fin ne doit pas être antérieure à la date de début.',
    'The begin date cannot be in the future.': 'La date de début ne peut pas être une date future.',
    'This period is locked, please choose a later date.':
      'Cette période est verrouillée, veuillez sélectionner une date ultérieure.',
    'You already have an entry for this time.': 'Vous avez déjà une entrée pour cette heure.',
    'The budget is completely used.':
      "Le budget est épuisé. Sur %budget% disponible, %used% a été réservé jusqu'à présent, %free% peut toujours être utilisé.",
  },
  da: {
    [EXTRA_FIELDS]: 'Feltgruppen må ikke indeholde ekstra felter.',
    'The selected choice is invalid.': 'Den valgte værdi er ugyldig.',
    'This value is not valid.': 'Værdien er ikke gyldig.',
    'This value should not be null.': 'Værdien må ikke være tom (null).',
    'This value should not be blank.': 'Værdien må ikke være blank.',
    'End date must not be earlier then start date.': 'Slutdato må ikke være før startdato.',
    'The begin date cannot be in the future.': 'Startdato kan ikke være i fremtiden.',
    'You already have an entry for this time.': 'Du har allerede en registrering for dette tidspunkt.',
    'This period is locked, please choose a later date.': 'Denne periode er låst, vælg venligst en senere dato.',
    'Maximum duration of {{ value }} hours exceeded.': 'Maksimalt {{ value }} timer er tilladt.',
    'Duration cannot be zero.': 'Der skal stå noget i feltet varighed.',
    'An activity needs to be selected.': 'En aktivitet skal vælges.',
    'A project needs to be selected.': 'Et projekt skal vælges.',
    'This timesheet is already exported.': 'Denne time seddel er allerede eksporteret.',
    'Sorry, the budget is used up.': 'Undskyld, budgettet er brugt.',
    'The budget is completely used.':
      'Budgettet er brugt op. Af et budget på %budget% er %used% brugt indtil videre og %free% kan stadig bruges.',
    'Validation Failed': 'Der var et problem med at gemme.',
    'Cannot stop running timesheet': 'Du har en aktiv tidsregistrering der ikke kan stoppes automatisk.',
  },
  sv: {
    [EXTRA_FIELDS]: 'Formuläret kan inte innehålla extra fält.',
    'The selected choice is invalid.': 'Det valda alternativet är ogiltigt.',
    'This value is not valid.': 'Värdet är inte giltigt.',
    'This value should not be null.': 'Värdet kan inte vara null.',
    'This value should not be blank.': 'Värdet kan inte vara tomt.',
    'End date must not be earlier then start date.': 'Slutdatumet får inte vara tidigare än startdatumet.',
    'The begin date cannot be in the future.': 'Startdatumet får inte vara i framtiden.',
    'You already have an entry for this time.': 'Du har redan en post för den här tiden.',
    'This period is locked, please choose a later date.': 'Den här perioden är låst, vad god välj ett senare datum.',
    'Maximum duration of {{ value }} hours exceeded.': 'Max {{ value }} timmar tillåts.',
    'Duration cannot be zero.': 'Det är inte tillåtet att ange tom varaktighet.',
    'Duration cannot be negative.': 'Tidslängden kan inte vara negativ.',
    'An activity needs to be selected.': 'En aktivitet måste väljas.',
    'A project needs to be selected.': 'Ett projekt måste väljas.',
    'This timesheet is already exported.': 'Den här tidsrapporten är redan exporterad.',
    'Sorry, the budget is used up.': 'Tyvärr, budgeten är förbrukad.',
    'The budget is completely used.':
      'Budgeten är förbrukad. Av den tillgängliga budgeten %budget% har %used% blivit bokad hittills. %free% kan fortfarande användas.',
    'Validation Failed': 'Det uppstod ett problem när du skulle spara.',
    'Cannot stop running timesheet': 'Du har en aktiv tidsregistrering som inte kan stoppas automatiskt.',
  },
}

/** The text of a message in `language`, its placeholders filled. */
export function say(
  message: string,
  language: string,
  parameters: Record<string, string> = {},
  features?: Features,
): string {
  const short = language.split(/[-_]/)[0] ?? 'en'
  let text = TRANSLATIONS[short as Language]?.[message] ?? english(message, features)
  for (const [name, value] of Object.entries(parameters)) text = text.replaceAll(name, value)
  return text
}

function english(message: string, features: Features | undefined): string {
  if (message === 'End date must not be earlier then start date.' && features?.guardedFields === true) {
    return 'The end date must not be earlier than the start date.'
  }
  return ENGLISH[message] ?? message
}
