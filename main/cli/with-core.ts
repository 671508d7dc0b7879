import { loopbackHost } from '../host/loopback/loopback-host.ts';
import { openCore, type OpenCore } from '../station/open-core.ts';

/** Opens the station in a folder for one piece of work and closes it again, whatever happens. */
export async function withCore<T>(data: string, work: (core: OpenCore) => T | Promise<T>): Promise<T> {
  const core = openCore(loopbackHost(data));
  try {
    return await work(core);
  } finally {
    core.close();
  }
}
