import { contextBridge, ipcRenderer } from 'electron';
import { PORT_CHANNEL } from './port-channel.ts';

/**
 * Gives a page one thing: `window.beehive.port()`, the wish for its line to the station. The bridge
 * between the two worlds cannot carry a port, so the port comes as a message of the page's own window.
 */
contextBridge.exposeInMainWorld('beehive', {
  port: () => ipcRenderer.send(PORT_CHANNEL),
});

ipcRenderer.on(PORT_CHANNEL, (event) => {
  // '*': sender and receiver are this one window, and an app:// page cannot be framed or framed in.
  window.postMessage(PORT_CHANNEL, '*', [...event.ports]);
});
