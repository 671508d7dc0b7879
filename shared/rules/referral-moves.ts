import type { Platform, ReferralState } from '../domain/referral.ts';

/**
 * Owns the course of a referral (流转): which state may follow which, and who moves it. Whatever is not a row
 * here is refused; what the other side states out of turn is kept in the ledger and changes nothing.
 * Never reads the clock: limits are referral-limits.ts.
 */
export type ReferralMovedBy = 'station' | 'platform';

interface Move {
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
  readonly by: ReferralMovedBy;
}

export const REFERRAL_MOVES = {
  send: { from: ['drafted'], to: 'sent', by: 'station' },
  withdraw: { from: ['drafted', 'sent', 'returned', 'reopened'], to: 'withdrawn', by: 'station' },
  sign: { from: ['sent'], to: 'signed', by: 'platform' },
  return: { from: ['sent', 'signed'], to: 'returned', by: 'platform' },
  reroute: { from: ['returned'], to: 'sent', by: 'station' },
  progress: { from: ['signed', 'processing'], to: 'processing', by: 'platform' },
  answer: { from: ['signed', 'processing'], to: 'feedback', by: 'platform' },
  verify: { from: ['feedback'], to: 'verified', by: 'station' },
  close: { from: ['verified', 'reopened'], to: 'closed', by: 'station' },
  reopen: { from: ['verified'], to: 'reopened', by: 'station' },
  'send-again': { from: ['reopened'], to: 'sent', by: 'station' },
} as const satisfies Record<string, Move>;

export type ReferralMove = keyof typeof REFERRAL_MOVES;
const moveOf = (name: ReferralMove): Move => REFERRAL_MOVES[name];

export const mayMoveReferral = (name: ReferralMove, state: ReferralState): boolean => moveOf(name).from.includes(state);

export const stateAfter = (name: ReferralMove): ReferralState => moveOf(name).to;

/** What staff may do now, in the order of the table. */
export const staffMovesFrom = (state: ReferralState): readonly ReferralMove[] =>
  (Object.keys(REFERRAL_MOVES) as ReferralMove[]).filter(
    (name) => moveOf(name).by === 'station' && mayMoveReferral(name, state),
  );

/** Once returned it may be sent to another platform; returned again, only the coordinator decides (首接负责). */
export const MOST_REROUTES = 1;

/** Where a returned matter may go: not back to who returned it. */
export const mayRerouteTo = (to: Platform, from: Platform, reroutes: number): boolean =>
  reroutes < MOST_REROUTES ? to !== from : to === 'coordinator';
