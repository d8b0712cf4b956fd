/** What is said of every provider, and of the one that is none, in Danish. */
import type { Messages } from '../en/everyProvider.ts'

export const messages: Messages = {
  http: {
    tooMuch: (host, megabytes) => `${host} sendte mere end ${megabytes} MB; det svar kan Stint ikke bruge.`,
    tooManyRows: (most) => `En liste fra serveren har mere end ${most} rækker. Flere tager Stint ikke imod.`,
    tooManyPages: (most) => `En liste fra serveren har mere end ${most} sider. Flere læser Stint ikke.`,
    tooManyRequests: (most) => `Serveren kræver mere end ${most} forespørgsler på én gang. Flere sender Stint ikke.`,
    noAnswer: (host, seconds) => `${host} svarede ikke inden for ${seconds} sekunder.`,
    cutOff: 'Forespørgslen blev afbrudt.',
    certificate: (host) => `Denne computer stoler ikke på certifikatet fra ${host}.`,
    unknownHost: (host) => `Der er ingen server, der hedder ${host}, eller computeren er offline.`,
    proxy: (host) => `Proxyen mellem her og ${host} kunne ikke bruges. Se efter i systemets proxyindstillinger.`,
    clientCertificate: (host) => `${host} beder om et klientcertifikat, og det har Stint ikke.`,
    noEncryption: (host) => `Der er ingen krypteret forbindelse til ${host} over https.`,
    redirected: (host) => `${host} sender Stint videre til en anden adresse. Indtast den adresse i stedet.`,
    unreachable: (host) => `Der er ingen forbindelse til ${host}.`,
    empty: 'Serveren sendte et tomt svar.',
    notJson: 'Serveren sendte noget, der ikke er JSON.',
    misfit: (field, why) => `Serverens svar er ikke som ventet: ${field}: ${why}.`,
    wholeMisfit: (why) => `Serverens svar er ikke som ventet: ${why}.`,
    unknown: 'ukendt',
  },
  login: {
    address: 'Adresse',
    userName: 'Brugernavn',
    password: 'Adgangskode',
    apiToken: 'API-nøgle',
    apiKey: 'API-nøgle',
    enterKey: 'Indtast API-nøglen.',
    oddKey: 'Nøglen indeholder tegn, som ingen API-nøgle har.',
    tokenReadable: (host) => `Over http kan din nøgle læses på vej til ${host}. Brug https, hvis du kan.`,
    passwordReadable: (host) => `Over http kan din adgangskode læses på vej til ${host}. Brug https, hvis du kan.`,
    keyReadable: (host) => `Over http kan din API-nøgle læses på vej til ${host}. Brug https, hvis du kan.`,
    applicationReadable: (host) =>
      `Over http kan applikationsnøglen læses på vej til ${host}. Brug https, hvis du kan.`,
  },
  refusals: {
    slowDown: (who) => `${who} beder Stint vente.`,
    failed: (who, status) => `${who} svarede med fejl ${status}.`,
    unexpected: (who, status) => `${who} svarede med status ${status}, som Stint ikke kender.`,
    noneThere: (who) => `Der er ikke længere noget ${who} på denne adresse (status 404).`,
    notAllowed: (who, why) => `${who} tillader det ikke: ${why}`,
    status: (status) => `HTTP-status ${status}`,
    noReason: 'ingen grund angivet',
  },
  records: {
    storedOtherwise: (system, stored, sent) => `${system} gemte ${stored}. Der blev sendt ${sent}.`,
    storedStart: (system, stored, sent) => `${system} gemte starten som ${stored}; der blev sendt ${sent}.`,
  },
  local: {
    label: 'Kun her',
    remark:
      'Ingen server: projekter oprettes i Stint, og det, du registrerer, bliver på denne computer. Eksportér det, når du vil.',
    computer: 'Denne computer',
    sentNowhere: 'En konto uden server blev bedt om at sende noget.',
  },
}
