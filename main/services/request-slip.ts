import type { TicketOnPaper } from '../../shared/contract/kiosk/paper.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { SlipAbout } from '../../shared/domain/slip.ts';
import { slipRequested } from '../../shared/facts/slip.ts';
import type { ReadDb } from '../store/database.ts';
import { fireCheckOf } from '../store/fire-checks.ts';
import { hazardOf } from '../store/hazards.ts';
import { lastSlipAbout, slipOf } from '../store/slips.ts';
import type { Core } from './core.ts';
import type { PrintSpool } from './print-spool.ts';

export interface SlipWish {
  readonly about: SlipAbout;
  /** Given to nobody but who made the check or the report. */
  readonly aboutId: string;
  readonly language: Language;
}

const exists: Record<SlipAbout, (db: ReadDb, id: string) => boolean> = {
  'fire-check': (db, id) => fireCheckOf(db, id) !== undefined,
  hazard: (db, id) => hazardOf(db, id) !== undefined,
};

/** Asks for a slip on paper. Ten presses ask for one; only what surely did not come out is asked for again. */
export function requestSlip(
  core: Core,
  { about, aboutId, language }: SlipWish,
): Answer<{ slipId: string }, 'no-printer' | 'not-found'> {
  if (!core.printsTickets()) return refused('no-printer');
  return core.ledger.write('kiosk', ({ tx, append }) => {
    if (!exists[about](tx, aboutId)) return refused('not-found');
    const last = lastSlipAbout(tx, aboutId);
    if (last !== undefined && last.state !== 'failed') return granted({ slipId: last.slipId });
    const slipId = core.newId();
    append(slipRequested.of(slipId, { slipId, about, aboutId, language }));
    return granted({ slipId });
  });
}

const SAID = { printed: 'printed', failed: 'not-printed', unsure: 'unsure', begun: 'printing' } as const;

/** What to tell who stands at the kiosk. A slip that waits for a printer in trouble is "not printed" at once. */
export function paperOfSlip(core: Core, spool: Pick<PrintSpool, 'state'>, slipId: string): TicketOnPaper {
  const slip = slipOf(core.db, slipId);
  if (slip === undefined) return 'none';
  if (slip.state !== 'wanted') return SAID[slip.state];
  return (spool.state()?.trouble ?? null) === null ? 'printing' : 'not-printed';
}
