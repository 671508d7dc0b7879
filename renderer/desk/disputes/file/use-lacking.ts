import type { DisputeFile } from '../../../../shared/contract/desk/disputes.ts';
import { isEnded } from '../../../../shared/domain/dispute-stage.ts';
import { useIntake } from '../../intake/use-intake.ts';
import { usePapers } from '../papers/use-papers.ts';

/** The sections something can be missing in. */
export type MarkedSection = 'people' | 'papers';

/** How much is still missing in a section: what is not known of the people, and papers that are due. */
export function useLacking({ disputeId, stage }: DisputeFile): (section: string) => number {
  const intake = useIntake(disputeId);
  const papers = usePapers(disputeId);
  const counts: Readonly<Record<MarkedSection, number>> = {
    people: isEnded(stage) ? 0 : (intake.data?.missing.length ?? 0),
    papers: papers.data?.papers.filter(({ required, state }) => required && state === 'missing').length ?? 0,
  };
  return (section) => (section === 'people' || section === 'papers' ? counts[section] : 0);
}
