import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FireTable, fireTable } from '../../shared/rules/fire-table.ts';

/** What a station asks and teaches about fire safety (消防). What cannot be read is not asked. */
export function openFireTable(resourcesDir: string): FireTable {
  const unread: string[] = [];
  const read = (file: string) => {
    try {
      return { file, text: readFileSync(join(resourcesDir, 'fire', file), 'utf8') };
    } catch {
      unread.push(`${file}: cannot be read`);
      return { file, text: '' };
    }
  };
  const table = fireTable({
    checks: read('checks.tsv'),
    hazards: read('hazards.tsv'),
    lessons: read('lessons.tsv'),
    quiz: read('quiz.tsv'),
  });
  return { ...table, leftOut: [...unread, ...table.leftOut] };
}
