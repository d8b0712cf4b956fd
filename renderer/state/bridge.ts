/** The bridge that the preload puts on the window, with the types of the contract. */
import type { StintApi } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    stint: StintApi
  }
}

export const stint = (): StintApi => window.stint

export const isMac = navigator.userAgent.includes('Mac')
