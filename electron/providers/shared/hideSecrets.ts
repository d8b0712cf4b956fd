/** Takes what a server was shown out of its words: it may quote a credential, in any of the forms in which those travel. */

export type Hide = (text: string) => string

/** Shorter ones are in too many words. */
const shortest = 4

/**
 * Hides the secrets wherever they stand in a text. `among`: `refusal` for texts that are only shown; `values` for answers that are
 * compared with what was sent, in which a password that is a word of every day must not be taken for a secret.
 */
export function hiderOf(secrets: readonly string[], among: 'refusal' | 'values'): Hide {
  const hidden = secrets.filter((secret) => (among === 'refusal' ? secret.length >= shortest : isDistinct(secret)))
  let made: string[] | null = null
  return (text) => {
    const forms = (made ??= allForms(hidden))
    const shortestForm = forms.at(-1)?.length ?? Infinity
    return text.length < shortestForm ? text : forms.reduce((cleaned, form) => cleaned.replaceAll(form, '***'), text)
  }
}

/** The longest first, or the tail of one that begins like another would stay. */
const allForms = (secrets: string[]): string[] =>
  [...new Set(secrets.flatMap(formsOf))].toSorted((a, b) => b.length - a.length)

/** Of tokens that come and go a server may quote the last ones. */
const remembered = 20

/** Remembers what each origin was shown, as it may quote that later; returns those of an origin, the latest last. */
export function rememberSecrets(): (origin: string, secrets: readonly string[]) => string[] {
  const shown = new Map<string, string[]>()
  return (origin, secrets) => {
    const before = (shown.get(origin) ?? []).filter((secret) => !secrets.includes(secret))
    const all = [...before, ...secrets].slice(-remembered)
    shown.set(origin, all)
    return all
  }
}

/** No word that a name or a note would have by chance. */
const isDistinct = (secret: string): boolean => secret.length >= 8 && /[^\p{L}\s]/u.test(secret)

/** As it is, and as JSON, a URL, HTML and base64 write it. */
function formsOf(secret: string): string[] {
  const inUrl = encodeURIComponent(secret)
  const strict = inUrl.replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  const urls = [inUrl, strict].flatMap((text) => [text, text.replaceAll('%20', '+')])
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    ...urls,
    ...urls.map((text) => text.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    ...htmlForms(secret),
    ...base64Forms(secret),
  ]
}

function htmlForms(secret: string): string[] {
  const common = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    common,
    common.replaceAll('"', '&quot;'),
    ...['&#39;', '&#039;', '&apos;'].map((apostrophe) => common.replaceAll('"', '&quot;').replaceAll("'", apostrophe)),
  ]
}

/** What base64 of a text has in it wherever the secret stands in that text: the signs that are made of the secret alone. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const inner = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const from = Math.ceil((before * 8) / 6)
    const to = Math.floor(((before + bytes.length) * 8) / 6)
    return text.slice(from, to)
  })
  const whole = [bytes.toString('base64'), ...inner].filter((text) => text.length >= shortest)
  return whole.flatMap((text) => [text, text.replaceAll('+', '-').replaceAll('/', '_')])
}

/** So deep nothing is that a server means. */
const deepest = 60

/** The parsed JSON with `hide` applied to all texts and names in it; deeper than anything that is read it is null. */
export function hideIn(value: unknown, hide: Hide, depth = 0): unknown {
  if (typeof value === 'string') return hide(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) return null
  if (Array.isArray(value)) return value.map((item) => hideIn(item, hide, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [hide(name), hideIn(item, hide, depth + 1)]))
}
