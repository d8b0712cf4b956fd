/** Before any test of the program's own modules: every room there is speaks English. */
import { english, speak } from '../shared/language.ts'
import '../renderer/day/words/index.ts'
import '../renderer/popover/notices/words/index.ts'
import '../renderer/settings/words/index.ts'
import '../renderer/ui/entry/words/index.ts'
import '../renderer/ui/login/words/index.ts'
import '../renderer/popover/words/index.ts'
import '../electron/core/words/index.ts'
import '../electron/os/words/index.ts'
import '../electron/providers/words/index.ts'
import '../electron/storage/words/index.ts'
import '../renderer/ui/words/index.ts'
import '../shared/words/index.ts'

await speak(english)
