/** Takes secrets out of text before it is written anywhere. */
import { withoutControls } from '../../../shared/controlCharacters.ts'
import { cutText } from '../../../shared/limits.ts'

/** None of them looks at a sign more than a few times: a server may send any text, and a click waits for the log. */
const patterns: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[^\s"',}]+/gi, '$1 ***'],
  [/("?(?:x-auth-token|authorization|api[-_]?key|token|password|secret)"?\s*[:=]\s*"?)[^\s"',}&]+/gi, '$1***'],
  // Credentials inside a URL.
  [/:\/\/[^\s/@]+@/g, '://***@'],
]

/** The query of a URL. */
function withoutQuery(word: string): string {
  const scheme = word.indexOf('://')
  const query = scheme < 1 ? -1 : word.indexOf('?', scheme)
  return query < 0 ? word : `${word.slice(0, query)}?***`
}

/** What is longer is the same over and over, characters. */
const longestLine = 20_000

export interface Redactor {
  /** From now on this text appears nowhere. */
  hide(secret: string): void
  clean(text: string): string
}

export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  return {
    hide(secret) {
      if (secret.length < 4) return
      const forms = [
        secret,
        JSON.stringify(secret).slice(1, -1),
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64'),
      ]
      for (const form of forms) secrets.add(form)
    },
    clean(text) {
      let cleaned = text
      // The longest first, or the tail of one that begins like another would stay.
      for (const secret of [...secrets].toSorted((a, b) => b.length - a.length))
        cleaned = cleaned.replaceAll(secret, '***')
      const line = cutText(cleaned, longestLine)
      const known = patterns.reduce((result, [pattern, by]) => result.replace(pattern, by), line)
      return withoutControls(known.replaceAll(/[^\s"']+/g, withoutQuery))
    },
  }
}
