import { randomUUID } from 'node:crypto';
import { readCaseFiles } from '../../main/search/case-files.ts';
import { RESOURCES_DIR } from '../../main/station/resources-dir.ts';
import type { LibraryCase } from '../../shared/domain/library-case.ts';
import { casePublished, caseWithdrawn } from '../../shared/facts/case.ts';
import type { TestLine } from './line.ts';

/** The cases that are shipped, as content to publish. */
export const COMPOSED: readonly LibraryCase[] = [...readCaseFiles(RESOURCES_DIR).cases.values()];

export function makeContent(parts: Partial<LibraryCase> = {}): LibraryCase {
  const [content] = COMPOSED;
  if (content === undefined) throw new Error('no case is shipped');
  return { ...content, ...parts };
}

/** A case in a station's own library, whatever is in it, as a defect or a hostile hand would write it; returns its id. */
export function publishCaseAt(line: TestLine, parts: object = {}, caseId: string = randomUUID()): string {
  const data = { caseId, disputeId: randomUUID(), content: { ...makeContent(), ...parts } };
  line.forge({ type: casePublished.type, subject: `case/${caseId}`, data: JSON.stringify(data) });
  return caseId;
}

export const withdrawCaseAt = (line: TestLine, caseId: string): void =>
  line.forge({ type: caseWithdrawn.type, subject: `case/${caseId}`, data: JSON.stringify({ caseId }) });
