import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Owns how a content pack (内容包) is signed: Ed25519 over the exact bytes of its text, behind a line of its
 * own, so that a signature made for anything else never counts for a pack.
 */
const signedBytes = (payload: string): Buffer => Buffer.from(`beehive content pack 1\n${payload}`);

/** Public keys travel as the 32 bytes in Base64. */
const rawPublic = (key: KeyObject): string =>
  Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url').toString('base64');

/** Whether the signature holds; never throws, whatever it is given. */
export function signatureHolds(payload: string, signature: string, key: string): boolean {
  try {
    const x = Buffer.from(key, 'base64').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, signedBytes(payload), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Signs with a private key in PEM. Undefined: the text is no Ed25519 key. */
export function signPack(payload: string, privatePem: string): { signature: string; key: string } | undefined {
  const privateKey = readPrivate(privatePem);
  if (privateKey?.asymmetricKeyType !== 'ed25519') return undefined;
  return {
    signature: sign(null, signedBytes(payload), privateKey).toString('base64'),
    key: rawPublic(createPublicKey(privateKey)),
  };
}

function readPrivate(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** A key pair for whoever issues packs: the public key as stations are told it, the private one as a PEM text. */
export function newPackKey(): { key: string; privatePem: string } {
  const pair = generateKeyPairSync('ed25519');
  return {
    key: rawPublic(pair.publicKey),
    privatePem: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}
