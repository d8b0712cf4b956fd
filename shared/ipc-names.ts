/** The names of the contract in ipc.ts, apart from their schemas, so that the preload stays a few hundred bytes. */

export const callNames = [
  'state',
  'catalogs',
  'providers',
  'start',
  'stop',
  'toggle',
  'pause',
  'resume',
  'discard',
  'amend',
  'sendAgain',
  'settle',
  'takeOver',
  'remove',
  'testLogin',
  'login',
  'changeAccount',
  'editCatalog',
  'startNew',
  'finishTask',
  'exportEntries',
  'logout',
  'refreshCatalog',
  'changeSettings',
  'recordShortcut',
  'dismissNotice',
  'retryKeychain',
  'hidePopover',
  'sizePopover',
  'openSettings',
  'quit',
] as const
export type CallName = (typeof callNames)[number]

export const eventNames = ['snapshot', 'shown', 'hidden'] as const
export type EventName = (typeof eventNames)[number]
