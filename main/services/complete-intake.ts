import type { EvidenceKind, IntakeChannel, IntakeSource, Openness } from '../../shared/domain/intake.ts';
import { granted } from '../../shared/domain/answer.ts';
import { disputeIntakeCompleted } from '../../shared/facts/dispute-intake.ts';
import type { Core } from './core.ts';
import { intakeStep } from './intake-access.ts';
import type { Session } from './sessions.ts';

export interface CompletedIntake {
  readonly source: IntakeSource;
  readonly channel: IntakeChannel;
  readonly amountFen: number | null;
  readonly peopleCount: number;
  readonly priorAlarms: number;
  readonly repeatCount: number;
  readonly evidence: readonly EvidenceKind[];
  readonly openOrClosed: Openness;
  readonly summary: string;
}

/** Records what the kiosk did not ask (收集登记). Doing it again replaces it; the ledger keeps both. */
export const completeIntake = (core: Core, session: Session, disputeId: string, intake: CompletedIntake) =>
  intakeStep<{ done: true }, never>(core, session, disputeId, ({ applicantId }, { append }) => {
    const { source, channel, amountFen, peopleCount, priorAlarms, repeatCount, openOrClosed, summary } = intake;
    append(
      disputeIntakeCompleted.of(
        disputeId,
        {
          ...{ disputeId, source, channel, amountFen, peopleCount, priorAlarms, repeatCount, openOrClosed },
          evidence: [...new Set(intake.evidence)],
        },
        { applicant: { person: applicantId, value: { summary } } },
      ),
    );
    return granted({ done: true });
  });
