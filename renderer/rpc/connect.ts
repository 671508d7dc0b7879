import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { WebSocket as ReconnectingSocket } from 'partysocket';
import type { Noun } from '../../shared/domain/nouns.ts';
import { portFromHost } from './port-from-host.ts';

/**
 * Owns the line from a page to its station: a MessagePort inside Electron, a WebSocket on the
 * loopback host. Opens again by itself. Never repeats a call that was under way: whether it
 * happened is for the person to see and say (idempotent ones carry a requestId).
 */
export type Surface = 'kiosk' | 'board' | 'desk';
type Changes = AsyncIterable<{ noun: Noun }>;

export interface Station<C extends AnyContractRouter> {
  readonly api: ContractRouterClient<C>;
  /** Query and mutation options for every procedure. Name the nouns a query shows: `meta: {nouns: ['ticket']}`. */
  readonly ask: RouterUtils<ContractRouterClient<C>>;
  readonly queries: QueryClient;
  /** Calls back now and whenever the line opens or breaks. */
  onLine(listen: (line: Line) => void): () => void;
}

/** Whether the station answers, and since when by the page's monotonic clock. */
export interface Line {
  readonly open: boolean;
  readonly since: number;
}

const RETRY_MS = 1_000;

export function connect<C extends AnyContractRouter>(
  surface: Surface,
  changesOf: (api: ContractRouterClient<C>) => Promise<Changes>,
): Station<C> {
  const listeners = new Set<(line: Line) => void>();
  let line: Line = { open: false, since: performance.now() };
  const api = createORPCClient<ContractRouterClient<C>>(link(surface));
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: Infinity, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  const setOpen = (open: boolean) => {
    if (line.open === open) return;
    line = { open, since: performance.now() };
    for (const listen of listeners) listen(line);
  };
  void follow(
    () => changesOf(api),
    (noun) => {
      setOpen(true);
      void queries.invalidateQueries({
        predicate: (query) => noun === undefined || nounsOf(query.meta).includes(noun),
      });
    },
    () => setOpen(false),
  );
  return {
    api,
    ask: createTanstackQueryUtils(api) as RouterUtils<ContractRouterClient<C>>,
    queries,
    onLine: (listen) => {
      listeners.add(listen);
      listen(line);
      return () => void listeners.delete(listen);
    },
  };
}

function link(surface: Surface) {
  if (window.beehive !== undefined) return new PortLink({ port: lazyPort(portFromHost(window.beehive)) });
  const url = `${location.origin.replace(/^http/, 'ws')}/${surface}/rpc`;
  const socket = new ReconnectingSocket(url, [], {
    minReconnectionDelay: 300,
    maxReconnectionDelay: 3_000,
    maxEnqueuedMessages: 0,
  });
  return new SocketLink({ websocket: socket as unknown as WebSocket });
}

/** A port that may not have arrived yet: keeps what is sent until it has. */
function lazyPort(coming: Promise<MessagePort>): MessagePort {
  const { port1, port2 } = new MessageChannel();
  void coming.then((port) => {
    port2.onmessage = (event) => port.postMessage(event.data);
    port.onmessage = (event) => port2.postMessage(event.data);
  });
  port1.start();
  return port1;
}

/** Reads the stream of changes for ever; nothing replays a gap, so every (re)opening means "all". */
async function follow(
  start: () => Promise<Changes>,
  changed: (noun?: Noun) => void,
  broke: () => void,
): Promise<never> {
  for (;;) {
    try {
      const stream = await start();
      changed();
      for await (const { noun } of stream) changed(noun);
    } catch {
      // the line is down or the station restarts; tried again below
    }
    broke();
    await new Promise((resume) => setTimeout(resume, RETRY_MS));
  }
}

const nounsOf = (meta: Record<string, unknown> | undefined): readonly Noun[] =>
  (meta?.['nouns'] as readonly Noun[]) ?? [];
