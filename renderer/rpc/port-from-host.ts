declare global {
  interface Window {
    /** Given by the Electron preload: asks the host for this page's line. It comes as a message with a port. */
    readonly beehive?: { port(): void };
  }
}

/** The name of that message; the preload sends it. */
const MESSAGE = 'beehive-port';

/** This page's port. Listens before it asks. */
export function portFromHost(host: { port(): void }): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = ({ source, data, ports: [port] }: MessageEvent) => {
      if (source !== window || data !== MESSAGE || port === undefined) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
    host.port();
  });
}
