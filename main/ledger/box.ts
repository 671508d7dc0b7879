import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce, ciphertext, tag. `bound` is associated data: the box opens only where it belongs. */
export function box(key: Uint8Array, bound: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when the key, the place or a single bit is wrong. */
export function unbox(key: Uint8Array, bound: string, boxed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, boxed.subarray(0, NONCE))
    .setAAD(Buffer.from(bound, 'utf8'))
    .setAuthTag(boxed.subarray(boxed.length - TAG));
  return Buffer.concat([decipher.update(boxed.subarray(NONCE, boxed.length - TAG)), decipher.final()]);
}
