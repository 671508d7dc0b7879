import { parseArgs } from 'node:util';
import { plainLine } from '../../main/cli/plain-line.ts';
import { startPostgres } from '../make/postgres.ts';
import { districtFigures, districtLines } from './district/district-figures.ts';
import { simulate } from './district/simulate.ts';

/**
 * `npm run simulate -- --stations 30 --days 30 [--seed 1] [--url postgres://…] [--json]`: what a district of this size
 * asks of its centre. It stands beside the benches and not among a station's commands: it makes up people and cases, which
 * no installed station should be able to do, and takes the PostgreSQL of the development packages when it is given none.
 */
const USAGE =
  'npm run simulate -- --stations N --days D [--seed S] [--url postgres://… of a superuser, an empty database] [--played N] [--window SECONDS] [--json]';

function readWish() {
  const { values } = parseArgs({
    options: {
      stations: { type: 'string', default: '30' },
      days: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      url: { type: 'string' },
      played: { type: 'string', default: '30' },
      window: { type: 'string', default: '180' },
      json: { type: 'boolean', default: false },
    },
  });
  const number = (name: 'stations' | 'days' | 'seed' | 'played' | 'window', most: number): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1 || value > most)
      throw new Error(`--${name}: a whole number from 1 to ${most} is wanted`);
    return value;
  };
  return {
    stations: number('stations', 20_000),
    days: number('days', 366),
    seed: number('seed', 1_000_000),
    mostPlayed: number('played', 300),
    windowSeconds: number('window', 5_400),
    ...{ url: values.url, json: values.json },
  };
}

async function run({ url, json, ...wish }: ReturnType<typeof readWish>): Promise<string> {
  const server = url === undefined ? await ownServer() : undefined;
  try {
    const simulation = await simulate({
      ...wish,
      url: url ?? (await server?.newDatabase()) ?? '',
      say: (line) => process.stderr.write(`${line}\n`),
    });
    const figures = districtFigures(simulation);
    return json ? `${JSON.stringify(figures)}\n` : `${districtLines(figures).join('\n')}\n`;
  } finally {
    await server?.stop();
  }
}

async function ownServer() {
  try {
    return await startPostgres({ max_connections: '100', shared_buffers: '256MB', max_wal_size: '2GB' });
  } catch (error) {
    throw new Error(
      'no PostgreSQL could be started here; give the address of one with --url postgres://… (a superuser, an empty database)',
      { cause: error },
    );
  }
}

let wish: ReturnType<typeof readWish> | undefined;
try {
  wish = readWish();
} catch (error) {
  process.stderr.write(`${plainLine(error)} (${USAGE})\n`);
  process.exitCode = 2;
}
if (wish !== undefined) {
  try {
    process.stdout.write(await run(wish));
  } catch (error) {
    process.stderr.write(`${plainLine(error)}\n`);
    process.exitCode = 1;
  }
}
