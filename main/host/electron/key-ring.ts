import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import type { KeyProtector } from '../host.ts';
import { KEY_BYTES, KEY_FILE, KeyTrouble, newKey, readSecret, SEALED_KEY_FILE, writeNewSecret } from '../key-bytes.ts';
import { keyFile } from '../key-file.ts';

type Ring = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

export interface KeyRingParts {
  readonly dataDir: string;
  /** Electron's `safeStorage`, once the app is ready. */
  readonly ring: Ring;
  readonly platform: NodeJS.Platform;
  /** Whether a key file made by the command line is taken into the ring; then the command line can no longer read it. */
  readonly adopt: boolean;
}

/**
 * The station key, sealed by the operating system's key ring. Where there is none, or only a pretended
 * one, it is a key file as elsewhere. Asks the ring once, at the start; a new key lies on the disk from its first use on.
 */
export async function keyRing({ dataDir, ring, platform, adopt }: KeyRingParts): Promise<KeyProtector> {
  const sealed = readSecret(dataDir, SEALED_KEY_FILE);
  if (sealed !== undefined) {
    const key = await open(dataDir, ring, sealed);
    removePlain(dataDir, key);
    return protector(key);
  }
  const plain = existsSync(join(dataDir, KEY_FILE)) ? keyFile(dataDir).stationKey() : undefined;
  if ((plain !== undefined && !adopt) || !(await protects(ring, platform))) return keyFile(dataDir);
  if (plain === undefined) return keyToCome(dataDir, ring);
  writeNewSecret(dataDir, SEALED_KEY_FILE, await seal(ring, plain));
  // Read back before the plain one goes: a ring that takes and does not give would lose the station.
  const written = readSecret(dataDir, SEALED_KEY_FILE);
  if (written === undefined) throw new Error('keyRing: the sealed key just written is not there');
  const key = await open(dataDir, ring, written);
  removePlain(dataDir, key);
  return protector(key);
}

const protector = (key: Uint8Array): KeyProtector => ({ kind: 'safe-storage', stationKey: () => key });

/** A new key, sealed and opened for a trial; whoever only looks into a folder makes none in it. */
async function keyToCome(dataDir: string, ring: Ring): Promise<KeyProtector> {
  const key = newKey();
  const sealed = await seal(ring, key);
  if (!Buffer.from((await unseal(ring, sealed)).key).equals(key))
    throw new KeyTrouble('the key ring gives back another key than it took: it cannot keep that of a station');
  let written = false;
  return {
    kind: 'safe-storage',
    stationKey() {
      if (!written) {
        if (existsSync(join(dataDir, SEALED_KEY_FILE)))
          throw new KeyTrouble("another program made this station's key at the same moment; start this again");
        writeNewSecret(dataDir, SEALED_KEY_FILE, sealed);
      }
      written = true;
      return key;
    },
  };
}

/** Linux without a key ring seals with a password that everybody knows. */
async function protects(ring: Ring, platform: NodeJS.Platform): Promise<boolean> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(ring.getSelectedStorageBackend())) return false;
  return ring.isAsyncEncryptionAvailable();
}

const seal = (ring: Ring, key: Uint8Array): Promise<Buffer> =>
  ring.encryptStringAsync(Buffer.from(key).toString('base64'));

async function open(dataDir: string, ring: Ring, sealed: Uint8Array): Promise<Uint8Array> {
  const { key, shouldReEncrypt } = await unseal(ring, sealed);
  if (key.length !== KEY_BYTES)
    throw new KeyTrouble(`${SEALED_KEY_FILE} holds ${key.length} bytes, not ${KEY_BYTES}: put back the right one`);
  if (shouldReEncrypt) await sealAnew(dataDir, ring, key);
  return key;
}

async function unseal(ring: Ring, sealed: Uint8Array): Promise<{ key: Uint8Array; shouldReEncrypt: boolean }> {
  const { result, shouldReEncrypt } = await ring.decryptStringAsync(Buffer.from(sealed)).catch((cause: unknown) => {
    throw new KeyTrouble(
      `the key ring of this machine's user does not open ${SEALED_KEY_FILE}; sign in as the user who founded the station`,
      { cause },
    );
  });
  return { key: Buffer.from(result, 'base64'), shouldReEncrypt };
}

/** The ring has changed its own key: the same station key under the new one, put in place in one step. */
async function sealAnew(dataDir: string, ring: Ring, key: Uint8Array): Promise<void> {
  const next = `${SEALED_KEY_FILE}.next`;
  rmSync(join(dataDir, next), { force: true });
  writeNewSecret(dataDir, next, await seal(ring, key));
  renameSync(join(dataDir, next), join(dataDir, SEALED_KEY_FILE));
}

/** A plain copy beside the sealed key, left when the power failed while it was taken in. */
function removePlain(dataDir: string, key: Uint8Array): void {
  if (!existsSync(join(dataDir, KEY_FILE))) return;
  if (!Buffer.from(keyFile(dataDir).stationKey()).equals(key)) {
    throw new KeyTrouble(
      `${KEY_FILE} and ${SEALED_KEY_FILE} hold different keys: take away the one that is not this station's`,
    );
  }
  rmSync(join(dataDir, KEY_FILE));
}
