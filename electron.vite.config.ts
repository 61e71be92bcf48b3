import react from '@vitejs/plugin-react'
import { cpSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'electron-vite'

const here = (path: string) => resolve(import.meta.dirname, path)
const page = (kind: string) => here(`renderer/${kind}/index.html`)

/** Old Chinese, Japanese and Korean PDFs name their encodings by maps that come with pdf.js; none may be fetched. */
const characterMaps = {
  name: 'rostrum:character-maps',
  writeBundle: () =>
    cpSync(here('node_modules/pdfjs-dist/cmaps'), here('out/main/cmaps'), { recursive: true }),
}

/** The package of the Kai face names its own licence; the face's lies beside it. */
const kaiLicence = {
  name: 'rostrum:kai-licence',
  writeBundle: () =>
    cpSync(
      here('node_modules/lxgw-wenkai-webfont/OFL.txt'),
      here('out/renderer/licence-lxgw-wenkai.txt'),
    ),
}

export default defineConfig({
  main: {
    plugins: [characterMaps],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          // The product, and the same host without Electron: browser mode and the command line.
          index: here('electron/main/index.ts'),
          cli: here('host/cli/main.ts'),
          // The thread that reads files which are not plain text.
          'import-worker': here('host/import/import-worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: here('electron/preload/index.ts') },
        // A sandboxed window only takes a CommonJS preload.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    base: '/',
    plugins: [react(), kaiLicence],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      // Fonts and pictures stay files: the content security policy allows no data: scripts, and caching helps reloads.
      assetsInlineLimit: 0,
      minify: true,
      // The licences of what is bundled into the pages go with them.
      license: { fileName: 'licenses.txt' },
      rolldownOptions: {
        input: {
          studio: page('studio'),
          prompter: page('prompter'),
          audience: page('audience'),
          console: page('console'),
          hands: page('hands'),
          room: page('room'),
          rehearsal: page('rehearsal'),
        },
      },
    },
  },
})
