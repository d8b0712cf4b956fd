/** How high the person makes the popover. CSS pixels; 0: as high as what it shows. */
import { popoverHeights } from '../../shared/model/settings.ts'
import { acceptAnswer } from '../state/snapshotStore.ts'
import { stint } from '../state/bridge.ts'

/** By a key. */
const step = 40

/** As high as the screen allows at most, and never so low that the timer and the foot alone fill it. */
export function boundedHeight(height: number, main: HTMLElement): number {
  const allowed = Number.parseFloat(main.style.getPropertyValue('--most')) || popoverHeights.most
  const most = Math.min(popoverHeights.most, allowed)
  return Math.round(Math.max(popoverHeights.least, Math.min(height, most)))
}

export const keepHeight = (popoverHeight: number) => void acceptAnswer(stint().changeSettings({ popoverHeight }))

function changeBy(by: number): void {
  const main = document.querySelector('main')
  if (main) keepHeight(boundedHeight(main.offsetHeight + by, main))
}

export const makeTaller = () => changeBy(step)
export const makeShorter = () => changeBy(-step)
