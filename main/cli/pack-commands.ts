import type { Command } from 'commander';
import { outputTo } from './output.ts';
import { inWords, takePackIn } from './pack-in.ts';
import { listPacksOf, packLine } from './pack-list.ts';
import { stationCommand, type StationsHere } from './station-command.ts';

interface Common {
  data: string;
  json: boolean;
}

/** Commands about the content packs of a station. */
export function packCommands(program: Command, here: StationsHere): void {
  const command = (name: string, description: string) => stationCommand(program, here, name, description);

  command('pack-in', 'take a content pack from a file into a station')
    .argument('<file>', 'the pack')
    .action(async (file: string, { data, json }: Common) => {
      const received = await takePackIn(here.hostOf(data), file);
      const { packId, version, revoked, pieces } = received.pack;
      outputTo(process.stdout, json).done(
        { packId, version, revoked, pieces: pieces.length, came: received.came },
        () => [inWords(received)],
      );
    });

  command('pack-list', 'content packs of a station, and what becomes of each').action(
    async ({ data, json }: Common) => {
      const packs = await listPacksOf(here.hostOf(data));
      outputTo(process.stdout, json).done({ packs }, () => packs.map(packLine));
    },
  );
}
