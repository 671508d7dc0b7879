import { verify } from 'node:crypto';
import { z } from 'zod';
import { asJson } from '../../../shared/domain/as-json.ts';
import { millis } from '../../../shared/domain/millis.ts';
import { publicKeyText } from '../../../shared/domain/station-keys.ts';
import { stationCode } from '../../../shared/domain/station.ts';
import type { StationIdentity } from '../../ledger/station-identity.ts';
import { ed25519Public } from '../../ledger/letter.ts';
import { spokenDigits } from './spoken-digits.ts';

/**
 * Owns the file with which a station asks the district for a certificate: who it is, the request (PKCS #10), the keys
 * it offers. It is signed with one of those keys, and the request with the key it asks for, so that whoever made it
 * holds both. Nothing in it is secret.
 */
const FORMAT = 'beehive-enrol-request/1';

const enrolRequest = z.strictObject({
  format: z.literal(FORMAT),
  station: stationCode,
  madeAt: millis,
  sealKey: publicKeyText,
  signKey: publicKeyText,
  /** PEM. */
  csr: z.string().max(4_000),
  /** Ed25519, by `signKey`. */
  signature: z.base64().length(88),
});
export type EnrolRequest = z.output<typeof enrolRequest>;

export interface ReadRequest extends EnrolRequest {
  /** What the station shows, too; compared by telephone. */
  readonly digits: string;
}

const signedText = ({ station, madeAt, sealKey, signKey, csr }: Omit<EnrolRequest, 'format' | 'signature'>): Buffer =>
  Buffer.from([FORMAT, station, madeAt, sealKey, signKey, csr].join('\n'), 'utf8');

export function makeRequest(
  identity: StationIdentity,
  said: Pick<EnrolRequest, 'station' | 'madeAt' | 'csr'>,
): ReadRequest {
  const whole = { format: FORMAT, ...said, ...identity.offered } as const;
  const text = signedText(whole);
  return { ...whole, signature: identity.sign(text).toString('base64'), digits: spokenDigits(text) };
}

export const requestText = ({ digits: _, ...request }: ReadRequest): string => `${JSON.stringify(request, null, 2)}\n`;

/** Undefined when the file is no request, or was changed by a letter since the station signed it. */
export function readRequest(text: string): ReadRequest | undefined {
  const parsed = enrolRequest.safeParse(asJson(text));
  if (!parsed.success) return undefined;
  const signed = signedText(parsed.data);
  try {
    const key = ed25519Public(Buffer.from(parsed.data.signKey, 'base64'));
    if (!verify(null, signed, key, Buffer.from(parsed.data.signature, 'base64'))) return undefined;
  } catch {
    return undefined;
  }
  return { ...parsed.data, digits: spokenDigits(signed) };
}
