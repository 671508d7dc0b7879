import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { caseNumberText, type Printable } from '../../shared/domain/paper.ts';
import { paperIssued } from '../../shared/facts/paper.ts';
import { isPrintable } from '../../shared/rules/dossier.ts';
import { PAPER_NAMES } from '../reports/papers/paper-names.ts';
import { printPage } from '../reports/papers/print-page.ts';
import { sheetsOf } from '../reports/papers/templates.ts';
import type { ReadDb } from '../store/database.ts';
import type { DisputeRow } from '../store/dispute-rows.ts';
import { caseNumberOf } from '../store/papers.ts';
import { caseOnPaper } from './case-on-paper.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { papersOfCase } from './dossier-of-case.ts';
import type { Printing } from './printing.ts';
import type { Session } from './sessions.ts';

export interface PaperWish {
  readonly disputeId: string;
  readonly paper: Printable;
  readonly copies: number;
}

export interface IssuedPaper {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Refusals = 'not-found' | 'not-yours' | 'wrong-state' | 'paper-not-ready';

const FORMS = {
  pdf: { mime: 'application/pdf', ending: 'pdf' },
  page: { mime: 'text/html;charset=utf-8', ending: 'html' },
} as const;

/**
 * A paper of a case, or its dossier, as a file to print. Issuing is recorded before the file is handed out, and
 * its name says which case and which paper, never whose.
 */
async function issue<R extends string>(
  core: Core,
  font: Printing['font'],
  session: Session,
  { disputeId, paper, copies }: PaperWish,
  form: keyof typeof FORMS,
  make: (page: string) => Promise<Answer<IssuedPaper['bytes'], R>>,
): Promise<Answer<IssuedPaper, Refusals | R>> {
  const found = openCase(core.db, session, disputeId);
  if (!found.ok) return found;
  const one = caseOnPaper(core, found.value);
  if (!mayPrint(core, found.value, paper)) return refused('paper-not-ready');
  const page = printPage(paper === 'dossier' ? '卷宗' : PAPER_NAMES[paper], sheetsOf(one, paper), font);
  const made = await make(page);
  if (!made.ok) return made;
  const { mime, ending } = FORMS[form];
  const number = caseNumberOf(core.db, disputeId);
  return core.ledger.write<Answer<IssuedPaper, Refusals | R>>(`staff/${session.staffId}`, ({ tx, append }) => {
    // Printing takes seconds, and somebody may have been erased meanwhile.
    const still = openCase(tx, session, disputeId);
    if (!still.ok) return still;
    append(
      paperIssued.of(disputeId, {
        disputeId,
        paper,
        number: caseNumberText(core.stationCode, number),
        form,
        copies,
      }),
    );
    const fileName = `${core.stationCode}-${number.year}-${number.serial}-${paper}.${ending}`;
    return granted({ fileName, mime, bytes: made.value });
  });
}

export const issuePdf = (core: Core, { press, font }: Printing, session: Session, wish: PaperWish) =>
  issue(core, font, session, wish, 'pdf', (page) => press.print(page));

/** A page that prints itself the same way in any browser; it runs nothing and fetches nothing. */
export const issuePage = (core: Core, { font }: Printing, session: Session, wish: PaperWish) =>
  issue(core, font, session, wish, 'page', (page) => Promise.resolve(granted(new TextEncoder().encode(page))));

/** A case whose people can still be read. */
function openCase(
  db: ReadDb,
  session: Session,
  disputeId: string,
): Answer<DisputeRow, 'not-found' | 'not-yours' | 'wrong-state'> {
  const found = openableFor(db, session, disputeId);
  return found.ok && found.value.erased ? refused('wrong-state') : found;
}

const mayPrint = (core: Core, dispute: DisputeRow, paper: Printable): boolean =>
  paper === 'dossier' || papersOfCase(core, dispute).some((one) => one.kind === paper && isPrintable(one));
