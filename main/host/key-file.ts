import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyProtector } from './host.ts';
import { KEY_BYTES, KEY_FILE, KeyTrouble, newKey, readSecret, SEALED_KEY_FILE, writeNewSecret } from './key-bytes.ts';

/**
 * The station key in a file of its own, for machines without a key ring. It protects against a copied
 * database, not against somebody who holds the whole disk: encrypt that.
 */
export function keyFile(folder: string): KeyProtector {
  let key: Uint8Array | undefined;
  return {
    kind: 'key-file',
    stationKey: () => (key ??= readKey(folder) ?? makeKey(folder)),
  };
}

function readKey(folder: string): Uint8Array | undefined {
  const key = readSecret(folder, KEY_FILE);
  if (key === undefined) return undefined;
  if (key.length !== KEY_BYTES)
    throw new KeyTrouble(`${KEY_FILE} holds ${key.length} bytes, not ${KEY_BYTES}: put back the right one`);
  return key;
}

function makeKey(folder: string): Uint8Array {
  if (existsSync(join(folder, SEALED_KEY_FILE))) {
    throw new KeyTrouble(
      'this station\'s key lies in the key ring of the user who founded it, which only the installed program reaches; as that user, give it the same words: "beehive-station --command …"',
    );
  }
  const key = newKey();
  try {
    writeNewSecret(folder, KEY_FILE, key);
    return key;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // Another process was first: its key is the station's.
    const theirs = readKey(folder);
    if (theirs === undefined) throw error;
    return theirs;
  }
}
