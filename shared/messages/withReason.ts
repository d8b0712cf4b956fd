/** The end of a sentence: what the server said as the reason, or only a full stop where it said nothing. */
export const withReason = (words: string): string => (words === '' ? '.' : `: ${words}`)
