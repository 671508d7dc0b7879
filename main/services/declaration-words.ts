import { DECLARATION_FIELDS, type DeclarationField } from '../../shared/domain/declaration.ts';
import { declarationCorrected, declarationFiled } from '../../shared/facts/declaration.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import type { Declared } from '../../shared/rules/check-declaration.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import type { DeclarationRow } from '../store/declarations.ts';
import type { Core } from './core.ts';

/** All the fields of a declaration in the clear; one that is not asked, or was erased, is not there. */
export type OpenWords = Readonly<Partial<Record<DeclarationField, string>>>;

/** The words as the fact has them that filed or corrected it. */
export function wordsIn(core: Core, fact: Fact): OpenWords {
  const kind = fact.type === declarationFiled.type ? declarationFiled : declarationCorrected;
  const subject = openPart(core.db, core.keys, kind as typeof declarationFiled, fact, 'subject');
  const declarer = openPart(core.db, core.keys, kind as typeof declarationFiled, fact, 'declarer');
  const { day, leaseEnd } = kind.data.parse(JSON.parse(fact.data));
  const all: Partial<Record<DeclarationField, string | null | undefined>> = {
    ...subject,
    ...{ declarerName: declarer?.name, declarerPhone: declarer?.phone },
    ...{ day, leaseEnd },
  };
  return Object.fromEntries(
    DECLARATION_FIELDS.flatMap((field) => {
      const text = all[field];
      return text === undefined || text === null ? [] : [[field, text]];
    }),
  );
}

export function wordsOf(core: Core, { declarationId, toldSeq }: DeclarationRow): OpenWords {
  const fact = factAt(core.db, toldSeq);
  if (fact === undefined) throw new Error(`declaration ${declarationId}: its words are not in the ledger`);
  return wordsIn(core, fact);
}

/** What was checked, in the form in which it is kept. */
export const asWords = ({ words, day, leaseEnd }: Declared): OpenWords => ({
  ...words,
  day,
  ...(leaseEnd !== null && { leaseEnd }),
});

/** The fields in which two versions differ. */
export const changedFields = (before: OpenWords, after: OpenWords): DeclarationField[] =>
  DECLARATION_FIELDS.filter((field) => before[field] !== after[field]);
