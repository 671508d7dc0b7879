import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EndorsementTable, endorsementTable } from '../../shared/rules/endorsement-table.ts';

/** What a station knows about endorsements (签注). A file that is missing leaves every question to a person. */
export function openEndorsementTable(resourcesDir: string): EndorsementTable {
  const unread: string[] = [];
  const read = (file: string) => {
    try {
      return { file, text: readFileSync(join(resourcesDir, 'endorsement', file), 'utf8') };
    } catch {
      unread.push(`${file}: cannot be read`);
      return { file, text: '' };
    }
  };
  const table = endorsementTable(read('decisions.tsv'), read('facts.tsv'));
  return { ...table, leftOut: [...unread, ...table.leftOut] };
}
