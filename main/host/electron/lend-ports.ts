import type { IpcMainEvent, MessagePortMain } from 'electron';
import type { Surface, SurfaceServer } from '../surface-server.ts';
import { pageAddress } from './page-address.ts';
import { PORT_CHANNEL } from './port-channel.ts';

/** What a window is; the station never believes a page about it. */
export interface WindowName {
  readonly surface: Surface;
  readonly terminal: string;
}

export interface PortParts {
  /** The window a page's contents belong to. */
  readonly windowOf: (contentsId: number) => WindowName | undefined;
  readonly openChannel: () => { readonly port1: MessagePortMain; readonly port2: MessagePortMain };
  readonly surfaces: Pick<SurfaceServer, 'acceptPort'>;
}

/**
 * Owns the line of each window to the station: one port per page load, bound to the window's surface
 * before the page sees it. The port of an earlier load is closed, so a page never holds two.
 */
export function lendPorts({ windowOf, openChannel, surfaces }: PortParts) {
  // Held here also because a port that nothing refers to is collected, and closes.
  const lent = new Map<number, MessagePortMain>();
  const takeBack = (contentsId: number) => {
    lent.get(contentsId)?.close();
    lent.delete(contentsId);
  };
  return {
    /** Answers a wish for a port; one that does not come from a window's own page is not answered. */
    lend({ sender, senderFrame }: Pick<IpcMainEvent, 'sender' | 'senderFrame'>): void {
      const window = windowOf(sender.id);
      if (window === undefined || senderFrame === null) return;
      if (senderFrame.parent !== null || senderFrame.url !== pageAddress(window.surface)) return;
      takeBack(sender.id);
      const { port1, port2 } = openChannel();
      lent.set(sender.id, port1);
      surfaces.acceptPort(window.surface, window.terminal, port1);
      port1.start();
      senderFrame.postMessage(PORT_CHANNEL, null, [port2]);
    },
    takeBack,
  };
}
