import { Fragment, type ReactNode } from 'react'

/** A message with parts that are elements: "Ask {who} for it", `who` being a link. */
export function Phrase({ text, ...parts }: { text: string } & Record<string, ReactNode>) {
  return text
    .split(/(\{\w+\})/)
    .map((piece, index) => (
      <Fragment key={index}>{/^\{\w+\}$/.test(piece) ? parts[piece.slice(1, -1)] : piece}</Fragment>
    ))
}
