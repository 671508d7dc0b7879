import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import type { KeyObject } from 'node:crypto';
import type { About } from '../../main/sync/bundle/about.ts';
import { MAGIC } from '../../main/sync/bundle/bundle-file.ts';
import { sealLetter } from '../../main/ledger/letter.ts';

/** A bundle written past every check, as a hostile hand with stolen keys would: any content, packed as it is told. */
export function forgeBundle(
  says: About | Readonly<Record<string, unknown>>,
  content: Uint8Array,
  { to, sign, packed = false }: { to: KeyObject; sign: (bytes: Uint8Array) => Buffer; packed?: boolean },
): Buffer {
  const line = JSON.stringify(says);
  const sealed = sealLetter(to, 'bundle', line, packed ? content : zstdCompressSync(content));
  const seal = `${sealed.length} ${createHash('sha256').update(sealed).digest('hex')}`;
  const signature = sign(Buffer.from(`beehive bundle 1\n${line}\n${seal}`)).toString('hex');
  return Buffer.concat([Buffer.from(`${MAGIC}\n${line}\n${seal} ${signature}\n`), sealed]);
}
