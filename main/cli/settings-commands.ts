import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type EffectiveSettings, effectiveSettings } from '../host/effective-settings.ts';
import type { StationHost } from '../host/host.ts';
import { DATABASE_FILE } from '../station/open-core.ts';
import { outputTo } from './output.ts';
import { changeSettings } from './settings.ts';
import { stationCommand, type StationsHere } from './station-command.ts';
import { withCore } from './with-core.ts';

/** The command that shows and changes how a machine runs its station. */
export function settingsCommands(program: Command, here: StationsHere): void {
  stationCommand(
    program,
    here,
    'settings',
    'show the settings of this machine, or set them: settings --data D centreUrl=postgres://…',
  )
    .argument('[pairs...]', 'name=value')
    .action(async (pairs: string[], { data, json }: { data: string; json: boolean }) => {
      const { values, origins } = await withSettings(here.hostOf(data), (settings) => changeSettings(settings, pairs));
      outputTo(process.stdout, json).done({ ...values, origins }, () =>
        Object.entries(values).map(([name, value]) => `${name} = ${value} (${ORIGIN[origins[name] ?? 'default']})`),
      );
    });
}

const ORIGIN = { 'by-hand': 'set by hand', district: 'from the district', default: 'default' } as const;

/** Where there is no station yet, nothing was told to it. */
const withSettings = async <T>(host: StationHost, work: (settings: EffectiveSettings) => T): Promise<T> =>
  existsSync(join(host.dataDir, DATABASE_FILE))
    ? withCore(host, ({ settings }) => work(settings))
    : work(effectiveSettings(host.settings, () => new Map()));
