/**
 * Owns what of an error may be written down: what failed and where, never the words it failed on.
 * JSON.parse quotes the text it stumbles over, PostgreSQL the value, Node the argument; so a message is
 * kept only of kinds that never quote, and of the stack only the places.
 */
export interface PlainFault {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly at?: string;
}

/** Our own errors and those of SQLite, which names tables and columns. */
const NEVER_QUOTES = new Set(['Error', 'SqliteError', 'StorageFull', 'WrongFolder', 'KeyTrouble', 'CentreProblem']);
/** What the engine says of a defect: it names properties and functions. */
const OF_THE_ENGINE = /^(Cannot (read|set) properties of (undefined|null)|[\w.]+ is not (a function|iterable|defined))/;

export function plainFault(error: unknown): PlainFault {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // An `Error` with a code is Node's.
  const ours = NEVER_QUOTES.has(name) && !(name === 'Error' && code !== undefined);
  const at = stack
    .replaceAll(message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return {
    name,
    ...(code !== undefined && { code }),
    ...((ours || OF_THE_ENGINE.test(message)) && { message }),
    ...(at !== '' && { at }),
  };
}
