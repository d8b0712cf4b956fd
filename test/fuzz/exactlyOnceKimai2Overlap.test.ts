/** As exactly-once-kimai2, at servers that refuse overlaps: what they accepted stays, whatever button is pressed. */
import { withoutOverlaps } from './backends/kimai2.ts'
import { exactlyOnce } from './run.ts'

exactlyOnce(withoutOverlaps, 100)
