import { Fragment, type ReactNode } from 'react'

/** A message with parts that are more than text: "Ask {who} for it", `who` being a link. */
export function Phrase({ text, ...parts }: { text: string } & Record<string, ReactNode>) {
  return text
    .split(/(\{\w+\})/)
    .map((piece, at) => <Fragment key={at}>{/^\{\w+\}$/.test(piece) ? parts[piece.slice(1, -1)] : piece}</Fragment>)
}
