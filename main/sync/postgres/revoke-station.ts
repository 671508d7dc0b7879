import { asMillis, type Millis } from '../../../shared/domain/millis.ts';
import { termOf } from '../../../shared/rules/certificate-term.ts';
import type { Authority } from '../certificates/authority-folder.ts';
import { type Revoked, revocationList } from '../certificates/x509.ts';
import { reachCentre, type Reached } from './connect.ts';
import { noteTerm } from './enrol-with-certificate.ts';

/** A list of revoked certificates as the server reads it, and until when it holds. */
export interface WrittenList {
  /** PEM. */
  readonly list: string;
  readonly endsAt: Millis;
  readonly revoked: number;
}

export interface ListWish {
  readonly url: string;
  readonly authority: Authority;
  readonly now: Millis;
  /** Puts the list where the server reads it, before the server is told to read it again. */
  readonly place: (list: string) => void;
}

/** Switches the station off at once, then writes the list that keeps its certificates out. */
export async function revokeStation(wish: ListWish, station: string): Promise<WrittenList & { serials: string[] }> {
  const reached = await reachCentre(wish.url);
  try {
    const found = await reached.query<{ serial: string }>('SELECT serial FROM beehive.revoke_station($1)', [station]);
    return { ...(await writeList(reached, wish)), serials: found.map(({ serial }) => serial) };
  } finally {
    await reached.close();
  }
}

/** Writes the list anew, with a new term. */
export async function renewRevocationList(wish: ListWish): Promise<WrittenList> {
  const reached = await reachCentre(wish.url);
  try {
    return await writeList(reached, wish);
  } finally {
    await reached.close();
  }
}

async function writeList(reached: Reached, { authority, now, place }: ListWish): Promise<WrittenList> {
  // A certificate that ended by itself needs no line any more.
  const rows = await reached.query<Revoked>(
    `SELECT serial, revoked_at AS at FROM beehive.certificate WHERE revoked_at IS NOT NULL AND not_after > $1 ORDER BY serial`,
    [new Date(now)],
  );
  const term = termOf('revocation-list', now, 0.5);
  const list = await revocationList(authority, rows, term);
  place(list);
  await noteTerm(reached, 'revocation-list', asMillis(term.to));
  await reached.query('SELECT pg_reload_conf()');
  return { list, endsAt: term.to, revoked: rows.length };
}
