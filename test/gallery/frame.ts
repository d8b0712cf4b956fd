/** One state: the real window of the product on a bridge that answers from plain data, at the time of the samples. */
import { readChoices } from './choices.ts'
import { fakeBridge } from './fakeBridge.ts'
import { stopClock } from './stopClock.ts'
import { states } from './states.ts'
import { showTheme } from './theme.ts'

const choices = readChoices(location.search)
const windows = {
  popover: () => import('../../renderer/popover/main.tsx'),
  day: () => import('../../renderer/day/main.tsx'),
  settings: () => import('../../renderer/settings/main.tsx'),
  timer: () => import('../../renderer/timer/main.tsx'),
}

const state = states[choices.state ?? '']
if (!state) throw new Error(`There is no state "${choices.state}".`)
stopClock()
showTheme(choices.theme)
window.stint = fakeBridge(state, choices)
if (window.frameElement) focusWithoutScrolling()
await windows[state.window]()
for (const step of state.steps) await step()
document.documentElement.setAttribute('data-shown', '')

/** Or the page of all states would jump to whichever takes the focus last. */
function focusWithoutScrolling(): void {
  const { focus } = HTMLElement.prototype
  HTMLElement.prototype.focus = function (options) {
    focus.call(this, { ...options, preventScroll: true })
  }
}
