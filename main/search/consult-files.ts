import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ConsultEntry, consultEntry } from '../../shared/domain/consult.ts';
import { type Language, LANGUAGES } from '../../shared/domain/language.ts';
import { readConsultEntry } from './consult-entry.ts';

/**
 * Reads the answers of the consultation library, one file each and language. A file that does not fit is named
 * and left out: one bad file must not take the others away. Never writes.
 */
export interface ConsultFiles {
  /** In each language by id, in the order of the ids. */
  readonly entries: Readonly<Record<Language, ReadonlyMap<string, ConsultEntry>>>;
  /** `language/file: why`, for the log and the doctor. */
  readonly faults: readonly string[];
}

const FOLDER = 'consult';
/** No answer is longer; a larger file is a mistake. */
const MOST_CHARACTERS = 20_000;

export function readConsultFiles(resourcesDir: string): ConsultFiles {
  const faults: string[] = [];
  const read = (language: Language): ReadonlyMap<string, ConsultEntry> => {
    const folder = join(resourcesDir, FOLDER, language);
    const found = new Map<string, ConsultEntry>();
    for (const file of filesIn(folder)) {
      const entry = readFile(join(folder, file), language);
      const why = typeof entry === 'string' ? entry : found.has(entry.id) ? 'its id is taken' : undefined;
      if (why !== undefined) faults.push(`${language}/${file}: ${why}`);
      else if (typeof entry !== 'string') found.set(entry.id, entry);
    }
    return found;
  };
  const [zh, en] = LANGUAGES.map(read) as [ReadonlyMap<string, ConsultEntry>, ReadonlyMap<string, ConsultEntry>];
  return { entries: { zh, en }, faults };
}

/** Folders inside are read too; no folder is an empty library. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .toSorted();
  } catch {
    return [];
  }
}

/** The entry, or why it is none. */
function readFile(path: string, language: Language): ConsultEntry | string {
  let raw: string;
  try {
    raw = readFileSync(path, 'utf8');
  } catch {
    return 'it cannot be read';
  }
  if (raw.length > MOST_CHARACTERS) return `longer than ${MOST_CHARACTERS} characters`;
  const entry = readConsultEntry(raw, language);
  if (typeof entry === 'string') return entry;
  if (`${entry.id}.md` !== basename(path)) return 'its id is not its name';
  const parsed = consultEntry.safeParse(entry);
  return parsed.success ? parsed.data : `${parsed.error.issues[0]?.path.join('.') ?? 'it'} does not fit`;
}
