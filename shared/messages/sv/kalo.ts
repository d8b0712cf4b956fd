/** What is said of Kalo, in Swedish. */
import { withReason } from '../withReason.ts'
import type { Messages } from '../en/kalo.ts'

export const messages: Messages = {
  enterAddress: (example) => `Ange adressen till Kalos API, till exempel ${example}.`,
  addressHelp: 'Där Kalos API finns. Låt den vara om du inte har fått en annan.',
  keyHelp:
    'En administratör i ditt team skapar den i Kalo, i en app. Den har en administratörs rättigheter: håll den för dig själv.',
  remark:
    'Kalo kan inte spara timmar: dina poster stannar i Stint och kan exporteras. Om du vill skriver Stint en anteckning om varje post på dess uppgift.',
  leaveNotes: 'Skriv en anteckning på uppgiften',
  leaveNotesHelp:
    'Varje post blir en rad i uppgiftens beskrivning, som chefer och frilansaren kan läsa. Det är bara en anteckning: ingen får betalt efter den, eftersom Kalo inte har någon tidrapport.',
  manager: 'Jag leder teamet',
  notesOff:
    'Anteckningar på uppgifter är avstängda för det här kontot, och Kalo kan inte spara något annat av en post. Den stannar i Stint.',
  notTakenAway: 'Kalo tog inte bort anteckningen. Ta bort den ur uppgiftens beskrivning där.',
  lost: (lines) => `Kalo visar inte längre den här delen av uppgiftens beskrivning: ”${lines}”`,
  noteChanged: 'Kalo ändrade anteckningens text',
  changedAtOnce:
    'Någon ändrade den här uppgiften i Kalo i samma ögonblick. Om det var dess beskrivning är ändringen förlorad: titta på uppgiften där',
  noPlace: 'Det är inte känt var i Kalo den här anteckningen finns. Leta efter den i uppgiftens beskrivning.',
  noTask: 'I Kalo kan en anteckning bara skrivas på en uppgift, och den här posten har ingen. Välj en uppgift.',
  tooLong: (characters, most) =>
    `Med den här anteckningen skulle uppgiftens beskrivning ha ${characters} tecken, och Stint slutar vid ${most}. Posten stannar i Stint.`,
  moved: 'Någon har flyttat den här postens anteckning i uppgiftens beskrivning. Ändra den där, i Kalo.',
  notKept:
    'Kalo behöll inte anteckningen: svaret visar beskrivningen utan den. Posten stannar i Stint; anteckningarna kan stängas av i kontots inställningar.',
  endless: (most, path) => `Kalo listar mer än ${most} under ${path}; det är mer än Stint tar emot.`,
  otherTask: 'det är en annan uppgift',
  notKalo: (host) => `${host} svarar, men inte som Kalo. Kontrollera adressen.`,
  personGone: 'Kalo har inte den här personen (längre). Välj igen vem du är.',
  left: (name) => `Kalo har inte längre ${name} bland sina frilansare. Logga in igen och välj vem du är.`,
  nothingForManager: 'Det finns inget att registrera tid på än: inget pågående projekt har en öppen uppgift.',
  nothingToTrack: 'Det finns inget att registrera tid på än: ingen öppen uppgift är din eller ledig.',
  keyRefused: (words) => `Kalo godtar inte den här API-nyckeln (längre)${withReason(words)}`,
  slowDown: (words) => `Kalo ber Stint vänta${withReason(words)}`,
  failed: (status, words) => `Kalo svarade med fel ${status}${withReason(words)}`,
  notAllowed: (words) => `Kalo tillåter det inte med den här API-nyckeln${withReason(words)}`,
  unknown: (words) => `Kalo känner inte till det (längre)${withReason(words)}`,
  refused: (status) => `Kalo avvisar det med status ${status}.`,
}
