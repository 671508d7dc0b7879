import type { Command } from 'commander';
import { loopbackHost } from '../host/loopback/loopback-host.ts';
import { asFolder } from './arguments.ts';
import { outputTo } from './output.ts';
import { changeSettings } from './settings.ts';

/** The command that shows and changes how a machine runs its station. */
export function settingsCommands(program: Command): void {
  program
    .command('settings')
    .description('show the settings of this machine, or set them: settings --data D centreUrl=postgres://…')
    .argument('[pairs...]', 'name=value')
    .requiredOption('--data <dir>', 'folder of the station', asFolder)
    .option('--json', 'one JSON document', false)
    .action((pairs: string[], { data, json }: { data: string; json: boolean }) => {
      const settings = changeSettings(loopbackHost(data).settings, pairs);
      outputTo(process.stdout, json).done(settings, () =>
        Object.entries(settings).map(([name, value]) => `${name} = ${value}`),
      );
    });
}
