'use strict'
// The window of days under the bench's hook: a day as full as any, and how long it takes to open.
const { app, BrowserWindow } = require('electron')

const inPage = (page, work, ...args) =>
  page.executeJavaScript(`(${work.toString()})(${args.map((each) => JSON.stringify(each)).join()})`)

/** Runs in the popover: fills yesterday with `count` entries, one after the other, and waits until they are sent. Gives its date. */
async function fillYesterday(count) {
  const value = async (answer) => {
    const result = await answer
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  await value(window.stint.changeSettings({ undoSeconds: 0 }))
  const { accounts } = await value(window.stint.catalogs())
  const { accountId, catalog } = accounts.find(({ catalog }) => catalog.activities.length > 0)
  const activity = catalog.activities.find(({ projectId }) => projectId === null)
  const projects = catalog.projects.filter(({ globalActivities }) => globalActivities)
  const now = new Date()
  const at = (minutes) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, 7, minutes).getTime()
  const minutes = 12
  for (let nth = 0; nth < count; nth++) {
    const target = { accountId, projectId: projects[nth % projects.length].id, activityId: activity.id, taskId: null }
    const span = { startedAt: at(nth * minutes), endedAt: at((nth + 1) * minutes), pauses: [] }
    await value(window.stint.addEntry({ target, ...span, description: `Entry ${nth}`, tags: [], billable: null }))
  }
  const two = (part) => String(part).padStart(2, '0')
  const day = new Date(at(0))
  const date = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
  for (;;) {
    const [{ entries }] = await value(window.stint.days({ from: date, to: date }))
    if (entries.every(({ send }) => send.kind === 'sent')) return date
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Runs in a page that loads: when `count` elements of a kind are drawn, epoch ms. */
async function drawnAt(kind, count) {
  const has = () => document.querySelectorAll(kind).length >= count
  if (!has()) {
    await new Promise((resolve) => {
      const look = () => has() && resolve()
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
      look()
    })
  }
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
  return Date.now()
}

/** A window that `open` makes: from then until `count` elements of a kind are drawn, ms. */
async function timeWindow(open, kind, count) {
  const created = new Promise((resolve) => app.once('browser-window-created', (_, window) => resolve(window)))
  const from = Date.now()
  void open()
  const window = await created
  await new Promise((resolve) => window.webContents.once('dom-ready', resolve))
  const ms = (await inPage(window.webContents, drawnAt, kind, count)) - from
  return { window, ms }
}

const entries = 60
let date = ''

exports.tasks = {
  /** Makes a day with 60 entries, lets the app see to what that brought, and gives its date. */
  async fill({ webContents }) {
    date = await inPage(webContents, fillYesterday, entries)
    await new Promise((resolve) => setTimeout(resolve, 5_000))
    return date
  },
  /** Ms of each opening of the window on that day. */
  async day({ webContents }, times) {
    const opened = []
    for (let turn = 0; turn < times; turn++) {
      const open = () => webContents.executeJavaScript(`window.stint.openDay({ date: '${date}' })`)
      const { window, ms } = await timeWindow(open, '[data-testid=day-entry]', entries)
      window.destroy()
      opened.push(ms)
    }
    return opened
  },
  /** Ms of each opening of a window with nothing but the page of the popover. */
  async window({ webContents }, times) {
    const opened = []
    for (let turn = 0; turn < times; turn++) {
      const open = () => new BrowserWindow({ width: 900, height: 640 }).loadURL(webContents.getURL())
      const { window, ms } = await timeWindow(open, 'html[data-ready]', 1)
      window.destroy()
      opened.push(ms)
    }
    return opened
  },
}
exports.inPage = inPage
