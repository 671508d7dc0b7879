import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRingParts } from '../../main/host/electron/key-ring.ts';

type Ring = KeyRingParts['ring'];

/** A key ring of the operating system, as far as Electron shows it: really encrypts, under a key of its own. */
export function makeRing(
  options: {
    readonly available?: boolean;
    readonly backend?: ReturnType<Ring['getSelectedStorageBackend']>;
    readonly rotated?: boolean;
  } = {},
) {
  const secret = randomBytes(32);
  const ring: Ring = {
    isAsyncEncryptionAvailable: () => Promise.resolve(options.available ?? true),
    getSelectedStorageBackend: () => options.backend ?? 'gnome_libsecret',
    encryptStringAsync: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', secret, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Promise.resolve(Buffer.concat([Buffer.from('v10'), nonce, cipher.getAuthTag(), sealed]));
    },
    async decryptStringAsync(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(3, 15));
      decipher.setAuthTag(sealed.subarray(15, 31));
      const result = Buffer.concat([decipher.update(sealed.subarray(31)), decipher.final()]).toString('utf8');
      return { result, shouldReEncrypt: options.rotated ?? false };
    },
  };
  return ring;
}
