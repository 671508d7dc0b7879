import type { EarlierCase } from '../../../shared/contract/desk/earlier-cases.ts';
import { asMillis } from '../../../shared/domain/millis.ts';
import { dayOf } from '../../../shared/domain/station-day.ts';

/** What a case is called beside others: its number, and its day, since numbers begin anew each day. */
export const caseName = ({ number, openedAt }: Pick<EarlierCase, 'number' | 'openedAt'>) => ({
  number,
  day: dayOf(asMillis(openedAt)),
});
