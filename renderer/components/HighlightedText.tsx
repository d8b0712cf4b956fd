import { highlightMatches } from './highlightMatches.ts'

interface Props {
  text: string
  query: string
  /** All names of what was found, this one among them, in the order of the search; absent: it has only this one. */
  names?: string[]
}

/** Text with what a search matched marked in it. */
export function HighlightedText({ text, query, names = [text] }: Props) {
  if (!query) return text
  const pieces = highlightMatches(names, query)[names.indexOf(text)] ?? []
  return pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))
}
