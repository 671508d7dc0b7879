import type { App } from 'electron';

/** Holds Electron back from ending until the station has stopped, once, whatever asked for the end. */
export function orderlyEnd(app: Pick<App, 'on' | 'exit' | 'quit'>, stop: () => Promise<void>) {
  let ending = false;
  let stopping: Promise<void> | undefined;
  app.on('before-quit', () => {
    ending = true;
  });
  // Only the shutdown of the station ends it; a kiosk whose window is being made anew has none for a moment.
  app.on('window-all-closed', () => undefined);
  app.on('will-quit', (event) => {
    event.preventDefault();
    stopping ??= stop().then(
      () => app.exit(0),
      () => app.exit(1),
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  return { ending: () => ending };
}
