import type { StationHost } from '../host/host.ts';
import { openCore, type OpenCore } from '../station/open-core.ts';

/** Opens the station of a host for one piece of work and closes it again, whatever happens. */
export async function withCore<T>(host: StationHost, work: (core: OpenCore) => T | Promise<T>): Promise<T> {
  const core = openCore(host);
  try {
    return await work(core);
  } finally {
    core.close();
  }
}
