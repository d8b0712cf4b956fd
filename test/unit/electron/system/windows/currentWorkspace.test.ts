/** How the popover comes to the workspace that the person is on, system by system. */
import { expect, it } from 'vitest'
import { showOnCurrentWorkspace } from '../../../../../electron/system/windows/currentWorkspace.ts'

/** What a window is told when it is made, and what at each of two shows. */
function told(platform: NodeJS.Platform) {
  const calls: unknown[][] = []
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void calls.push([name, ...args])
  const window = {
    setVisibleOnAllWorkspaces: note('setVisibleOnAllWorkspaces'),
    show: note('show'),
    focus: note('focus'),
  }
  const show = showOnCurrentWorkspace(window, platform)
  const made = calls.splice(0)
  show()
  const first = calls.splice(0)
  show()
  expect(calls).toEqual(first)
  return { made, shown: first }
}

it('is told to macOS once and for all, as the app would become another kind of app each time', () => {
  const options = { visibleOnFullScreen: true, skipTransformProcessType: true }
  expect(told('darwin')).toEqual({
    made: [['setVisibleOnAllWorkspaces', true, options]],
    shown: [['show'], ['focus']],
  })
})

it('is told to Linux around each show, so that the popover stays where it appeared', () => {
  expect(told('linux')).toEqual({
    made: [],
    shown: [['setVisibleOnAllWorkspaces', true], ['show'], ['focus'], ['setVisibleOnAllWorkspaces', false]],
  })
})

it('is nothing that Windows knows', () => {
  expect(told('win32')).toEqual({ made: [], shown: [['show'], ['focus']] })
})
