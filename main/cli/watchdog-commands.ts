import { type Command, InvalidArgumentError } from 'commander';
import { type Ended, endRunaways, watch } from '../sync/postgres/watchdog.ts';
import { outputTo } from './output.ts';
import { STOP_SIGNALS } from './serve.ts';

interface WatchdogOptions {
  url: string;
  atMost: number;
  every?: number;
  json: boolean;
}

const asSeconds = (raw: string): number => {
  if (!/^\d{1,4}$/.test(raw) || Number(raw) < 1) throw new InvalidArgumentError('seconds from 1 to 9999 are wanted');
  return Number(raw);
};

/** The command that keeps one station's runaway queries from slowing the others. */
export function watchdogCommands(program: Command): void {
  program
    .command('centre-watchdog')
    .description('end sessions of stations that run longer than they may: once, or again and again with --every')
    .requiredOption('--url <url>', 'postgres://… of a login with beehive_watchdog')
    .option('--at-most <seconds>', 'how long a station may take', asSeconds, 90)
    .option('--every <seconds>', 'look that often until it is stopped', asSeconds)
    .option('--json', 'one JSON document for each session that was ended', false)
    .action(async ({ url, atMost, every, json }: WatchdogOptions) => {
      const { done } = outputTo(process.stdout, json);
      const tell = (one: Ended) => done(one, () => [`ended ${one.login} after ${one.seconds} s`]);
      if (every === undefined) {
        for (const one of await endRunaways(url, atMost)) tell(one);
        return;
      }
      const stop = new AbortController();
      for (const signal of STOP_SIGNALS) process.once(signal, () => stop.abort());
      await watch({
        url,
        atMostSeconds: atMost,
        everySeconds: every,
        signal: stop.signal,
        ended: tell,
        failed: (problem) => process.stderr.write(`${problem.message}; looking again in ${every} s\n`),
      });
    });
}
