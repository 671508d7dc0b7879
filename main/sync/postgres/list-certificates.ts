import { reachCentre } from './connect.ts';

/** When what stations come in with ends, as the district's own view says it. */
export interface CertificateRow {
  readonly subject: string;
  readonly serial: string | null;
  readonly expiresAt: Date | null;
  readonly standing: string;
}

export async function listCertificates(url: string): Promise<CertificateRow[]> {
  const reached = await reachCentre(url);
  try {
    return await reached.query<CertificateRow & Record<string, unknown>>(
      'SELECT subject, serial, expires_at AS "expiresAt", standing FROM district.certificates()',
    );
  } finally {
    await reached.close();
  }
}
