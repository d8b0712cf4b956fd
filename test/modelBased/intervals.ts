/** Stretches of time [from, to) in epoch ms; Infinity: it goes on. In order, apart from each other, none empty. */

export interface Span {
  from: number
  to: number
}

/** What of the stretches lies in the frame. */
export const within = (spans: Span[], frame: Span): Span[] =>
  spans
    .map(({ from, to }) => ({ from: Math.max(from, frame.from), to: Math.min(to, frame.to) }))
    .filter(({ from, to }) => to > from)

/** What of the stretches lies outside the hole. */
export const without = (spans: Span[], hole: Span): Span[] =>
  hole.to <= hole.from
    ? spans
    : [
        ...within(spans, { from: Number.NEGATIVE_INFINITY, to: hole.from }),
        ...within(spans, { from: hole.to, to: Infinity }),
      ]

/** The time of all of them together, what touches or overlaps as one. */
export function joined(spans: Span[]): Span[] {
  const whole: Span[] = []
  for (const { from, to } of spans.filter((span) => span.to > span.from).toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

/** What of the frame none of the stretches takes. */
export const between = (spans: Span[], frame: Span): Span[] =>
  spans.reduce((left, span) => without(left, span), within([frame], frame))

export const length = (spans: Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0)
