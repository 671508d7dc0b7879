import 'reflect-metadata';
import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  Pkcs10CertificateRequest,
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  X509CrlGenerator,
} from '@peculiar/x509';
import type { Term } from '../../../shared/rules/certificate-term.ts';

/**
 * Owns the kinds of certificates a district has and what stands in each (X.509 v3, ECDSA on P-256). Only commands load
 * this file; a running station needs Node's own reader.
 */
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface Signer {
  readonly key: KeyObject;
  /** PEM. */
  readonly certificate: string;
}

export async function newKeyPair(): Promise<{ key: KeyObject; pair: CryptoKeyPair }> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { key: createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }), pair };
}

/** 127 random bits: positive, and never given twice. */
const newSerial = (): string => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
};

const name = (commonName: string): JsonName => [{ CN: [commonName] }];
const dates = ({ from, to }: Term) => ({ notBefore: new Date(from), notAfter: new Date(to) });

/** A certificate that signs others; PEM. */
export async function authorityCertificate(commonName: string, pair: CryptoKeyPair, term: Term) {
  const made = await X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: name(commonName),
    ...dates(term),
    signingAlgorithm: SIGNING,
    keys: pair,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(pair.publicKey),
    ],
  });
  return made.toString('pem');
}

export interface Signed {
  readonly pem: string;
  readonly der: Buffer;
  /** Hexadecimal. */
  readonly serial: string;
  readonly term: Term;
}

/** For a login of PostgreSQL: proves who connects, and can not play a server. */
export const clientCertificate = (by: Signer, login: string, publicKey: CryptoKey, term: Term) =>
  sign(by, login, publicKey, term, [new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth], true)]);

/** For the server under these names and addresses: can not log in. */
export const serverCertificate = (by: Signer, hosts: readonly Host[], publicKey: CryptoKey, term: Term) =>
  sign(by, hosts[0]?.value ?? '', publicKey, term, [
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth], true),
    new SubjectAlternativeNameExtension([...hosts]),
  ]);

export interface Host {
  readonly type: 'dns' | 'ip';
  readonly value: string;
}

async function sign(
  by: Signer,
  commonName: string,
  publicKey: CryptoKey,
  term: Term,
  purpose: readonly Extension[],
): Promise<Signed> {
  const issuer = new X509Certificate(by.certificate);
  const serial = newSerial();
  const made = await X509CertificateGenerator.create({
    serialNumber: serial,
    subject: name(commonName),
    issuer: issuer.subjectName.toJSON(),
    ...dates(term),
    signingAlgorithm: SIGNING,
    publicKey,
    signingKey: await signingKey(by.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      ...purpose,
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
  return { pem: made.toString('pem'), der: Buffer.from(made.rawData), serial, term };
}

export interface Revoked {
  readonly serial: string;
  readonly at: Date;
}

/** PEM. A server that goes by it refuses everybody once it is past its term. */
export async function revocationList(by: Signer, revoked: readonly Revoked[], term: Term): Promise<string> {
  const issuer = new X509Certificate(by.certificate);
  const list = await X509CrlGenerator.create({
    issuer: issuer.subjectName.toJSON(),
    thisUpdate: new Date(term.from),
    nextUpdate: new Date(term.to),
    signingAlgorithm: SIGNING,
    signingKey: await signingKey(by.key),
    entries: revoked.map(({ serial, at }) => ({ serialNumber: serial, revocationDate: at })),
    extensions: [await AuthorityKeyIdentifierExtension.create(issuer.publicKey)],
  });
  // The name that OpenSSL knows it by; the library has one of its own.
  return PemConverter.encode(list.rawData, 'X509 CRL');
}

/** PKCS #10; PEM. Signed with the key it asks for. */
export async function signingRequest(commonName: string, pair: CryptoKeyPair): Promise<string> {
  const made = await Pkcs10CertificateRequestGenerator.create({
    name: name(commonName),
    keys: pair,
    signingAlgorithm: SIGNING,
  });
  return made.toString('pem');
}

/** The public key a request asks a certificate for; undefined when it is none, is of another kind, or its signature is not by that key. */
export async function requestedKey(pem: string): Promise<CryptoKey | undefined> {
  try {
    const request = new Pkcs10CertificateRequest(pem);
    if (!(await request.verify())) return undefined;
    return await request.publicKey.export(CURVE, ['verify']);
  } catch {
    return undefined;
  }
}

const signingKey = (key: KeyObject): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', key.export({ format: 'der', type: 'pkcs8' }), CURVE, false, ['sign']);
