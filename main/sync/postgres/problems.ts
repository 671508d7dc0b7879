import { CentreProblem } from '../centre.ts';

/** Owns what an error of the line or of PostgreSQL means: try again later, or somebody has to act. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'the centre does not accept this login'],
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
const TLS = /certificate|self.signed|SELF_SIGNED|CERT_|ERR_TLS|ERR_SSL|unable to verify/i;

/** A `CentreProblem` for what the line or the server said; anything else comes back as it was. */
export function asCentreProblem(error: unknown): unknown {
  if (error instanceof CentreProblem || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const found = (table: readonly (readonly [RegExp, string])[]) => table.find(([pattern]) => pattern.test(code))?.[1];
  const refused = found(REFUSALS);
  if (refused !== undefined) return new CentreProblem('centre-refused', refused, { cause: error });
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
    return new CentreProblem('centre-refused', `the TLS certificates do not fit (${code || 'TLS'})`, { cause: error });
  }
  if (/^(E[A-Z_]+|ABORT_ERR)$/.test(code) || /timeout|terminated|not queryable|ended/i.test(error.message)) {
    return new CentreProblem('centre-unreachable', `the centre cannot be reached${code === '' ? '' : ` (${code})`}`, {
      cause: error,
    });
  }
  return error;
}
