import { CentreProblem } from '../centre.ts';

const LOGIN = 'the centre does not accept this login';
const REVOKED = 'the district has revoked the certificate of this station; an administrator there enrols it anew';

/** Owns what an error of the line or of PostgreSQL means: try again later, or somebody has to act. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^28/, LOGIN],
  [/^3D000$/, 'there is no such database at the centre'],
  [/^(3F000|42883|42P01)$/, 'the centre is not installed in this database; run "centre-init"'],
  [/^42501$/, 'this login may not do that at the centre'],
  [/^(22|23)/, 'the centre could not read what this station sent'],
];
const LATER: readonly (readonly [RegExp, string])[] = [
  [/^(57P0|08)/, 'the centre is stopping or starting'],
  [/^57014$/, 'the centre took too long'],
  [/^53/, 'the centre has no room or no free connection'],
  [/^(40|55)/, 'the centre is busy'],
];
/** What the two sides say of certificates, by Node's code and OpenSSL's words; the first that fits. */
const CERTIFICATES: readonly (readonly [RegExp, string])[] = [
  [/alert[ _]certificate[ _]revoked/i, REVOKED],
  [
    /alert[ _]certificate[ _]expired/i,
    "the district takes this station's certificate for ended: ask for the next one (enrol-request --renew); has it not ended yet, the district's list of revoked certificates is out of date, or a clock is wrong",
  ],
  [/alert[ _]unknown[ _]ca/i, "the certificate of this station was not signed by this district's authority"],
  [
    /certificate[ _]required|valid client certificate/i,
    'the district wants a certificate of this station; ask for one with "enrol-request"',
  ],
  [/alert[ _](unsupported|bad)[ _]certificate/i, 'the certificate of this station is not one to log in with'],
  [/CERT_HAS_EXPIRED/, "the certificate of the district's server has ended, or the clock of this machine is wrong"],
  [/ERR_TLS_CERT_ALTNAME_INVALID/, "the certificate of the district's server is for another name than its address"],
  [
    /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_SIGNATURE|unable to verify/i,
    "the certificate of the server was not signed by an authority this station trusts: it is not the district's server, or the district has a new authority",
  ],
];
const TLS = /certificate|self.signed|SELF_SIGNED|CERT_|ERR_TLS|ERR_SSL|unable to verify/i;

/** A `CentreProblem` for what the line or the server said; anything else comes back as it was. */
export function asCentreProblem(error: unknown): unknown {
  if (error instanceof CentreProblem || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const found = (table: readonly (readonly [RegExp, string])[]) => table.find(([pattern]) => pattern.test(code))?.[1];
  const ofCertificate = CERTIFICATES.find(([pattern]) => pattern.test(`${code} ${error.message}`))?.[1];
  if (ofCertificate !== undefined) {
    const about = ofCertificate === REVOKED ? 'revoked' : 'certificate';
    return new CentreProblem('centre-refused', ofCertificate, { cause: error, about });
  }
  const refused = found(REFUSALS);
  if (refused !== undefined)
    return new CentreProblem('centre-refused', refused, { cause: error, ...(refused === LOGIN && { about: 'login' }) });
  const later = found(LATER);
  if (later !== undefined) return new CentreProblem('centre-unreachable', later, { cause: error });
  if (/does not support SSL/.test(error.message)) {
    return new CentreProblem(
      'centre-refused',
      'the centre does not offer TLS; only inside a protected network, add sslmode=disable to its address',
      { cause: error },
    );
  }
  if (/SASL|SCRAM|password/.test(error.message)) {
    return new CentreProblem('centre-refused', 'the centre asks for a password that its address does not give', {
      cause: error,
    });
  }
  if (TLS.test(`${code} ${error.message}`)) {
    return new CentreProblem('centre-refused', `the TLS certificates do not fit (${code || 'TLS'})`, {
      ...{ cause: error, about: 'certificate' },
    });
  }
  if (/^(E[A-Z_]+|ABORT_ERR)$/.test(code) || /timeout|terminated|not queryable|ended/i.test(error.message)) {
    return new CentreProblem('centre-unreachable', `the centre cannot be reached${code === '' ? '' : ` (${code})`}`, {
      cause: error,
    });
  }
  return error;
}
