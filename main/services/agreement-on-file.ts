import type { AgreementView } from '../../shared/contract/desk/dispute-agreement.ts';
import { disputeAgreementDrafted } from '../../shared/facts/dispute-agreement.ts';
import { disputeAgreementWritten } from '../../shared/facts/dispute.ts';
import type { Fact } from '../../shared/facts/fact.ts';
import { factAt } from '../ledger/read-facts.ts';
import { openPart } from '../ledger/seal.ts';
import { type DisputeRow, instalmentsOf } from '../store/dispute-rows.ts';
import type { Core } from './core.ts';

/** The newest wording of a dispute's agreement, opened; null when there is none or its people were erased. */
export function agreementOf(core: Core, dispute: DisputeRow): AgreementView | null {
  const { agreementSeq, disputeId, effectiveOn } = dispute;
  const fact = agreementSeq === null ? undefined : factAt(core.db, agreementSeq);
  if (fact === undefined) return null;
  const wording = fact.type === disputeAgreementWritten.type ? ofFirstVersion(core, fact) : drafted(core, fact);
  return wording && { ...wording, effectiveOn, instalments: instalmentsOf(core.db, disputeId) };
}

type Wording = Omit<AgreementView, 'effectiveOn' | 'instalments'>;

function drafted(core: Core, fact: Fact): Wording | null {
  const text = openPart(core.db, core.keys, disputeAgreementDrafted, fact, 'applicant');
  return text && { ...disputeAgreementDrafted.data.parse(JSON.parse(fact.data)), ...text };
}

/** Written before there were forms, responsibilities and instalments. */
function ofFirstVersion(core: Core, fact: Fact): Wording | null {
  const text = openPart(core.db, core.keys, disputeAgreementWritten, fact, 'applicant');
  return (
    text && {
      ...disputeAgreementWritten.data.parse(JSON.parse(fact.data)),
      ...text,
      form: 'written',
      partial: false,
      performedNow: false,
      recorderId: null,
      responsibility: '',
      breach: '',
      place: '',
    }
  );
}
