import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { type ContentPack, MOST_PACK_BYTES, PACK_FORMAT } from '../../shared/domain/content-pack.ts';
import { packFaults, parsePack } from '../../shared/rules/pack-faults.ts';
import { signPack } from '../services/pack-signature.ts';
import { readAtMost } from './read-at-most.ts';
import { CommandFailed } from './output.ts';

export interface PackMake {
  /** Private key, PEM. */
  readonly key: string;
  /** JSON: `packId`, `version`, `issuedOn`, `issuer`, `title`, and `pieces` or `revoked`. */
  readonly pieces: string;
  readonly out: string;
}

/** Checks, signs and writes a content pack. Throws `CommandFailed` with one plain line that names each piece that is wrong. */
export function makePack({ key: keyFile, pieces, out }: PackMake): { pack: ContentPack; key: string; bytes: number } {
  const raw = readPieces(pieces);
  const faults = packFaults(raw, randomUUID);
  if (faults.length > 0) throw new CommandFailed(`${pieces}: ${faults.join('; ')}`);
  const pack = parsePack(raw);
  const payload = JSON.stringify(pack);
  const signed = signPack(payload, readFileSync(keyFile, 'utf8'));
  if (signed === undefined) throw new CommandFailed(`${keyFile} is no private key that "pack-key" made`);
  const bytes = Buffer.from(`${JSON.stringify({ format: PACK_FORMAT, payload, ...signed })}\n`);
  if (bytes.length > MOST_PACK_BYTES)
    throw new CommandFailed(
      `the pack would have ${bytes.length} bytes, ${MOST_PACK_BYTES} are the most; make two of it`,
    );
  writeFileSync(out, bytes);
  return { pack, key: signed.key, bytes: bytes.length };
}

function readPieces(file: string): unknown {
  const bytes = readAtMost(file, 4 * MOST_PACK_BYTES);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new CommandFailed(`${file} is no JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}
