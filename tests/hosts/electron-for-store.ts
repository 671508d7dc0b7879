import { registerHooks } from 'node:module';

/**
 * electron-store asks Electron for a folder and a version. In plain Node the package `electron` would try
 * to fetch its binary instead, so whoever imports it in this process gets these two answers. Import this first.
 */
const ANSWERS = `export default { app: { getPath: () => '', getVersion: () => '0.0.0' }, ipcMain: { on() {} }, shell: {} };`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(ANSWERS)}`, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
