import type { z } from 'zod';
import { type ContentPack, contentPack } from '../domain/content-pack.ts';
import { leadsToAPerson } from './leads-to-a-person.ts';

/**
 * Owns what is wrong with a pack (内容包) before it is signed, each fault with the piece it is in. Stricter than reading: what
 * no station knows, such as a mistyped name, is said here instead of being left out there.
 */
export function packFaults(raw: unknown, newId: () => string): string[] {
  const parsed = contentPack.safeParse(raw);
  if (!parsed.success) return parsed.error.issues.map((issue) => told(issue, raw, newId));
  return [
    ...unknownNames(raw, parsed.data, []).map((path) => `${placeOf(path, raw)}: no such name`),
    ...parsed.data.pieces.flatMap(({ title, line, text, source }, nth) =>
      Object.entries({ title, line, text, source })
        .filter(([, { zh, en }]) => [zh, en].some(leadsToAPerson))
        .map(([part]) => `${placeOf(['pieces', nth, part], raw)}: a number of a person stands in it`),
    ),
  ];
}

/** The pack as it is signed. Throws where `packFaults` finds any. */
export const parsePack = (raw: unknown): ContentPack => contentPack.parse(raw);

type Path = readonly PropertyKey[];

/** What was written and is not in what was read. */
function unknownNames(raw: unknown, read: unknown, path: Path): Path[] {
  if (typeof raw !== 'object' || raw === null || typeof read !== 'object' || read === null) return [];
  return Object.entries(raw).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(raw) ? Number(name) : name];
    return Object.hasOwn(read, name) ? unknownNames(value, (read as Record<string, unknown>)[name], here) : [here];
  });
}

function told({ path, message }: z.core.$ZodIssue, raw: unknown, newId: () => string): string {
  const isId = path.at(-1) === 'packId' || path.at(-1) === 'pieceId';
  return `${placeOf(path, raw)}: ${message}${isId ? ` (a fresh one: ${newId()})` : ''}`;
}

/** A piece by its place in the list, and by its title where it has one. */
function placeOf(path: Path, raw: unknown): string {
  const [top, nth, ...rest] = path;
  if (top !== 'pieces' || typeof nth !== 'number') return path.length === 0 ? 'the file' : path.map(String).join('.');
  const title = (raw as { pieces?: ({ title?: { zh?: unknown } | null } | null)[] }).pieces?.[nth]?.title?.zh;
  const name = `piece ${nth + 1}${typeof title === 'string' ? ` “${title.slice(0, 30)}”` : ''}`;
  return rest.length === 0 ? name : `${name}, ${rest.map(String).join('.')}`;
}
