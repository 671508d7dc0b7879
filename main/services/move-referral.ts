import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Platform } from '../../shared/domain/referral.ts';
import { personErased } from '../../shared/facts/person.ts';
import {
  referralClosed,
  referralReopened,
  referralSent,
  referralVerified,
  referralWithdrawn,
} from '../../shared/facts/referral.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { mayMoveReferral, mayRerouteTo } from '../../shared/rules/referral-moves.ts';
import type { Writing } from '../ledger/ledger.ts';
import { type ReferralRow, referralOf } from '../store/referrals.ts';
import type { Core } from './core.ts';
import type { Session } from './sessions.ts';

type Refused = 'not-allowed' | 'not-found' | 'wrong-state';
type Done = Answer<{ done: true }, Refused>;
const DONE = granted({ done: true as const });

/** A dispute is the head's to send away; any other matter whoever serves the line sends on (流转). */
export const maySend = ({ roles }: Session, { origin }: ReferralRow): boolean =>
  may(roles, origin.kind === 'dispute' ? 'refer-dispute' : 'see-referrals');

export interface Sending {
  readonly referralId: string;
  readonly platform: Platform;
  readonly department: string;
  readonly note: string;
}

/** Sends it: for the first time, to another platform once it was returned, or again when it was opened again. */
export function sendReferral(
  core: Core,
  session: Session,
  wish: Sending,
): Answer<{ done: true }, Refused | 'unknown-target'> {
  return moving<'unknown-target'>(core, session, wish.referralId, ({ append }, referral) => {
    if (!maySend(session, referral)) return refused('not-allowed');
    const { state, platform, reroutes, referralId, aboutId } = referral;
    const moves = ['send', 'reroute', 'send-again'] as const;
    if (!moves.some((move) => mayMoveReferral(move, state))) return refused('wrong-state');
    if (state === 'returned' && !mayRerouteTo(wish.platform, platform, reroutes)) return refused('unknown-target');
    append(
      referralSent.of(
        referralId,
        { referralId, attempt: referral.attempt + 1, platform: wish.platform, department: wish.department },
        { about: { person: aboutId, value: { note: wish.note } } },
      ),
    );
    return DONE;
  });
}

export const withdrawReferral = (core: Core, session: Session, referralId: string): Done =>
  moving(core, session, referralId, ({ append }, { state }) => {
    if (!mayMoveReferral('withdraw', state)) return refused('wrong-state');
    append(referralWithdrawn.of(referralId, { referralId }));
    return DONE;
  });

/** Writes down what the citizen said to the answer (回访). */
export const verifyReferral = (
  core: Core,
  session: Session,
  { referralId, satisfied, note }: { readonly referralId: string; readonly satisfied: boolean; readonly note: string },
): Done => moving(core, session, referralId, (writing, referral) => settle(writing, referral, satisfied, note));

/** Satisfied closes it, dissatisfied opens it again, whoever wrote it down. `note`: null at the kiosk, where none is asked for. */
export function settle(
  { append }: Writing,
  { state, referralId, aboutId }: ReferralRow,
  satisfied: boolean,
  note: string | null,
): Answer<{ done: true }, 'wrong-state'> {
  if (!mayMoveReferral('verify', state)) return refused('wrong-state');
  const said = note === null ? {} : { about: { person: aboutId, value: { note } } };
  append(referralVerified.of(referralId, { referralId, satisfied }, said));
  append(satisfied ? referralClosed.of(referralId, { referralId }) : referralReopened.of(referralId, { referralId }));
  return DONE;
}

/** Ends one that was opened again and that nobody can do more about. Head only. */
export const closeReferral = (core: Core, session: Session, referralId: string): Done =>
  moving(core, session, referralId, ({ append }, { state }) => {
    if (!may(session.roles, 'close-referral')) return refused('not-allowed');
    if (!mayMoveReferral('close', state)) return refused('wrong-state');
    append(referralClosed.of(referralId, { referralId }));
    return DONE;
  });

/** Destroys the words of one that is over: here, and with the next sync at the district. Head only. */
export function eraseReferral(core: Core, session: Session, referralId: string): Done {
  const answer = moving(core, session, referralId, ({ tx, at, append }, { state, aboutId, erased }) => {
    if (!may(session.roles, 'erase-person')) return refused('not-allowed');
    if (erased || (state !== 'closed' && state !== 'withdrawn')) return refused('wrong-state');
    core.keys.destroy(tx, aboutId, at);
    append(personErased.of(aboutId, { personId: aboutId, reason: 'request' }));
    return DONE;
  });
  if (answer.ok) core.db.pragma('wal_checkpoint(TRUNCATE)');
  return answer;
}

function moving<More extends string = never>(
  core: Core,
  session: Session,
  referralId: string,
  move: (writing: Writing, referral: ReferralRow) => Answer<{ done: true }, Refused | More>,
): Answer<{ done: true }, Refused | More> {
  if (!may(session.roles, 'see-referrals')) return refused('not-allowed');
  return core.ledger.write<Answer<{ done: true }, Refused | More>>(`staff/${session.staffId}`, (writing) => {
    const referral = referralOf(writing.tx, referralId);
    if (referral === undefined) return refused('not-found');
    if (referral.erased) return refused('wrong-state');
    return move(writing, referral);
  });
}
