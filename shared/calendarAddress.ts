/** Addresses of calendars as a person pastes them. */

/** This computer's own names: what is asked there leaves it on no wire. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

type Read = { address: string } | { problem: 'noAddress' | 'needsHttps' | 'withLogin' }

/** The address as it is asked for, or why it can't be: `webcal:` means https, and nothing secret goes without encryption. */
export function readCalendarAddress(typed: string): Read {
  const url = URL.parse(typed.trim().replace(/^webcals?:/i, 'https:'))
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return { problem: 'noAddress' }
  if (!mayAskCalendar(url, url)) return { problem: 'needsHttps' }
  if (url.username !== '' || url.password !== '') return { problem: 'withLogin' }
  url.hash = ''
  return { address: url.href }
}

/** Whether a calendar may be asked for at `url`, after a redirect from `from`. */
export const mayAskCalendar = (url: URL, from: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname) && loopback.test(from.hostname))
