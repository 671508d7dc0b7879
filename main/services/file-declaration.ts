import {
  type DeclarationChannel,
  type DeclarationKind,
  receiptNumber,
  type TypedDeclaration,
} from '../../shared/domain/declaration.ts';
import type { Language } from '../../shared/domain/language.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import type { DeclarationReceipt } from '../../shared/contract/kiosk/declarations.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { declarationFiled } from '../../shared/facts/declaration.ts';
import type { Actor } from '../../shared/facts/fact.ts';
import { checkDeclaration, type Declared, type FieldProblem } from '../../shared/rules/check-declaration.ts';
import { declareBy } from '../../shared/rules/declaration-facts.ts';
import type { Writing } from '../ledger/ledger.ts';
import { idCodeOf, idCodesOf } from '../ledger/lookup.ts';
import { type DeclarationRow, declarationOfRequest, nextRunning, sameDeclared } from '../store/declarations.ts';
import type { Core } from './core.ts';
import { asWords, changedFields, wordsOf } from './declaration-words.ts';

export interface DeclarationWish {
  readonly requestId: string;
  readonly kind: DeclarationKind;
  readonly language: Language;
  readonly typed: TypedDeclaration;
  readonly consent: { readonly noticeVersion: string; readonly agreed: boolean };
}

/** What came of it: a receipt, or what has to be typed otherwise. */
export type FilingOutcome =
  | { readonly outcome: 'filed'; readonly receipt: DeclarationReceipt }
  | { readonly outcome: 'problems'; readonly problems: readonly FieldProblem[] };

/**
 * Takes a declaration in (信息申报). Checked here whoever typed it. The same `requestId` gets the receipt there is, and so
 * does who tells the very same once more; who tells something else of the same person is heard, and the desk decides.
 */
export function fileDeclaration(
  core: Core,
  actor: Actor,
  { requestId, kind, language, typed, consent }: DeclarationWish,
): Answer<FilingOutcome, 'no-consent'> {
  if (!consent.agreed) return refused('no-consent');
  return core.ledger.write<Answer<FilingOutcome, 'no-consent'>>(actor, (writing) => {
    const before = declarationOfRequest(writing.tx, requestId);
    if (before !== undefined) return granted(filed(core, before));
    const checked = checkDeclaration(kind, typed, dayOf(writing.at));
    if ('problems' in checked) return granted({ outcome: 'problems', problems: checked.problems });
    const { declared } = checked;
    const same = sameDeclared(writing.tx, kind, codesOf(core, declared), declared.day);
    if (same !== undefined && changedFields(wordsOf(core, same), asWords(declared)).length === 0)
      return granted(filed(core, same));
    record(core, writing, declared, {
      ...{ requestId, kind, language, noticeVersion: consent.noticeVersion, batchId: null },
      channel: actor === 'kiosk' ? 'kiosk' : 'desk',
      declarerId: kind === 'resident' ? null : core.newId(),
    });
    return granted(filed(core, declarationOfRequest(writing.tx, requestId) as DeclarationRow));
  });
}

interface Filing {
  readonly requestId: string;
  readonly kind: DeclarationKind;
  readonly channel: DeclarationChannel;
  readonly batchId: string | null;
  readonly language: Language;
  readonly noticeVersion: string;
  /** The rows of a list have one declarer. */
  readonly declarerId: string | null;
}

/** Writes one checked declaration down, in the transaction that is open. */
export function record(core: Core, { tx, at, append }: Writing, declared: Declared, filing: Filing): void {
  const [declarationId, subjectId] = [core.newId(), core.newId()];
  const receiptDay = dayOf(at);
  const { day, leaseEnd, child } = declared;
  append(
    declarationFiled.of(
      declarationId,
      {
        ...filing,
        ...{ declarationId, subjectId, receiptDay, running: nextRunning(tx, receiptDay) },
        ...{ subjectCode: codeOf(core, declared), day, leaseEnd, child },
      },
      sealedWords(declared, subjectId, filing.declarerId),
    ),
  );
}

/** The words, part by part, under the keys of those they are about. */
export function sealedWords({ words }: Declared, subjectId: string, declarerId: string | null) {
  const { declarerName, declarerPhone, name, idNumber, ...rest } = words;
  if (name === undefined || idNumber === undefined) throw new Error('file-declaration: nobody is declared');
  const subject = { person: subjectId, value: { name, idNumber, ...rest } };
  if (declarerId === null) return { subject };
  if (declarerName === undefined || declarerPhone === undefined) throw new Error('file-declaration: nobody declares');
  return { subject, declarer: { person: declarerId, value: { name: declarerName, phone: declarerPhone } } };
}

export const codeOf = (core: Core, { words }: Declared): string => idCodeOf(core, words.idNumber ?? '');
/** The codes the same person may stand under here. */
export const codesOf = (core: Core, { words }: Declared): string[] => idCodesOf(core, words.idNumber ?? '');

export function receiptOf(core: Core, { kind, day, receiptDay, running }: DeclarationRow): DeclarationReceipt {
  const by = declareBy(kind, day, core.calendar);
  return {
    receipt: receiptNumber(receiptDay, running),
    kind,
    filedOn: receiptDay,
    limit: by === null ? null : { by, inTime: receiptDay <= by },
    printable: core.printsTickets(),
  };
}

const filed = (core: Core, row: DeclarationRow): FilingOutcome => ({
  outcome: 'filed',
  receipt: receiptOf(core, row),
});
