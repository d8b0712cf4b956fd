import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cutText, limits } from '../../../shared/limits.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/limits.md'), 'utf8')

describe('the limits', () => {
  it('are those of the table in docs/limits.md, all of them', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` +\| ([\d,]+) +\| (\S.*?) +\| (\S.*?) +\|$/gm)]
    const told = rows.map(([, name, most = '']) => [name, Number(most.replaceAll(',', ''))])
    expect(told).toEqual(Object.entries(limits))
  })
})

describe('a text that is cut', () => {
  it('is at most as long as its limit, ends with an ellipsis, and has no half of a sign', () => {
    expect(cutText('abc', 3)).toBe('abc')
    expect(cutText('abcd', 3)).toBe('ab…')
    expect(cutText('a🔑🔑', 3)).toBe('a…')
    expect(cutText('x'.repeat(1_000_000), 200)).toHaveLength(200)
  })
})
