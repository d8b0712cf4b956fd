/** Before any test of the program's own modules: every message is there, in English. */
import { english, speak } from '../../shared/language.ts'
import '../../renderer/day/messages.ts'
import '../../renderer/popover/cards/messages.ts'
import '../../renderer/settings/messages.ts'
import '../../renderer/entryEditor/messages.ts'
import '../../renderer/login/messages.ts'
import '../../renderer/popover/messages.ts'
import '../../electron/core/messages.ts'
import '../../electron/core/backup/messages.ts'
import '../../electron/system/messages.ts'
import '../../electron/providers/messages.ts'
import '../../electron/storage/messages.ts'
import '../../renderer/state/messages.ts'
import '../../shared/messages.ts'
import '../../shared/sentence/messages.ts'

await speak(english)
