import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const here = import.meta.dirname

export default defineConfig({
  root: here,
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome146',
    outDir: resolve(here, '../../../out/bench-floor'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: resolve(here, 'popover/index.html') },
  },
})
