/** Several parts in a row, none of which depends on another one. */

/** Hears which part failed, and of what. */
export type OnFailure<Part extends string = string> = (part: Part, error: unknown) => void

/** Runs all parts in order, whatever one of them does. Throws only what `onFailure` throws. */
export function runAll<Part extends string>(
  parts: Partial<Record<Part, () => void>>,
  onFailure: OnFailure<Part>,
): void {
  for (const part of Object.keys(parts) as Part[]) {
    try {
      parts[part]?.()
    } catch (error) {
      onFailure(part, error)
    }
  }
}
