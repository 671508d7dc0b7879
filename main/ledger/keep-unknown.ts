/**
 * What a schema accepted, with the fields it does not know put back: a newer district may say more than this version
 * understands, and a station that is brought up to date later finds it in its ledger. Never changes what was accepted.
 */
export function keepUnknown(accepted: unknown, said: unknown): unknown {
  if (Array.isArray(accepted) && Array.isArray(said) && accepted.length === said.length)
    return accepted.map((one, at) => keepUnknown(one, said[at]));
  if (!isRecord(accepted) || !isRecord(said)) return accepted;
  const known = Object.entries(accepted).map(([name, value]) => [name, keepUnknown(value, said[name])] as const);
  const unknown = Object.entries(said).filter(([name]) => !Object.hasOwn(accepted, name));
  return Object.fromEntries([...known, ...unknown]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
