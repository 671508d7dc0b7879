import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { Placement, Stance } from './window-placement.ts';

/**
 * Owns how every window is locked down: plain data, so that a test can read it. Defaults are written out
 * where a later Electron could change them.
 */
export const WEB_PREFERENCES = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  // A page's alert() would stop the kiosk until somebody presses a button that nobody can read.
  disableDialogs: true,
  devTools: false,
  // Its dictionaries come from the internet.
  spellcheck: false,
  // The board announces, and the kiosk counts down, also while another window covers them.
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
} as const satisfies WebPreferences;

const STANCES = {
  kiosk: { kiosk: true, fullscreen: true, frame: false, movable: false, minimizable: false, maximizable: false },
  'full-screen': { fullscreen: true, frame: false, minimizable: false, maximizable: false },
  framed: {},
} as const satisfies Readonly<Record<Stance, BrowserWindowConstructorOptions>>;

/** Each surface in a partition of its own, kept in memory: nothing of a visit outlives the station. */
export const partitionOf = ({ surface }: Pick<Placement, 'surface'>): string => `surface-${surface}`;

export const windowOptions = (placement: Placement, preload: string) =>
  ({
    ...placement.bounds,
    ...STANCES[placement.stance],
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: { ...WEB_PREFERENCES, preload, partition: partitionOf(placement) },
  }) satisfies BrowserWindowConstructorOptions;
