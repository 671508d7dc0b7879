import { join } from 'node:path';
import { AUTHORITY_FILES } from '../sync/certificates/authority-folder.ts';
import { writeWhole } from '../sync/certificates/written-files.ts';
import { renewRevocationList, revokeStation, type WrittenList } from '../sync/postgres/revoke-station.ts';
import { type AuthorityWish, authorityOf, nowOf } from './centre-ca.ts';

export interface RevocationWish extends AuthorityWish {
  readonly url: string;
  /** Where the server reads the list, when this runs on the server's machine. */
  readonly crlOut?: string | undefined;
}

/** Switches a station off and keeps its certificates out. */
export const centreRevoke = (
  wish: RevocationWish & { readonly station: string },
): Promise<WrittenList & { serials: string[] }> => revokeStation(listWish(wish), wish.station);

/** Writes the list of revoked certificates anew, before its date is past. */
export const centreCrl = (wish: RevocationWish): Promise<WrittenList> => renewRevocationList(listWish(wish));

function listWish(wish: RevocationWish) {
  const { ca, url, crlOut } = wish;
  const place = (list: string) => {
    writeWhole(join(ca, AUTHORITY_FILES.revoked), `${list}\n`, 0o644);
    if (crlOut !== undefined) writeWhole(crlOut, `${list}\n`, 0o644);
  };
  return { url, authority: authorityOf(wish), now: nowOf(wish), place };
}
