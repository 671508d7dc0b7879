import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { REPOSITORY } from './cruise.ts';

/** The files people write. Data, images and what is built are not among them. */
const NOT_OURS = /^(node_modules|out|release|coverage|test-results|playwright-report|data|\.git|\.cache)$/;
const WRITTEN = /\.(ts|tsx|cjs|css|html|sql|json|md|yml)$|^\.ci\/run$/;

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export function sourceFiles(folder = REPOSITORY): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    const path = relative(REPOSITORY, full).split(sep).join('/');
    if (entry.isDirectory()) return NOT_OURS.test(entry.name) ? [] : sourceFiles(full);
    return WRITTEN.test(path) && path !== 'package-lock.json' ? [{ path, text: readFileSync(full, 'utf8') }] : [];
  });
}

export const isCode = ({ path }: SourceFile): boolean => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts');
export const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;
