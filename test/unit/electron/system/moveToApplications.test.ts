/** The offer to move the app into the Applications folder of macOS. */
import { describe, expect, it } from 'vitest'
import { offerMove, type MoveNeeds } from '../../../../electron/system/moveToApplications.ts'

interface Played {
  inApplications?: boolean
  timer?: boolean
  answer?: number
  replace?: number
  /** What Electron does where the person says yes. */
  move?: (needs: { conflictHandler?: (kind: 'exists' | 'existsAndRunning') => boolean }) => boolean
}

function createFixture({
  inApplications = false,
  timer = false,
  answer = 0,
  replace = 0,
  move = () => true,
}: Played = {}) {
  const done: string[] = []
  let asked = false
  const needs: MoveNeeds = {
    app: {
      isInApplicationsFolder: () => inApplications,
      moveToApplicationsFolder(options = {}) {
        done.push('move')
        return move(options)
      },
      focus() {},
    },
    dialog: {
      async showMessageBox(options: unknown) {
        done.push((options as { message: string }).message)
        return { response: answer, checkboxChecked: false }
      },
      showMessageBoxSync(options: unknown) {
        done.push((options as { message: string }).message)
        return replace
      },
    },
    asked: () => asked,
    keepAsked: () => void (asked = true),
    timerRuns: () => timer,
    quitUnasked: (on) => done.push(on ? 'quits unasked' : 'asks again'),
  }
  return { done, needs }
}

const question = 'Move Stint to the Applications folder?'

describe('an app outside the Applications folder', () => {
  it('is moved where the person says so, and quits for that without a question', async () => {
    const { done, needs } = createFixture()
    await offerMove(needs)
    expect(done).toEqual([question, 'quits unasked', 'move'])
  })

  it('is asked about once', async () => {
    const { done, needs } = createFixture({ answer: 1 })
    await offerMove(needs)
    await offerMove(needs)
    expect(done).toEqual([question])
  })

  it.each([
    ['it is there already', { inApplications: true }],
    ['a timer runs', { timer: true }],
  ])('is not asked about where %s', async (_, played) => {
    const { done, needs } = createFixture(played)
    await offerMove(needs)
    expect([done, needs.asked()]).toEqual([[], false])
  })

  it.each([
    ['replaces another one', 0, true],
    ['leaves the other one', 1, false],
  ])('%s as the person says', async (_, replace, moved) => {
    const { done, needs } = createFixture({
      replace,
      move: ({ conflictHandler }) => conflictHandler?.('exists') ?? false,
    })
    await offerMove(needs)
    expect(done.slice(2, 4)).toEqual(['move', 'There is a Stint in the Applications folder already. Replace it?'])
    expect(done.includes('asks again')).toBe(!moved)
  })

  it('never replaces one that runs', async () => {
    const { done, needs } = createFixture({
      move: ({ conflictHandler }) => conflictHandler?.('existsAndRunning') ?? true,
    })
    await offerMove(needs)
    expect(done).toEqual([question, 'quits unasked', 'move', 'asks again'])
  })

  it('tells what failed, and asks before a quit again', async () => {
    const { done, needs } = createFixture({
      move() {
        throw new Error('no rights')
      },
    })
    await offerMove(needs)
    expect(done).toEqual([question, 'quits unasked', 'move', 'Stint was not moved', 'asks again'])
  })
})
