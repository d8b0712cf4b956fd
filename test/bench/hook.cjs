'use strict'
// Loaded into the main process before the app (`electron -r`): takes the times, and does what the bench asks for.
const { app, BrowserWindow, dialog, ipcMain, Tray } = require('electron')
const { StatementSync } = require('node:sqlite')
const { inPage, tasks: dayTasks } = require('./day.cjs')

const began = performance.now()
/** Call name -> for each call, ms in the main process until it was on disk, and until it was answered. */
const calls = {}
let committedAt = 0
let tray
let watched = false

/** The tray stands when it has its first words. */
const setToolTip = Reflect.get(Tray.prototype, 'setToolTip')
Tray.prototype.setToolTip = function (...args) {
  Reflect.apply(setToolTip, this, args)
  if (tray) return
  tray = this
  process.send({ name: 'tray', value: performance.now() - began })
}

const runStatement = Reflect.get(StatementSync.prototype, 'run')
StatementSync.prototype.run = function (...args) {
  const result = Reflect.apply(runStatement, this, args)
  if (this.sourceSQL === 'COMMIT') committedAt = performance.now()
  return result
}

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, async (...args) => {
    const from = performance.now()
    // The commit is made before the first wait, so it is this call's.
    const answer = listener(...args)
    const durable = committedAt - from
    const result = await answer
    ;(calls[channel] ??= []).push({ durable, answered: performance.now() - from })
    return result
  })

/** Runs in the page: ms from the start of its navigation to its first content, which sets `data-ready` and a mark. */
function drawn() {
  const root = document.documentElement
  const ms = () => performance.getEntriesByName('ready')[0]?.startTime ?? performance.now()
  if (root.hasAttribute('data-ready')) return ms()
  return new Promise((resolve) => {
    new MutationObserver(() => resolve(ms())).observe(root, { attributeFilter: ['data-ready'] })
  })
}

/** Runs in the page: after the next frame, whether what is typed now would go into a field. */
const takesKeys = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(document.activeElement?.matches('input, textarea'))))
  })

/** Runs in the page: starts and stops as a person would, `times` times; the round trips in ms. */
async function startAndStop(times) {
  const value = async (answer) => {
    const result = await answer
    if (!result.ok) throw new Error(result.error.message)
    return result.value
  }
  const { accounts } = await value(window.stint.catalogs())
  const { accountId, catalog } = accounts.find(({ catalog }) => catalog.activities.length > 0)
  const activity = catalog.activities.find(({ projectId }) => projectId === null)
  const project = catalog.projects.find(({ globalActivities }) => globalActivities)
  const target = { accountId, projectId: project.id, activityId: activity.id, taskId: null }
  const roundTrips = []
  for (let turn = 0; turn < times; turn++) {
    for (const click of [() => window.stint.start({ target }), () => window.stint.stop()]) {
      const from = performance.now()
      await value(click())
      roundTrips.push(performance.now() - from)
    }
  }
  return roundTrips
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const tasks = {
  ...dayTasks,
  /** From the click on the tray to a window that is seen and takes keys. Hidden again in between, as by a click beside. */
  async open(popover, times) {
    const opened = []
    for (let turn = 0; turn < times; turn++) {
      if (popover.isVisible()) popover.hide()
      await pause(300)
      const from = performance.now()
      tray.emit('click', { preventDefault() {} }, tray.getBounds(), { x: 0, y: 0 })
      if (!popover.isVisible()) await new Promise((resolve) => popover.once('show', resolve))
      const ready = await inPage(popover.webContents, takesKeys)
      if (!ready) throw new Error('the popover opened, and no field had the focus')
      opened.push(performance.now() - from)
    }
    return opened
  },
  async click(popover, times) {
    for (const name in calls) calls[name] = []
    const roundTrips = await inPage(popover.webContents, startAndStop, times)
    const timed = [...calls['stint:start'], ...calls['stint:stop']]
    const durable = timed.map((each) => each.durable)
    if (durable.some((ms) => ms < 0)) throw new Error('a click was answered without a commit of its own')
    return { roundTrips, durable, answered: timed.map((each) => each.answered) }
  },
  /** Megabytes, some time after the last work. */
  async rss() {
    await pause(1_500)
    return process.memoryUsage.rss() / 2 ** 20
  },
}

app.on('web-contents-created', (_, contents) => {
  contents.once('dom-ready', () => {
    if (watched || !contents.getURL().includes('popover')) return
    watched = true
    void watch(contents)
  })
})

async function watch(contents) {
  process.send({ name: 'drawn', value: await inPage(contents, drawn) })
  process.on('message', (message) => void obey(BrowserWindow.fromWebContents(contents), message))
}

async function obey(popover, { task, times }) {
  if (task === 'quit') {
    // Nobody is there to say what becomes of what is not sent.
    dialog.showMessageBox = async () => ({ response: 0 })
    return app.quit()
  }
  try {
    process.send({ name: task, value: await tasks[task](popover, times) })
  } catch (error) {
    process.send({ name: task, problem: error.message })
  }
}

process.once('disconnect', () => app.exit())
