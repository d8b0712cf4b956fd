import { highlight } from './highlight.ts'

/** Text with the words of a search marked in it. */
export function Marked({ text, query }: { text: string; query: string }) {
  if (!query) return text
  return highlight(text, query).map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))
}
