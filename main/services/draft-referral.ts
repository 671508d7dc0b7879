import type { ReferralInput } from '../../shared/contract/desk/referrals.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { tailOf } from '../../shared/domain/phone.ts';
import { referralNumber, type ReferralOrigin } from '../../shared/domain/referral.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import { referralDrafted } from '../../shared/facts/referral.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { factAt } from '../ledger/read-facts.ts';
import { lookupOf } from '../ledger/lookup.ts';
import { openPart } from '../ledger/seal.ts';
import type { ReadDb } from '../store/database.ts';
import { hazardOf } from '../store/hazards.ts';
import { leadOf } from '../store/leads.ts';
import { lastReferralOfYear, referralOfRequest } from '../store/referrals.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import type { Session } from './sessions.ts';

export interface Drafted {
  readonly referralId: string;
  readonly number: string;
  /** The four digits that go with the number. */
  readonly digits: string;
}

/**
 * Writes down a matter that belongs to somebody else (流转拟稿). The citizen gets a number; with it and four digits, those
 * of a phone that was left or four by chance, they can ask at any kiosk of this station how it stands.
 */
export function draftReferral(
  core: Core,
  session: Session,
  wish: ReferralInput,
  chance: () => number,
): Answer<Drafted, 'not-allowed' | 'not-found'> {
  if (!may(session.roles, 'see-referrals')) return refused('not-allowed');
  return core.ledger.write<Answer<Drafted, 'not-allowed' | 'not-found'>>(
    `staff/${session.staffId}`,
    ({ tx, at, append }) => {
      const again = referralOfRequest(tx, wish.requestId);
      const digits = wish.digits ?? digitsOf(wish, chance);
      if (again !== undefined) return repeated(core, tx, again.draftedSeq);
      if (!isThere(tx, session, wish.origin)) return refused('not-found');
      const year = Number(dayOf(at).slice(0, 4));
      const running = lastReferralOfYear(tx, year) + 1;
      const [referralId, aboutId, number] = [core.newId(), core.newId(), referralNumber(running)];
      const { matter, digits: _d, ...codes } = wish;
      append(
        referralDrafted.of(
          referralId,
          {
            ...codes,
            ...{ referralId, aboutId, year, running, number },
            lookup: lookupOf(core, number, digits),
          },
          { about: { person: aboutId, value: { ...matter, digits } } },
        ),
      );
      return granted({ referralId, number, digits });
    },
  );
}

const digitsOf = ({ matter }: ReferralInput, chance: () => number): string => {
  const phone = matter.parties.find((one) => one.phone !== null)?.phone;
  return phone ? tailOf(phone) : String(Math.floor(chance() * 10_000)).padStart(4, '0');
};

function repeated(core: Core, db: ReadDb, seq: number): Answer<Drafted, 'not-found'> {
  const fact = factAt(db, seq);
  const about = fact && openPart(db, core.keys, referralDrafted, fact, 'about');
  if (fact === undefined || !about) return refused('not-found');
  const { referralId, number } = referralDrafted.data.parse(JSON.parse(fact.data));
  return granted({ referralId, number, digits: about.digits });
}

function isThere(db: ReadDb, session: Session, { kind, id }: ReferralOrigin): boolean {
  if (kind === 'desk') return id === null;
  if (id === null) return false;
  if (kind === 'hazard') return hazardOf(db, id) !== undefined;
  return kind === 'lead' ? leadOf(db, id) !== undefined : openableFor(db, session, id).ok;
}
