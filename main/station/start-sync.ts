import type { SettingsStore } from '../host/settings.ts';
import type { SyncControl } from '../services/sync-control.ts';
import type { OpenCore } from './open-core.ts';
import type { StationLog } from './open-log.ts';
export function startSync(_core: OpenCore, _settings: SettingsStore, _log: StationLog): SyncControl & { stop(): Promise<void> } {
  return { status: () => ({ centreSet: false, running: false, lastSuccessAt: null, lastTryAt: null, lastProblem: null, waiting: 0, parked: 0, nextAt: null }),
    now: async () => ({ ok: false, refusal: 'centre-not-set' }), stop: async () => {} };
}
