import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { lendPorts, type PortParts } from '../../main/host/electron/lend-ports.ts';
import { pageAddress } from '../../main/host/electron/page-address.ts';
import type { SurfaceServer } from '../../main/host/surface-server.ts';

type PortMain = ReturnType<PortParts['openChannel']>['port1'];
type Wish = Parameters<ReturnType<typeof lendPorts>['lend']>[0];

const WINDOWS = new Map([
  [1, { surface: 'kiosk', terminal: 'kiosk-1' }],
  [2, { surface: 'desk', terminal: 'desk-1' }],
] as const);

function makeLender() {
  const accepted: { surface: string; terminal: string; port: EventEmitter }[] = [];
  const surfaces: Pick<SurfaceServer, 'acceptPort'> = {
    acceptPort: (surface, terminal, port) =>
      void accepted.push({ surface, terminal, port: port as unknown as EventEmitter }),
  };
  const lender = lendPorts({
    surfaces,
    windowOf: (id) => WINDOWS.get(id as 1 | 2),
    openChannel: () => {
      const { port1, port2 } = new MessageChannel();
      const main = Object.assign(new EventEmitter(), {
        start: () => port1.on('message', (data: unknown) => main.emit('message', { data })),
        close: () => port1.close(),
        postMessage: (message: unknown) => port1.postMessage(message),
      });
      return { port1: main as unknown as PortMain, port2: port2 as unknown as PortMain };
    },
  });
  const ask = (id: number, frame: { url: string; parent?: object } | null) => {
    const ports: NodePort[] = [];
    const senderFrame = frame && {
      parent: null,
      ...frame,
      postMessage: (_name: string, _message: unknown, given: NodePort[]) => void ports.push(...given),
    };
    lender.lend({ sender: { id }, senderFrame } as unknown as Wish);
    return ports;
  };
  return { lender, ask, accepted };
}

describe('a window that asks for its line', () => {
  test.each([
    { id: 1, surface: 'kiosk', terminal: 'kiosk-1' },
    { id: 2, surface: 'desk', terminal: 'desk-1' },
  ] as const)('the $surface gets a port that is bound to the $surface', async ({ id, surface, terminal }) => {
    const { ask, accepted } = makeLender();
    const [port] = ask(id, { url: pageAddress(surface) });
    expect(accepted).toMatchObject([{ surface, terminal }]);
    const arrived = new Promise((resolve) => accepted[0]?.port.on('message', resolve));
    port?.postMessage('a call');
    expect(await arrived).toEqual({ data: 'a call' });
    port?.close();
  });

  test.each([
    { why: 'shows another page', id: 1, frame: { url: 'https://elsewhere.example/' } },
    { why: 'shows the page of another surface', id: 1, frame: { url: pageAddress('desk') } },
    { why: 'adds a query', id: 1, frame: { url: `${pageAddress('kiosk')}?x` } },
    { why: 'is a frame inside the page', id: 1, frame: { url: pageAddress('kiosk'), parent: {} } },
    { why: 'is gone already', id: 1, frame: null },
    { why: 'is no window of the station', id: 9, frame: { url: pageAddress('desk') } },
  ])('one that $why gets none', ({ id, frame }) => {
    const { ask, accepted } = makeLender();
    expect(ask(id, frame)).toEqual([]);
    expect(accepted).toEqual([]);
  });

  test('a page that loads again gets a new port, and the old one is closed', async () => {
    const { ask, accepted } = makeLender();
    const [old] = ask(1, { url: pageAddress('kiosk') });
    const closed = new Promise<void>((resolve) => old?.once('close', () => resolve()));
    const [fresh] = ask(1, { url: pageAddress('kiosk') });
    await closed;
    expect(accepted).toHaveLength(2);
    expect(fresh).toBeDefined();
    fresh?.close();
  });

  test('when the window is gone, so is its port; those of others stay', async () => {
    const { lender, ask } = makeLender();
    const [kiosk] = ask(1, { url: pageAddress('kiosk') });
    const [desk] = ask(2, { url: pageAddress('desk') });
    let deskClosed = false;
    desk?.once('close', () => (deskClosed = true));
    const closed = new Promise<void>((resolve) => kiosk?.once('close', () => resolve()));
    lender.takeBack(1);
    await closed;
    expect(deskClosed).toBe(false);
    desk?.close();
  });
});
