/** Before any test of the program's own modules: every room there is speaks English. */
import { english, speak } from '../../shared/language.ts'
import '../../renderer/day/words/index.ts'
import '../../renderer/popover/cards/words/index.ts'
import '../../renderer/settings/words/index.ts'
import '../../renderer/entryEditor/words/index.ts'
import '../../renderer/login/words/index.ts'
import '../../renderer/popover/words/index.ts'
import '../../electron/core/words/index.ts'
import '../../electron/system/words/index.ts'
import '../../electron/providers/words/index.ts'
import '../../electron/storage/words/index.ts'
import '../../renderer/components/words/index.ts'
import '../../shared/words/index.ts'

await speak(english)
