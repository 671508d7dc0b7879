import { existsSync, writeFileSync } from 'node:fs';
import { newPackKey } from '../services/pack-signature.ts';
import { CommandFailed } from './output.ts';

/** Makes the key pair of whoever issues content packs; the private key goes to a new file and nowhere else. Returns the public one. */
export function makePackKey(file: string): string {
  if (existsSync(file)) throw new CommandFailed(`${file} is there already; it may be the key of other packs`);
  const { key, privatePem } = newPackKey();
  writeFileSync(file, privatePem, { mode: 0o600, flag: 'wx', flush: true });
  return key;
}
