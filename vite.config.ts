import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (surface: string) => fileURLToPath(new URL(`renderer/${surface}/index.html`, import.meta.url));

/** The three pages. Used alone for the loopback host, and by electron.vite.config.ts. */
export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  base: './',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('out/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome130',
    minify: true,
    // A font slice inlined as data: would be blocked by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { kiosk: page('kiosk'), board: page('board'), desk: page('desk') } },
  },
});
