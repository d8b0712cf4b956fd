/** Takes secrets out of text before it is written anywhere. */

const patterns: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[^\s"',}]+/gi, '$1 ***'],
  [/("?(?:x-auth-token|authorization|api[-_]?key|token|password|secret)"?\s*[:=]\s*"?)[^\s"',}&]+/gi, '$1***'],
  // Credentials inside a URL, and its query.
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1***@'],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?"']+)\?[^\s"']*/gi, '$1?***'],
]

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
      // As it is, as JSON writes it, and as a URL does.
      for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) secrets.add(form)
    },
    clean(text) {
      let cleaned = text
      // The longest first, or the tail of one that begins like another would stay.
      for (const secret of [...secrets].toSorted((a, b) => b.length - a.length))
        cleaned = cleaned.replaceAll(secret, '***')
      return patterns.reduce((result, [pattern, by]) => result.replace(pattern, by), cleaned)
    },
  }
}
