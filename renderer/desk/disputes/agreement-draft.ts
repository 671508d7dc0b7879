import type { z } from 'zod';
import { agreementDraft, type AgreementView } from '../../../shared/contract/desk/dispute-agreement.ts';
import type { AgreementForm } from '../../../shared/domain/dispute-course.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { parseAmount, yuanOf } from '../amount.ts';
import type { TypedInstalment } from './course/instalments-field.tsx';

/** An agreement as it is typed; turned into what the contract takes once everything in it fits. */
export interface TypedAgreement {
  readonly form: AgreementForm;
  readonly partial: boolean;
  readonly performedNow: boolean;
  readonly facts: string;
  readonly responsibility: string;
  readonly terms: string;
  readonly manner: string;
  readonly breach: string;
  readonly place: string;
  readonly amount: string;
  readonly instalments: readonly TypedInstalment[];
  readonly performBy: StationDay | null;
  readonly copies: string;
}

/** One copy for each of two parties and one for the committee (人民调解法 29). */
const USUAL_COPIES = '3';

const typedSum = (fen: number | null): string => (fen === null ? '' : yuanOf(fen));

export const typedOf = (agreement: AgreementView | null): TypedAgreement =>
  agreement === null
    ? {
        form: 'written',
        partial: false,
        performedNow: false,
        facts: '',
        responsibility: '',
        terms: '',
        manner: '',
        breach: '',
        place: '',
        amount: '',
        instalments: [],
        performBy: null,
        copies: USUAL_COPIES,
      }
    : {
        ...agreement,
        amount: typedSum(agreement.amountFen),
        instalments: agreement.instalments.map(({ dueOn, amountFen }) => ({ dueOn, amount: typedSum(amountFen) })),
        copies: String(agreement.copies),
      };

/** Undefined while something is missing or does not fit. */
export function draftOf(typed: TypedAgreement): z.input<typeof agreementDraft> | undefined {
  const amount = parseAmount(typed.amount);
  const instalments = typed.instalments.map((one) => ({ dueOn: one.dueOn, amount: parseAmount(one.amount) }));
  if (!amount.ok) return undefined;
  const draft = agreementDraft.safeParse({
    ...typed,
    amountFen: amount.fen,
    instalments: instalments.map(({ dueOn, amount: part }) => ({ dueOn, amountFen: part.ok ? part.fen : Number.NaN })),
    copies: Number(typed.copies),
    recorderId: null,
  });
  return draft.success ? draft.data : undefined;
}
