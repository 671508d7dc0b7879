import type { z } from 'zod';
import { disputeAgreementDrafted } from '../../shared/facts/dispute-agreement.ts';
import type { agreementDraft } from '../../shared/contract/desk/dispute-agreement.ts';
import { isLabour } from '../../shared/rules/dispute-limits.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import type { Session } from './sessions.ts';

export type AgreementDraft = z.output<typeof agreementDraft>;

/**
 * Writes down what both sides are about to agree on (拟定协议); drafting again replaces it, the ledger keeps both.
 * Labour disputes are settled in writing only (劳动争议调解仲裁法 14).
 */
export const draftAgreement = (core: Core, session: Session, disputeId: string, draft: AgreementDraft) =>
  stepDispute(core, session, disputeId, 'draft', ({ applicantId, category }, { append }) => {
    if (draft.form === 'oral' && isLabour(category)) return 'written-only';
    const { facts, responsibility, terms, manner, breach, place, ...data } = draft;
    append(
      disputeAgreementDrafted.of(
        disputeId,
        { ...data, disputeId, mediatorId: session.staffId },
        { applicant: { person: applicantId, value: { facts, responsibility, terms, manner, breach, place } } },
      ),
    );
    return undefined;
  });
