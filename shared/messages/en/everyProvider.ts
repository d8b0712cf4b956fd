/** What is said of every provider, and of the one that is none, in English. */

export const messages = {
  http: {
    tooMuch: (host: string, megabytes: number) =>
      `${host} sent more than ${megabytes} MB; that is not an answer Stint can use.`,
    tooManyRows: (most: number) => `A list of the server has more than ${most} rows. Stint takes no more.`,
    tooManyPages: (most: number) => `A list of the server has more than ${most} pages. Stint reads no more.`,
    tooManyRequests: (most: number) => `The server asks for more than ${most} requests at once. Stint makes no more.`,
    noAnswer: (host: string, seconds: number) => `${host} did not answer within ${seconds} seconds.`,
    cutOff: 'The request was cut off.',
    certificate: (host: string) => `The certificate of ${host} is not trusted by this computer.`,
    unknownHost: (host: string) => `There is no server called ${host}, or this computer is offline.`,
    proxy: (host: string) =>
      `The proxy between here and ${host} could not be used. Check the proxy settings of the system.`,
    clientCertificate: (host: string) => `${host} asks for a client certificate, and Stint has none to give.`,
    noEncryption: (host: string) => `${host} can't be reached over https: no encrypted connection.`,
    redirected: (host: string) => `${host} sends Stint on to another address. Enter the address it leads to.`,
    unreachable: (host: string) => `${host} can't be reached.`,
    empty: 'The server sent an empty answer.',
    notJson: 'The server sent something that is not JSON.',
    misfit: (field: string, why: string) => `The server's answer does not fit: ${field}: ${why}.`,
    wholeMisfit: (why: string) => `The server's answer does not fit: the answer: ${why}.`,
    unknown: 'unknown',
  },
  login: {
    address: 'Address',
    userName: 'User name',
    password: 'Password',
    apiToken: 'API token',
    apiKey: 'API key',
    enterKey: 'Enter the API key.',
    oddKey: 'The key holds characters that no API key has.',
    tokenReadable: (host: string) => `Over http your token could be read on the way to ${host}. Use https if you can.`,
    passwordReadable: (host: string) =>
      `Over http your password could be read on the way to ${host}. Use https if you can.`,
    keyReadable: (host: string) => `Over http your API key could be read on the way to ${host}. Use https if you can.`,
    applicationReadable: (host: string) =>
      `Over http the application key could be read on the way to ${host}. Use https if you can.`,
  },
  /** `who` is the name of a provider or of a host. */
  refusals: {
    slowDown: (who: string) => `${who} asks to slow down.`,
    failed: (who: string, status: number) => `${who} answered with error ${status}.`,
    unexpected: (who: string, status: number) => `${who} answered with status ${status}, which Stint does not expect.`,
    noneThere: (who: string) => `There is no ${who} at this address any more (status 404).`,
    notAllowed: (who: string, why: string) => `${who} does not allow it: ${why}`,
    status: (status: number) => `status ${status}`,
    noReason: 'no reason given',
  },
  records: {
    storedOtherwise: (system: string, stored: string, sent: string) => `${system} stored ${stored}. ${sent} was sent.`,
    /** Of a record that runs. */
    storedStart: (system: string, stored: string, sent: string) =>
      `${system} stored the start as ${stored}; ${sent} was sent.`,
  },
  local: {
    label: 'Only here',
    remark:
      'No server: projects are made in Stint, and what you track stays on this computer. Export it whenever you like.',
    computer: 'This computer',
    sentNowhere: 'An account without a server was asked to send something.',
  },
}

export type Messages = typeof messages
