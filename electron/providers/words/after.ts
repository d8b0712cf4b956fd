/** What a server said behind a sentence of ours, or its full stop where it said nothing. */
export const after = (words: string): string => (words === '' ? '.' : `: ${words}`)
