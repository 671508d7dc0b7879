import { answerText } from '../sync/certificates/enrol-answer.ts';
import { readRequest } from '../sync/certificates/enrol-request.ts';
import { readSmall, writeWhole } from '../sync/certificates/written-files.ts';
import { type Enrolled, enrolWithCertificate } from '../sync/postgres/enrol-with-certificate.ts';
import { type AuthorityWish, authorityOf, nowOf } from './centre-ca.ts';
import { CommandFailed } from './output.ts';

export interface CentreEnrol extends AuthorityWish {
  readonly url: string;
  readonly request: string;
  readonly out: string;
  readonly digits?: string | undefined;
  readonly again?: boolean;
  readonly chance?: () => number;
}

export interface EnrolledStation extends Enrolled {
  /** What the station compares, so that it trusts this authority and no other. */
  readonly authorityDigits: string;
}

/** Answers a station's request with a certificate. Safe to repeat: the same request has the same answer. */
export async function centreEnrol(wish: CentreEnrol): Promise<EnrolledStation> {
  const request = readRequest(readSmall(wish.request));
  if (request === undefined)
    throw new CommandFailed(`${wish.request} is no request of a station, or was changed on its way`);
  const authority = authorityOf(wish);
  const enrolled = await enrolWithCertificate({
    url: wish.url,
    authority,
    request,
    digits: wish.digits,
    again: wish.again === true,
    now: nowOf(wish),
    chance: wish.chance ?? Math.random,
  });
  const { station, certificate } = enrolled;
  writeWhole(wish.out, answerText({ station, certificate, authority: authority.certificate }), 0o644);
  return { ...enrolled, authorityDigits: authority.digits };
}
