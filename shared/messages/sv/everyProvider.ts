/** What is said of every provider, and of the one that is none, in Swedish. */
import type { Messages } from '../en/everyProvider.ts'

export const messages: Messages = {
  http: {
    tooMuch: (host, megabytes) => `${host} skickade mer än ${megabytes} MB; det svaret kan Stint inte använda.`,
    tooManyRows: (most) => `En lista från servern har mer än ${most} rader. Fler tar Stint inte emot.`,
    tooManyPages: (most) => `En lista från servern har mer än ${most} sidor. Fler läser Stint inte.`,
    tooManyRequests: (most) => `Servern kräver mer än ${most} anrop på en gång. Fler gör Stint inte.`,
    noAnswer: (host, seconds) => `${host} svarade inte inom ${seconds} sekunder.`,
    cutOff: 'Anropet avbröts.',
    certificate: (host) => `Den här datorn litar inte på certifikatet från ${host}.`,
    unknownHost: (host) => `Det finns ingen server som heter ${host}, eller så är datorn offline.`,
    proxy: (host) => `Proxyn mellan här och ${host} kunde inte användas. Kontrollera systemets proxyinställningar.`,
    clientCertificate: (host) => `${host} begär ett klientcertifikat, och det har inte Stint.`,
    noEncryption: (host) => `Det finns ingen krypterad anslutning till ${host} över https.`,
    redirected: (host) => `${host} skickar Stint vidare till en annan adress. Ange den adressen i stället.`,
    unreachable: (host) => `Det finns ingen anslutning till ${host}.`,
    empty: 'Servern skickade ett tomt svar.',
    notJson: 'Servern skickade något som inte är JSON.',
    misfit: (field, why) => `Serverns svar är inte som väntat: ${field}: ${why}.`,
    wholeMisfit: (why) => `Serverns svar är inte som väntat: ${why}.`,
    unknown: 'okänt',
  },
  login: {
    address: 'Adress',
    userName: 'Användarnamn',
    password: 'Lösenord',
    apiToken: 'API-nyckel',
    apiKey: 'API-nyckel',
    enterKey: 'Ange API-nyckeln.',
    oddKey: 'Nyckeln innehåller tecken som ingen API-nyckel har.',
    tokenReadable: (host) => `Över http kan din nyckel läsas på vägen till ${host}. Använd https om du kan.`,
    passwordReadable: (host) => `Över http kan ditt lösenord läsas på vägen till ${host}. Använd https om du kan.`,
    keyReadable: (host) => `Över http kan din API-nyckel läsas på vägen till ${host}. Använd https om du kan.`,
    applicationReadable: (host) =>
      `Över http kan applikationsnyckeln läsas på vägen till ${host}. Använd https om du kan.`,
  },
  refusals: {
    slowDown: (who) => `${who} ber Stint vänta.`,
    failed: (who, status) => `${who} svarade med fel ${status}.`,
    unexpected: (who, status) => `${who} svarade med status ${status}, som Stint inte känner till.`,
    noneThere: (who) => `Det finns inte längre något ${who} på den här adressen (status 404).`,
    notAllowed: (who, why) => `${who} tillåter det inte: ${why}`,
    status: (status) => `HTTP-status ${status}`,
    noReason: 'inget skäl angivet',
  },
  records: {
    storedOtherwise: (system, stored, sent) => `${system} sparade ${stored}. Det som skickades var ${sent}.`,
    storedStart: (system, stored, sent) => `${system} sparade starten som ${stored}; det som skickades var ${sent}.`,
  },
  local: {
    label: 'Bara här',
    remark:
      'Ingen server: projekt skapas i Stint, och det du registrerar stannar på den här datorn. Exportera det när du vill.',
    computer: 'Den här datorn',
    sentNowhere: 'Ett konto utan server ombads att skicka något.',
  },
}
