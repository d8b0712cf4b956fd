'use strict'
// Loaded into the main process by `npm start` and `npm run dev` (`electron -r`, which a packaged app doesn't take): quits with
// the script. Given a login, logs in to the sandbox server as a person would, through window.stint in the popover, and tells
// the script how far things are.
const { app } = require('electron')

const login = JSON.parse(process.env.STINT_SANDBOX_LOGIN ?? 'null')
delete process.env.STINT_SANDBOX_LOGIN

/** Runs in the page: resolves when the first snapshot is drawn. */
async function rendered() {
  const drawn = () => document.documentElement.hasAttribute('data-ready')
  if (drawn()) return
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => drawn() && (observer.disconnect(), resolve()))
    observer.observe(document.documentElement, { attributes: true })
  })
}

/** Runs in the page: adds the sandbox account unless it is there and its login holds. */
async function signIn(login) {
  const ask = async (name, input) => {
    const result = await window.stint[name](input)
    if (!result.ok) throw new Error(`${result.error.title}: ${result.error.message} ${result.error.action}`)
    return result.value
  }
  const { origin } = new URL(login.fields.url)
  const { accounts } = await ask('state')
  const known = accounts.find((account) => URL.parse(account.baseUrl)?.origin === origin)
  if (known && known.state.kind !== 'needsLogin') return
  await ask('login', { ...login, insecure: false, accountId: known?.id ?? null })
}

async function prepare(popover) {
  const { node, chrome, electron } = process.versions
  try {
    await popover.executeJavaScript(`(${rendered.toString()})()`)
    process.send({ rendered: { node, chrome, electron } })
    await popover.executeJavaScript(`(${signIn.toString()})(${JSON.stringify(login)})`)
    process.send({ signedIn: true })
  } catch (error) {
    process.send({ failed: error.message })
  }
}

app.on('web-contents-created', (_, contents) => {
  if (login) contents.once('did-finish-load', () => contents.getURL().includes('/popover/') && void prepare(contents))
})

process.on('message', (message) => message === 'quit' && app.quit())
process.once('disconnect', () => app.quit())
