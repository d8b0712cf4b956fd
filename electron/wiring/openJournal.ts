/** Wires how the journal's file is opened where it may not be Stint's. */
import { type Opened, openDatabase } from '../storage/database.ts'
import { NotOurJournal } from '../storage/whoseFile.ts'
import { askToMoveAside } from '../system/otherJournal.ts'

/** null: the file is not this Stint's, and the person wants it left as it is. `now`: epoch ms; `version`: of this program. */
export async function openJournalFile(path: string, now: number, version: string): Promise<Opened | null> {
  try {
    return openDatabase(path, now, { version })
  } catch (error) {
    if (!(error instanceof NotOurJournal)) throw error
    return (await askToMoveAside(error.message)) ? openDatabase(path, now, { notOurs: 'move' }) : null
  }
}
