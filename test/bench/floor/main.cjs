'use strict'
// The least an app of this kind can be: a tray, and a hidden window with an empty React page that a click shows.
const { app, BrowserWindow, nativeImage, Tray } = require('electron')
const path = require('node:path')

const page = path.join(__dirname, '../../../out/bench-floor/popover/index.html')

void app.whenReady().then(() => {
  const tray = new Tray(nativeImage.createEmpty())
  tray.setToolTip('Floor')
  const window = new BrowserWindow({ width: 360, height: 560, show: false, frame: false })
  tray.on('click', () => window.show())
  void window.loadFile(page)
})
