/** What is said of a repair before its button is pressed. */
import { afterEach, describe, expect, it } from 'vitest'
import { repairText } from '../../../../renderer/entryStatus/repairText.ts'
import { english, type Language, speak } from '../../../../shared/language.ts'
import type { Repair } from '../../../../shared/model/snapshot.ts'
import { HOUR, MINUTE, NOW, SECOND, ZONE } from '../../../support/samples.ts'

afterEach(() => speak(english))

/** Today at an hour of Berlin, and so many minutes and seconds. */
const at = (hours: number, minutes = 0, seconds = 0) => NOW + (hours - 15) * HOUR + minutes * MINUTE + seconds * SECOND
const morning = { startedAt: at(9), endedAt: at(12, 0, 10) }
const repair = (change: Partial<Repair> = {}): Repair => {
  const part = { startedAt: at(12, 1), endedAt: at(17), ...change }
  return { postingId: 'p', moves: 'begin', ...part, worked: [morning, part] }
}

describe('a repair', () => {
  it.each([
    ['en', 'Begin at 12:01 and send', 'Then: 09:00–12:00, 12:01–17:00. Nothing else changes.'],
    ['de', 'Um 12:01 beginnen und senden', 'Danach: 09:00–12:00, 12:01–17:00. Sonst ändert sich nichts.'],
    ['da', 'Begynd kl.\u00a012:01, og send', 'Derefter: 09:00–12:00, 12:01–17:00. Intet andet ændres.'],
    ['sv', 'Börja kl.\u00a012:01 och skicka', 'Efteråt: 09:00–12:00, 12:01–17:00. Inget annat ändras.'],
  ] as [Language, string, string][])(
    'says what it does and what will be there, in %s',
    async (language, button, then) => {
      await speak({ ...english, language })
      expect(repairText(repair(), ZONE)).toMatchObject({ button, outcome: then })
    },
  )

  it('says which end it moves', () => {
    expect(repairText(repair({ moves: 'end', endedAt: at(16, 30) }), ZONE).button).toBe('End at 16:30 and send')
    expect(repairText(repair({ moves: 'both', endedAt: at(16, 30) }), ZONE).button).toBe('Send as 12:01–16:30')
  })

  it('names seconds where it moves to them, and where both ends would read alike', () => {
    const exact = repairText(repair({ startedAt: at(12, 0, 30) }), ZONE)
    expect(exact).toMatchObject({ button: 'Begin at 12:00:30 and send', worked: ['09:00–12:00', '12:00:30–17:00'] })
    expect(repairText(repair({ endedAt: at(12, 1, 40) }), ZONE).worked).toEqual(['09:00–12:00', '12:01–12:01:40'])
  })
})
