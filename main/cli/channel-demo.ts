import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '../../shared/domain/millis.ts';
import { openReferralSorter } from '../search/classify-tables.ts';
import { RESOURCES_DIR } from '../station/resources-dir.ts';
import { CentreProblem } from '../sync/centre.ts';
import type { Channel } from '../sync/channel/channel.ts';
import { type MatterFile, openMatterFile } from '../sync/channel/matter-file.ts';
import { type Played, playPlatforms, WrongKey } from '../sync/channel/play-platforms.ts';
import { connectChannel } from '../sync/postgres/postgres-channel.ts';
import { CommandFailed } from './output.ts';

export interface ChannelDemo {
  readonly url: string;
  /** File of the key holder's private key. */
  readonly key: string;
  /** File of what the platforms have in hand; made when it is not there. */
  readonly memory?: string | undefined;
  readonly once: boolean;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

const EVERY = 10 * SECOND;

/** Plays the platforms of the town once, or again and again until the signal. Returns what all passes did together. */
export async function channelDemo({ url, key, memory, once, say, signal }: ChannelDemo): Promise<Played> {
  const privatePem = readKey(key);
  const matters = openMatters(memory ?? `${key}.channel-demo.json`);
  const sort = openReferralSorter(RESOURCES_DIR);
  let all: Played = { taken: 0, told: 0, refused: 0, open: 0 };
  let channel: Channel | undefined;
  try {
    channel = await connectChannel(url);
    for (;;) {
      const pass = await playPlatforms({
        ...{ channel, matters, privatePem, sort, say },
        newId: randomUUID,
        now: () => new Date(),
      });
      all = {
        taken: all.taken + pass.taken,
        told: all.told + pass.told,
        refused: all.refused + pass.refused,
        open: pass.open,
      };
      if (once || signal.aborted) return all;
      await pause(EVERY, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return all;
    }
  } catch (error) {
    if (error instanceof CentreProblem || error instanceof WrongKey)
      throw new CommandFailed(error.message, { cause: error });
    throw error;
  } finally {
    await channel?.close();
  }
}

function readKey(file: string): string {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailed(`the key file ${file} cannot be read`, { cause: error });
  }
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'x25519') return pem;
  } catch {
    // Said below, in plain words.
  }
  throw new CommandFailed(`${file} is no private key of a key holder`);
}

function openMatters(file: string): MatterFile {
  try {
    return openMatterFile(file);
  } catch (error) {
    throw new CommandFailed(`${file} is not what this demonstration wrote; name another with --memory`, {
      cause: error,
    });
  }
}
