/** `npm run gallery`: apart from the product's build. */
import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const inGallery = (name: string) => resolve(import.meta.dirname, name)

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: inGallery('../../node_modules/.vite-gallery'),
  plugins: [react()],
  server: { port: 5190, fs: { allow: [inGallery('../..')] } },
  // Fifty frames with three hundred modules each take minutes one by one.
  experimental: { bundledDev: true },
  build: { rolldownOptions: { input: [inGallery('index.html'), inGallery('frame.html')] } },
})
