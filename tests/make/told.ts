import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Told<L extends string> {
  readonly label: L;
  readonly told: string;
}

/** Invented matters in the voice of the people who come, each with what it is; a table in tests/rules. */
export function told<L extends string>(file: string): Told<L>[] {
  const path = fileURLToPath(new URL(`../rules/${file}`, import.meta.url));
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [label = '', text = ''] = line.split('\t');
    return { label: label as L, told: text };
  });
}
