import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { ContentPack } from '../../shared/domain/content-pack.ts';
import { publicityPackReceived } from '../../shared/facts/publicity-pack.ts';
import { packStates, soundPack, type Unsound } from '../../shared/rules/pack-states.ts';
import type { Core } from './core.ts';
import { packsHere } from './packs-here.ts';
import { readEnvelope, readPackFile } from './read-pack.ts';

export type PackRefusal = 'too-big' | 'not-a-pack' | 'contradicts' | Unsound;

export interface ReceivedPack {
  readonly pack: ContentPack;
  /** Known and older ones are passed over: nothing is recorded. */
  readonly came: 'new' | 'known' | 'older';
}

/** Takes in a pack (内容包) from a file. Only what this station would use is recorded. */
export function receivePack(core: Core, bytes: Uint8Array): Answer<ReceivedPack, PackRefusal> {
  const file = readPackFile(bytes);
  if (!file.ok) return file;
  const read = readEnvelope(file.value);
  const trusted = core.packKeys();
  const pack = soundPack(read, trusted);
  if (typeof pack === 'string') return refused(pack);
  return core.ledger.write('system', ({ append }) => {
    const here = packsHere(core);
    const state = packStates([...here, read], trusted).at(-1);
    if (state === 'contradicts') return refused('contradicts');
    if (here.some((one) => one.digest === read.digest && typeof soundPack(one, trusted) !== 'string'))
      return granted({ pack, came: 'known' as const });
    if (state === 'older') return granted({ pack, came: 'older' as const });
    append(publicityPackReceived.of(pack.packId, file.value));
    return granted({ pack, came: 'new' as const });
  });
}
