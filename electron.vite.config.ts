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
        // One file: the shipped resources are found from where it lies.
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
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
