/** Makes it the moment that the samples are of, for good. */
import { NOW } from '../support/samples.ts'

export function stopClock(): void {
  globalThis.Date = class extends Date {
    // What a date is made from is anything that Date takes.
    constructor(...from: [] | [number]) {
      if (from.length === 0) super(NOW)
      else super(...from)
    }
    static override now = () => NOW
  } as DateConstructor
}
