import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { receiptNumber } from '../../shared/domain/declaration.ts';
import { printed, type Receipt } from '../../shared/domain/receipt.ts';
import { declareBy } from '../../shared/rules/declaration-facts.ts';
import { declarationOfRequest } from '../store/declarations.ts';
import { theStation } from '../store/stations.ts';
import type { Core } from './core.ts';

/** A declaration's receipt for the printer, in the language it was made in. Nothing on it says who or where. */
export function declarationReceipt(core: Core, requestId: string): Answer<Receipt, 'not-found'> {
  const row = declarationOfRequest(core.db, requestId);
  const station = theStation(core.db);
  if (row === undefined || station === undefined) return refused('not-found');
  const { language, kind, receiptDay, running, day } = row;
  const text = (key: string, values?: Record<string, string>) => core.textIn(language, `declare.${key}`, values);
  const by = declareBy(kind, day, core.calendar);
  return granted([
    printed(station.name[language]),
    printed(text('paper.title')),
    printed(receiptNumber(receiptDay, running), 'strong'),
    printed(text(`kind.${kind}`), 'strong'),
    { kind: 'rule' },
    printed(text('paper.filedOn', { day: receiptDay })),
    ...(by === null ? [] : [printed(text('paper.by', { day: by }))]),
    printed(text('paper.keep')),
    printed(text('paper.notPermit')),
  ]);
}
