import { parseStatusListen } from '../../shared/domain/status-listen.ts';
import type { SettingsStore } from '../host/settings.ts';
import { noTries } from '../services/ask-standing.ts';
import { statusPage } from '../services/status-page.ts';
import type { OpenCore } from './open-core.ts';
import type { StationLog } from './open-log.ts';
import { type ServedStatusPage, serveStatusPage } from './serve-status-page.ts';

/** The status page where one is set. A port that is taken is written down and keeps no station from opening. */
export async function startStatusPage(
  core: OpenCore,
  settings: SettingsStore,
  log: StationLog,
): Promise<ServedStatusPage | undefined> {
  const listen = parseStatusListen(settings.get('statusListen'));
  if (listen === undefined) return undefined;
  const tries = noTries();
  try {
    return await serveStatusPage({
      listen,
      clock: core.clock,
      sheet: (code, terminal, wished) => statusPage(core, tries, terminal, code, wished),
      surprise: (error) => log.surprise(error),
    });
  } catch (error) {
    log.note('status page not served', { why: error instanceof Error && 'code' in error ? String(error.code) : '' });
    return undefined;
  }
}
