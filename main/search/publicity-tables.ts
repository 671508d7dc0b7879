import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PublicityTable, publicityTable } from '../../shared/rules/publicity-table.ts';

/** The pieces of publicity (宣传内容) that ship. What cannot be read is not shown. */
export function openPublicityTable(resourcesDir: string): PublicityTable {
  const unread: string[] = [];
  const read = (file: string) => {
    try {
      return { file, text: readFileSync(join(resourcesDir, 'publicity', file), 'utf8') };
    } catch {
      unread.push(`${file}: cannot be read`);
      return { file, text: '' };
    }
  };
  const table = publicityTable({ pieces: read('pieces.tsv'), results: read('results.tsv') });
  return { ...table, leftOut: [...unread, ...table.leftOut] };
}
