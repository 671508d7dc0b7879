import type { TextBlock, TextRun } from '../domain/consult.ts';

/**
 * Reads the little Markdown that a consultation file may hold: paragraphs, `- ` and `1. ` lists, `**bold**`.
 * Anything else is a fault with a name, never shown and never passed on: what is not understood cannot do harm.
 */
export type Parsed = { readonly blocks: readonly TextBlock[] } | { readonly fault: string };

/** What has no place in an answer, and how its author is told. */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/<[a-z!/?]/i, 'HTML is not allowed'],
  [/&(?:#\d+|#x[\da-f]+|[a-z]+);/i, 'HTML is not allowed'],
  [/!\[/, 'pictures are not allowed'],
  [/\]\s*[([]|^\s*\[[^\]]+\]:/m, 'links are not allowed'],
  [/\b(?:https?|ftp|file|data|javascript|vbscript):/i, 'addresses of pages are not allowed'],
  [/\bwww\.[a-z]/i, 'addresses of pages are not allowed'],
  [/^\s{0,3}#{1,6}(?:\s|$)/m, 'headings besides the sections are not allowed'],
  [/^\s{0,3}(?:```|~~~)|`/m, 'code is not allowed'],
  [/^\s*\|.*\|\s*$/m, 'tables are not allowed'],
  [/^\s{0,3}>/m, 'quotations are not allowed'],
  // eslint-disable-next-line no-control-regex -- finding them is the purpose
  [/[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/, 'control characters are not allowed'],
];

export const forbiddenIn = (text: string): string | undefined => FORBIDDEN.find(([what]) => what.test(text))?.[1];

const ITEM = /^\s{0,3}(?:(-)|\d{1,2}[.、])\s+(.*)$/;

export function parseBlocks(text: string): Parsed {
  const fault = forbiddenIn(text);
  if (fault !== undefined) return { fault };
  const blocks: TextBlock[] = [];
  let joins = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      joins = false;
      continue;
    }
    const item = ITEM.exec(line);
    const runs = runsOf((item?.[2] ?? line).trim());
    if (runs === undefined) return { fault: 'a ** has no other ** to end it' };
    const last = blocks.at(-1);
    if (item !== null) {
      const ordered = item[1] === undefined;
      if (last?.kind === 'list' && last.ordered === ordered) last.items.push(runs);
      else blocks.push({ kind: 'list', ordered, items: [runs] });
    } else if (joins && last !== undefined) {
      // A line that goes on: part of the item or the paragraph above it.
      (last.kind === 'list' ? (last.items.at(-1) ?? []) : last.runs).push(...runs);
    } else blocks.push({ kind: 'paragraph', runs });
    joins = true;
  }
  // Lines that were joined and marks that were taken out may have left what must not stand there.
  const read = linesOfBlocks(blocks).join('\n');
  const left = forbiddenIn(read) ?? (read.includes('**') ? 'a ** has no other ** to end it' : undefined);
  return left === undefined ? { blocks } : { fault: left };
}

/** Undefined when a `**` stands alone. */
function runsOf(text: string): TextRun[] | undefined {
  const parts = text.split('**');
  if (parts.length % 2 === 0) return undefined;
  return parts.map((part, at) => ({ text: part, strong: at % 2 === 1 })).filter((run) => run.text !== '');
}

const lineText = (runs: readonly TextRun[]): string => runs.map((run) => run.text).join('');

/** The words of blocks, a line for each paragraph and item. */
export const linesOfBlocks = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(lineText) : [lineText(block.runs)]));
