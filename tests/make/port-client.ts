import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract';
import { onTestFinished } from 'vitest';
import type { Surface, SurfaceServer } from '../../main/host/surface-server.ts';

/** A page's line to a surface as Electron lends it, gone when the test ends. */
export function portClient<C extends AnyContractRouter>(
  surfaces: SurfaceServer,
  surface: Surface,
): ContractRouterClient<C> {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  surfaces.acceptPort(surface, `${surface}-1`, port2);
  port2.start();
  port1.start();
  return createORPCClient<ContractRouterClient<C>>(new RPCLink({ port: port1 as never }));
}
