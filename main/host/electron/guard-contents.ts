import type { WebContents } from 'electron';
import type { Surface } from '../surface-server.ts';
import { keyVerdict } from './key-guard.ts';
import { pageAddress } from './page-address.ts';

export interface ContentsParts {
  readonly surface: Surface;
  /** Brings another window to the front. */
  readonly show: (surface: Surface) => void;
  /** Hears that a way out was tried; never which address, that could be anything somebody typed. */
  readonly note: (event: string, counts: Readonly<Record<string, string>>) => void;
}

/** Keeps a window on its own page: no other address, no second window, no embedded browser, no zoom, no way out by key. */
export function guardContents(contents: WebContents, { surface, show, note }: ContentsParts): void {
  const page = pageAddress(surface);
  const refuse = (way: string, event?: { preventDefault(): void }) => {
    event?.preventDefault();
    note('way out refused', { surface, way });
  };
  // A page may load itself again, and nothing else.
  contents.on('will-navigate', (event) => event.url === page || refuse('navigate', event));
  contents.on('will-frame-navigate', (event) => (event.isMainFrame && event.url === page) || refuse('frame', event));
  contents.on('will-redirect', (event) => refuse('redirect', event));
  contents.on('will-attach-webview', (event) => refuse('webview', event));
  contents.setWindowOpenHandler(() => {
    refuse('window');
    return { action: 'deny' };
  });
  contents.on('zoom-changed', () => contents.setZoomLevel(0));
  // The limits belong to the page, so they are set again with each load.
  contents.on('did-finish-load', () => {
    contents.setZoomLevel(0);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
  contents.on('before-input-event', (event, input) => {
    const verdict = keyVerdict(surface, input);
    if (verdict.is === 'pass') return;
    event.preventDefault();
    if (verdict.is === 'show') show(verdict.surface);
  });
}
