import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CertificateStanding, certificateStanding, daysLeft } from '../../shared/rules/certificate-term.ts';
import { AUTHORITY_FILES } from '../sync/certificates/authority-folder.ts';
import { type CertificateRow, listCertificates } from '../sync/postgres/list-certificates.ts';
import { nowOf } from './centre-ca.ts';

/** What the stations come in with and when it ends: read off the district's database and, where it is at hand, the authority's folder. */
export interface CertificateLine {
  readonly subject: string;
  readonly serial: string | null;
  readonly expiresAt: string | null;
  readonly standing: string;
  readonly daysLeft: number | null;
}

export interface CertificateList {
  readonly certificates: readonly CertificateLine[];
  /** Of which somebody has to act within a week, or should have. */
  readonly urgent: readonly string[];
}

export async function centreCertificates(wish: {
  readonly url: string;
  readonly ca?: string | undefined;
  readonly now?: Parameters<typeof nowOf>[0]['now'];
}): Promise<CertificateList> {
  const now = nowOf(wish.now === undefined ? {} : { now: wish.now });
  const rows = [...(await listCertificates(wish.url)), ...(wish.ca === undefined ? [] : serversIn(wish.ca, now))];
  const certificates = rows.map(({ subject, serial, expiresAt, standing }) => ({
    subject,
    serial,
    expiresAt: expiresAt?.toISOString() ?? null,
    standing,
    daysLeft: expiresAt === null ? null : daysLeft(expiresAt.getTime(), now),
  }));
  return {
    certificates,
    urgent: certificates.filter(({ standing }) => URGENT.includes(standing)).map(({ subject }) => subject),
  };
}

const serversIn = (ca: string, now: number): CertificateRow[] =>
  readdirSync(join(ca, AUTHORITY_FILES.servers))
    .filter((name) => name.endsWith('.crt'))
    .map((name) => {
      const { validToDate, serialNumber } = new X509Certificate(readFileSync(join(ca, AUTHORITY_FILES.servers, name)));
      const standing = certificateStanding(validToDate.getTime(), now);
      return {
        subject: `server ${name.slice(0, -4)}`,
        serial: serialNumber.toLowerCase(),
        expiresAt: validToDate,
        standing,
      };
    });

/** Within a week, or past. */
const URGENT: readonly string[] = ['expired', 'expires-soon'] satisfies CertificateStanding[];

export const certificateLine = ({ subject, standing, expiresAt, daysLeft: left }: CertificateLine): string =>
  `${subject.padEnd(18)} ${standing.padEnd(13)}${expiresAt === null ? '' : ` ${expiresAt.slice(0, 10)}  ${left} days left`}`.trimEnd();
