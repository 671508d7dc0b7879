import { isEnded } from '../../shared/domain/dispute-stage.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import type { Danger, Risk } from '../../shared/domain/danger.ts';
import type { Nature } from '../../shared/domain/dispute-course.ts';
import { disputeRiskAssessed } from '../../shared/facts/dispute-risk.ts';
import { riskOfRepeated } from '../../shared/rules/risk-of-repeated.ts';
import { riskOfDispute } from '../store/dispute-risks.ts';
import type { Writing } from '../ledger/ledger.ts';
import type { Core } from './core.ts';
import { openableFor } from './dispute-access.ts';
import { ringWithin } from './raise-alarm.ts';
import type { Session } from './sessions.ts';
import { MOST_OFFERED } from './suggest-categories.ts';

/** What a citizen wrote of the matter. */
export const wordsOf = ({ statement, wish }: { readonly statement: string; readonly wish: string }): string =>
  `${statement}\n${wish}`.trim();

/** The first assessment, by rule, from what the citizen wrote; rings when it tells of danger. Without a word there is none. */
export function assessByRule(
  core: Core,
  writing: Writing,
  disputeId: string,
  terminal: string,
  told: Parameters<typeof wordsOf>[0],
): void {
  const text = wordsOf(told);
  if (text === '') return;
  const { risk, dangers, natures, categories } = core.classify(text);
  const suggested = categories
    .filter(({ because }) => because.length > 0)
    .slice(0, MOST_OFFERED)
    .map(({ code }) => code);
  writing.append(
    disputeRiskAssessed.of(disputeId, {
      disputeId,
      risk,
      dangers: [...dangers],
      natures: [...natures],
      suggested,
      by: 'rule',
    }),
  );
  if (risk === 'high') ringWithin(core, writing, { terminal, disputeId, cause: 'dispute', dangers });
}

/** The files tell that the quarrel comes again. What a person judged stays. */
export function worsenRepeated({ tx, append }: Writing, disputeId: string): void {
  const assessed = riskOfDispute(tx, disputeId);
  const worse = assessed?.by === 'rule' ? riskOfRepeated(assessed) : undefined;
  if (assessed === undefined || worse === undefined) return;
  append(
    disputeRiskAssessed.of(disputeId, {
      ...{ disputeId, risk: worse.risk, dangers: [...worse.dangers], by: 'rule' },
      ...{ natures: [...assessed.natures], suggested: [...assessed.suggested] },
    }),
  );
}

export interface Assessment {
  readonly risk: Risk;
  readonly dangers: readonly Danger[];
  readonly natures: readonly Nature[];
}

/** One of its mediators, or the head, judges otherwise than the rule. */
export function assessByStaff(
  core: Core,
  session: Session,
  disputeId: string,
  { risk, dangers, natures }: Assessment,
): Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state'> {
  return core.ledger.write<Answer<{ done: true }, 'not-found' | 'not-yours' | 'wrong-state'>>(
    `staff/${session.staffId}`,
    ({ tx, append }) => {
      const found = openableFor(tx, session, disputeId);
      if (!found.ok) return found;
      if (isEnded(found.value.stage)) return refused('wrong-state');
      const suggested = [...(riskOfDispute(tx, disputeId)?.suggested ?? [])];
      append(
        disputeRiskAssessed.of(disputeId, {
          disputeId,
          risk,
          dangers: [...new Set(dangers)],
          natures: [...new Set(natures)],
          suggested,
          by: 'staff',
        }),
      );
      return granted({ done: true });
    },
  );
}
