import { launch } from '../electron/launch.ts'

/** Megabytes of JavaScript heap in use in the first window of the app in `appPath`, after loading and a collection. */
export async function heapMb(appPath: string, userData: string): Promise<number> {
  const app = await launch({ appPath, userData })
  try {
    const page = await app.firstWindow()
    await page.waitForSelector('html[data-ready]', { state: 'attached' })
    const devTools = await page.context().newCDPSession(page)
    await devTools.send('HeapProfiler.collectGarbage')
    return (await devTools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20
  } finally {
    await app.close()
  }
}
