import { MOST_PACK_BYTES } from '../../shared/domain/content-pack.ts';
import type { StationHost } from '../host/host.ts';
import { type PackRefusal, type ReceivedPack, receivePack } from '../services/receive-pack.ts';
import { CommandFailed } from './output.ts';
import { readAtMost } from './read-at-most.ts';
import { withCore } from './with-core.ts';

const REFUSED: Readonly<Record<PackRefusal, string>> = {
  'too-big': 'it is larger than any content pack',
  'not-a-pack': 'it is no content pack, or a part of it is missing or damaged',
  'bad-signature': 'its signature does not hold: it was changed after it was signed',
  'unknown-key': 'it is signed with a key this station does not trust; "settings" shows and sets packKeys',
  unreadable: 'it is signed, but it is no content pack this version can read',
  contradicts: 'the station has another pack under the same number and version; that one stays',
};

/** Takes a content pack from a file into the station of a host. Throws `CommandFailed` when it is refused; nothing has changed then. */
export async function takePackIn(host: StationHost, file: string): Promise<ReceivedPack> {
  const bytes = readAtMost(file, MOST_PACK_BYTES);
  const answer = await withCore(host, (core) => receivePack(core, bytes));
  if (!answer.ok) throw new CommandFailed(`${file} was not taken in: ${REFUSED[answer.refusal]}`);
  return answer.value;
}

export function inWords({ pack, came }: ReceivedPack): string {
  const name = `“${pack.title.zh}”, version ${pack.version}`;
  if (came === 'known') return `${name}: here already, nothing was changed`;
  if (came === 'older') return `${name}: older than what is here, nothing was changed`;
  return pack.revoked
    ? `${name}: the pack is revoked and shown no more`
    : `${name}: ${pack.pieces.length} pieces taken in`;
}
