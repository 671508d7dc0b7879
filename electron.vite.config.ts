import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import renderer from './vite.config.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The Electron build: its main process, its preload, and the three pages as vite.config.ts makes them. */
export default defineConfig({
  main: {
    build: {
      minify: false,
      rollupOptions: {
        input: { electron: path('main/host/electron/main.ts') },
        // In one folder: the shipped resources are found from where its files lie. What a single command needs is a file
        // of its own, which a station that runs never loads.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can load nothing but electron.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: path('main/host/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer,
});
