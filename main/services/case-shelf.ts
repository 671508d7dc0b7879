import type { Category } from '../../shared/domain/dispute.ts';
import type { CaseOrigin, LibraryCase } from '../../shared/domain/library-case.ts';
import type { CaseFiles } from '../search/case-files.ts';
import { type CaseIndex, openCaseIndex } from '../search/case-index.ts';
import type { ReadDb } from '../store/database.ts';
import { casesChangedAfter, libraryCaseOf } from '../store/library-cases.ts';

/**
 * All cases that can be read here in one place: the composed ones that are shipped, those this station
 * published, those the district shares. Files are read and indexed at the first question, so that no
 * command waits for them; the index follows the tables at each question and is never stored.
 */
export interface CaseShelf {
  /** Names of shipped files that were left out, each with the reason. */
  faults(): readonly string[];
  entry(caseId: string): ShelvedCase | undefined;
  all(): ShelvedCase[];
  find(text: string, category: Category | null): ShelvedCase[];
  near(text: string): ReadonlyMap<string, number>;
  close(): void;
}

export interface ShelvedCase {
  readonly caseId: string;
  readonly origin: CaseOrigin;
  readonly content: LibraryCase;
}

export function openCaseShelf(db: ReadDb, read: () => CaseFiles): CaseShelf {
  let files: CaseFiles | undefined;
  let index: CaseIndex | undefined;
  const shipped = (): CaseFiles => (files ??= read());
  const recorded = new Set<string>();
  let through = 0;

  /** The index, brought up to date. */
  const follow = (): CaseIndex => {
    if (index === undefined) {
      index = openCaseIndex();
      for (const [id, content] of shipped().cases) index.put(id, content);
    }
    for (const { caseId, content, gone, changedSeq } of casesChangedAfter(db, through)) {
      if (gone) {
        index.remove(caseId);
        recorded.delete(caseId);
      } else {
        index.put(caseId, content);
        recorded.add(caseId);
      }
      through = changedSeq;
    }
    return index;
  };
  const entry = (caseId: string): ShelvedCase | undefined => {
    const composed = shipped().cases.get(caseId);
    if (composed !== undefined) return { caseId, origin: 'composed', content: composed };
    const stored = libraryCaseOf(db, caseId);
    return stored && { caseId, origin: stored.origin, content: stored.content };
  };
  return {
    faults: () => shipped().faults,
    entry,
    all() {
      follow();
      return [...recorded, ...shipped().cases.keys()].flatMap((id) => entry(id) ?? []);
    },
    find(text, category) {
      return follow()
        .find(text, category)
        .flatMap((id) => entry(id) ?? []);
    },
    near: (text) => follow().near(text),
    close: () => index?.close(),
  };
}
