import { randomUUID } from 'node:crypto';
import { referralDrafted, referralReopened, referralSent, referralWithdrawn } from '../../shared/facts/referral.ts';
import type { Platform } from '../../shared/domain/referral.ts';
import type { TestLine } from './line.ts';
import { makeReferral } from './referrals.ts';

/** Referrals in the ledger of a station that has no desk: quick, and as wrong as a test wants them. */
export interface Referred {
  readonly referralId: string;
  readonly aboutId: string;
}

export function draftAt(line: TestLine, referralId: string = randomUUID()): Referred {
  const aboutId = randomUUID();
  const { matter, digits: _, ...codes } = makeReferral();
  line.core.ledger.write('system', ({ append, tx }) => {
    const running = (tx.prepare('SELECT count(*) FROM referral').pluck().get() as number) + 1;
    const number = `R${String(running).padStart(4, '0')}`;
    const data = { ...codes, referralId, aboutId, year: 2026, running, number, lookup: '0'.repeat(64) };
    append(referralDrafted.of(referralId, data, { about: { person: aboutId, value: { ...matter, digits: '0001' } } }));
  });
  return { referralId, aboutId };
}

export function sendAt(line: TestLine, { referralId, aboutId }: Referred, attempt = 1, platform: Platform = 'market') {
  line.core.ledger.write('system', ({ append }) =>
    append(
      referralSent.of(
        referralId,
        { referralId, attempt, platform, department: '' },
        { about: { person: aboutId, value: { note: '' } } },
      ),
    ),
  );
}

/** Written and sent. */
export function referAt(line: TestLine): Referred {
  const referred = draftAt(line);
  sendAt(line, referred);
  return referred;
}

export const withdrawAt = (line: TestLine, { referralId }: Referred): void =>
  line.core.ledger.write('system', ({ append }) => void append(referralWithdrawn.of(referralId, { referralId })));

export const reopenAt = (line: TestLine, { referralId }: Referred): void =>
  line.core.ledger.write('system', ({ append }) => void append(referralReopened.of(referralId, { referralId })));
