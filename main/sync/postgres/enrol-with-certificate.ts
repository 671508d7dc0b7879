import { createHash } from 'node:crypto';
import { asMillis, type Millis } from '../../../shared/domain/millis.ts';
import { termOf } from '../../../shared/rules/certificate-term.ts';
import type { Authority } from '../certificates/authority-folder.ts';
import type { ReadRequest } from '../certificates/enrol-request.ts';
import { sameDigits } from '../certificates/spoken-digits.ts';
import { CertificateTrouble } from '../certificates/written-files.ts';
import { clientCertificate, requestedKey } from '../certificates/x509.ts';
import { type Reached, reachCentre } from './connect.ts';
import { inOneTransaction } from './one-transaction.ts';
import { roleOf } from './station-role.ts';

/** What an administrator of the district wants: a certificate for the station that made this request. */
export interface EnrolWish {
  /** Address with a superuser's login. */
  readonly url: string;
  readonly authority: Authority;
  readonly request: ReadRequest;
  /** What the station read out by telephone; a renewal signed with keys that were compared before needs none. */
  readonly digits: string | undefined;
  /** Takes a station back that was revoked or switched off. */
  readonly again: boolean;
  readonly now: Millis;
  /** 0 … 1. */
  readonly chance: () => number;
}

export interface Enrolled {
  readonly station: string;
  /** PEM. */
  readonly certificate: string;
  readonly serial: string;
  readonly endsAt: Millis;
  /** The request had been answered before: this is that answer. */
  readonly repeat: boolean;
}

interface Known {
  readonly enabled: boolean;
  readonly comparedKey: Buffer | null;
}

/** Enrols the station that asks if it is new, notes its keys, and signs its certificate. Throws `CertificateTrouble`, `CentreProblem`. */
export async function enrolWithCertificate(wish: EnrolWish): Promise<Enrolled> {
  const { request, authority, now, chance } = wish;
  const publicKey = await requestedKey(request.csr);
  if (publicKey === undefined)
    throw new CertificateTrouble('the request holds no key of the right kind, or was not signed with it');
  const reached = await reachCentre(wish.url);
  try {
    return await inOneTransaction(reached, async () => {
      const known = await stationAt(reached, request.station);
      refuseUnlessSure(wish, known);
      const answered = await answerTo(reached, request);
      if (answered !== undefined) return { ...answered, station: request.station, repeat: true };
      await reached.query('SELECT beehive.enrol($1)', [request.station]);
      if (known?.enabled === false)
        await reached.query('UPDATE beehive.station SET enabled = true WHERE code = $1', [request.station]);
      const keys = [request.sealKey, request.signKey].map((text) => Buffer.from(text, 'base64'));
      if (known?.comparedKey?.equals(keys[1] ?? Buffer.alloc(0)) !== true)
        await reached.query('SELECT beehive.note_station_keys($1, $2, $3)', [request.station, ...keys]);
      const term = termOf('station', now, chance());
      const signed = await clientCertificate(authority, roleOf(request.station), publicKey, term);
      await reached.query(
        `INSERT INTO beehive.certificate (serial, station, request, certificate, not_before, not_after)
           VALUES ($1, $2, $3, $4, $5, $6)`,
        [signed.serial, request.station, digestOf(request), signed.pem, new Date(term.from), new Date(term.to)],
      );
      await noteTerm(reached, 'authority', authority.endsAt);
      return {
        station: request.station,
        certificate: signed.pem,
        serial: signed.serial,
        endsAt: term.to,
        repeat: false,
      };
    });
  } finally {
    await reached.close();
  }
}

function refuseUnlessSure({ request, digits, again }: EnrolWish, known: Known | undefined): void {
  if (digits !== undefined && !sameDigits(digits, request.digits))
    throw new CertificateTrouble(
      `the digits are not those of this request: it is not the one that station ${request.station} made, or they were misheard`,
    );
  if (known?.enabled === false && !again)
    throw new CertificateTrouble(`station ${request.station} was switched off; --again takes it back`);
  const compared = known?.enabled === true && known.comparedKey?.toString('base64') === request.signKey;
  if (digits === undefined && !compared)
    throw new CertificateTrouble(
      `call station ${request.station}, have it read its 24 digits out, and repeat this with --digits "…"`,
    );
}

async function stationAt(reached: Reached, code: string): Promise<Known | undefined> {
  // Only keys a person compared count here: what a station states over its line, a thief of its login could state.
  const [known] = await reached.query<{ enabled: boolean; comparedKey: Buffer | null }>(
    `SELECT s.enabled, (SELECT k.sign_key FROM beehive.station_key k WHERE k.station = s.code
       ORDER BY k.since DESC LIMIT 1) AS "comparedKey" FROM beehive.station s WHERE s.code = $1`,
    [code],
  );
  return known;
}

async function answerTo(reached: Reached, request: ReadRequest) {
  const [found] = await reached.query<{ serial: string; certificate: string; ends: Date; revoked: boolean }>(
    `SELECT serial, certificate, not_after AS ends, revoked_at IS NOT NULL AS revoked
       FROM beehive.certificate WHERE request = $1`,
    [digestOf(request)],
  );
  if (found?.revoked === true)
    throw new CertificateTrouble('the certificate for this request was revoked; the station has to make a new request');
  return found && { serial: found.serial, certificate: found.certificate, endsAt: asMillis(found.ends.getTime()) };
}

const digestOf = ({ csr }: ReadRequest): Buffer => createHash('sha256').update(csr, 'utf8').digest();

/** Lets the district's own view say when the authority, or its list, ends. */
export async function noteTerm(reached: Reached, what: 'authority' | 'revocation-list', endsAt: Millis): Promise<void> {
  await reached.query(
    `INSERT INTO beehive.authority_term AS t (what, not_after) VALUES ($1, $2)
       ON CONFLICT (what) DO UPDATE SET not_after = excluded.not_after, noted_at = clock_timestamp()`,
    [what, new Date(endsAt)],
  );
}
