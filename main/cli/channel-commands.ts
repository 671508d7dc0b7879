import type { Command } from 'commander';
import type { HandedOver } from '../sync/channel/alarm-line.ts';
import { type AlarmLineWish, passAlarmLine } from './alarm-line.ts';
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

/** The examples of adapters: between the district and the platforms of a town, and between it and 110. */
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

  program
    .command('alarm-line')
    .description(
      'an adapter for 110 to read and to try: hands over a quarrel from a file, takes the steps of the stations',
    )
    .requiredOption('--url <url>', 'postgres://… of an adapter for 110')
    .option('--hand-over <file>', 'JSON: alarmNumber, at, category, urgency, people, division, about')
    .option('--station <code>', 'to this station; else to the one its place belongs to')
    .option('--json', 'one JSON document', false)
    .action(async ({ json, ...wish }: AlarmLineWish & { json: boolean }) => {
      const { handedOver, steps } = await passAlarmLine(wish);
      outputTo(process.stdout, json).done({ handedOver, steps }, () => [
        ...(handedOver === null ? [] : [plainAnswer(handedOver)]),
        ...steps.map(({ type, subject, time, data }) =>
          [time, subject, type, 'reason' in data ? data.reason : 'result' in data ? data.result : ''].join(' ').trim(),
        ),
      ]);
      if (handedOver?.status === 'refused') process.exitCode = 1;
    });
}

const plainAnswer = (answer: HandedOver): string =>
  answer.status === 'refused'
    ? `refused: ${[answer.reason, answer.member, answer.station].filter((one) => one !== undefined).join(' ')}`
    : `${answer.status === 'ok' ? 'handed over to' : 'stands already at'} ${answer.station}`;
