import type { StationDay } from '../../shared/domain/station-day.ts';
import { disputeAgreementWritten } from '../../shared/facts/dispute.ts';
import type { Core } from './core.ts';
import { stepDispute } from './dispute-access.ts';
import type { Session } from './sessions.ts';

/** Fields of 人民调解法 29. Money in fen. */
export interface Agreement {
  readonly facts: string;
  readonly terms: string;
  readonly manner: string;
  readonly amountFen: number | null;
  readonly performBy: StationDay | null;
  readonly copies: number;
}

/** Puts a written agreement (人民调解协议书) on file; writing again replaces it, the ledger keeps both. */
export const writeAgreement = (core: Core, session: Session, disputeId: string, agreement: Agreement) =>
  stepDispute(core, session, disputeId, 'agree', ({ applicantId }, { append }) => {
    const { facts, terms, manner, amountFen, performBy, copies } = agreement;
    append(
      disputeAgreementWritten.of(
        disputeId,
        { disputeId, mediatorId: session.staffId, amountFen, performBy, copies },
        { applicant: { person: applicantId, value: { facts, terms, manner } } },
      ),
    );
    return undefined;
  });
