import type { Command } from 'commander';
import { channelDemo } from './channel-demo.ts';
import { outputTo } from './output.ts';
import { STOP_SIGNALS } from './serve.ts';

interface DemoOptions {
  url: string;
  key: string;
  memory?: string;
  once: boolean;
  json: boolean;
}

/** The example of an adapter between the district and the platforms of a town. */
export function channelCommands(program: Command): void {
  program
    .command('channel-demo')
    .description(
      'a demonstration: plays the platforms of a town that referrals are sent to; never run it on a real district',
    )
    .requiredOption('--url <url>', 'postgres://… of an adapter')
    .requiredOption('--key <file>', "the key holder's private key, as centre-init --key-out wrote it")
    .option('--memory <file>', 'what the played platforms have in hand; else beside the key')
    .option('--once', 'one pass, then end; else one every ten seconds until Ctrl-C', false)
    .option('--json', 'one JSON document', false)
    .action(async ({ json, ...wish }: DemoOptions) => {
      const say = (line: string): void => void process.stderr.write(`${line}\n`);
      const stop = new AbortController();
      for (const signal of STOP_SIGNALS) process.once(signal, () => stop.abort());
      if (!json) say('demonstration: no platform is behind this; every answer is made up');
      const played = await channelDemo({ ...wish, say: json ? () => undefined : say, signal: stop.signal });
      outputTo(process.stdout, json).done({ demonstration: true, ...played }, () => [
        `demonstration: ${played.taken} events taken, ${played.told} answers told, ${played.refused} refused, ${played.open} matters open`,
      ]);
    });
}
