/** Samples to medians, and medians to a table. */

export type Row = {
  name: string
  unit: 'ms' | 'MB' | 'kB' | ''
  samples: number[]
  /** The same of an app that does nothing, or of the smallest possible piece of work. */
  floor?: number[]
  aim?: string
}

const median = (samples: number[]): number => percentile(samples, 50)

/** Nearest rank; of fewer than a hundred samples the 99th is the largest. */
function percentile(samples: number[], percent: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** What a row comes to, as plain numbers. */
export function figuresOf({ name, unit, samples, floor, aim }: Row) {
  const [half, high] = [median(samples), percentile(samples, 99)]
  const base = floor ? { floor: median(floor), ratio: half / median(floor) } : {}
  return { name, unit, n: samples.length, median: half, p99: high, ...base, ...(aim ? { aim } : {}) }
}

/** An aligned table with one line per row. */
export function table(rows: Row[]): string {
  const lines = rows.map((row) => {
    const { name, unit, n, median, p99, floor, ratio, aim = '' } = figuresOf(row)
    const ratioText = ratio === undefined ? '' : `${ratio.toFixed(2)}x`
    return [name, unit, `${n}`, short(median), n > 1 ? short(p99) : '', short(floor), ratioText, aim]
  })
  const all = [['', 'unit', 'n', 'median', 'p99', 'floor', 'ratio', 'aim'], ...lines]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)))
  const isText = (column: number) => column < 2 || column === 7
  return all
    .map((line) => line.map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))))
    .map((line) => line.join('  ').trimEnd())
    .join('\n')
}

function short(value: number | undefined): string {
  if (value === undefined) return ''
  return value.toFixed(value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0)
}
