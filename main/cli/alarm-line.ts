import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { CentreProblem } from '../sync/centre.ts';
import type { HandedOver, AlarmLine } from '../sync/channel/alarm-line.ts';
import { type Quarrel, quarrel, sealQuarrel } from '../sync/channel/hand-over.ts';
import type { StepEvent } from '../sync/channel/alarm-events.ts';
import { connectAlarmLine } from '../sync/postgres/postgres-alarm-line.ts';
import { CommandFailed } from './output.ts';

export interface AlarmLineWish {
  readonly url: string;
  /** JSON file of a quarrel to hand over; without it only the steps are taken. */
  readonly handOver?: string | undefined;
  /** In place of the one its place belongs to. */
  readonly station?: string | undefined;
}

export interface AlarmLinePassed {
  readonly handedOver: HandedOver | null;
  /** Since it was last asked, in order. */
  readonly steps: readonly StepEvent[];
}

const SOURCE = '/alarms/example';
const AT_ONCE = 100;

/** The example of an adapter for 110: hands over what a file holds, and takes the steps of the stations once. */
export async function passAlarmLine({ url, handOver, station }: AlarmLineWish): Promise<AlarmLinePassed> {
  const given = handOver === undefined ? undefined : readQuarrel(handOver);
  let line: AlarmLine | undefined;
  try {
    line = await connectAlarmLine(url);
    const handedOver = given === undefined ? null : await handTo(line, given, station);
    const steps: StepEvent[] = [];
    for (;;) {
      const batch = await line.takeSteps(AT_ONCE);
      if (batch.length === 0) return { handedOver, steps };
      for (const { event } of batch) {
        steps.push(event);
        await line.stepDone(event.id);
      }
    }
  } catch (error) {
    if (error instanceof CentreProblem) throw new CommandFailed(error.message, { cause: error });
    throw error;
  } finally {
    await line?.close();
  }
}

async function handTo(line: AlarmLine, given: Quarrel, named: string | undefined): Promise<HandedOver> {
  const to = await line.whereTo(given.division, named);
  if (to === null)
    throw new CommandFailed(
      named === undefined ? `no station is set for the place ${given.division}` : `there is no station ${named}`,
    );
  const { station, sealKey } = to;
  if (sealKey === null)
    throw new CommandFailed(`station ${station} offered no key yet: nothing can be sealed to it until it synced`);
  return line.handOver(sealQuarrel(given, { station, sealKey }, { source: SOURCE, newId: uuidv7 }));
}

/** Says which member is wrong, never what stands in it. */
function readQuarrel(file: string): Quarrel {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The cause would quote what stands in it.
    throw new CommandFailed(`${file} cannot be read, or is no JSON`);
  }
  const parsed = quarrel.safeParse(read);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.') || 'members');
  throw new CommandFailed(`${file} does not fit: ${[...new Set(where)].join(', ')}`);
}
