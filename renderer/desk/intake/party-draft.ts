import type { PartyView } from '../../../shared/contract/desk/intake.ts';
import type { AgeBand } from '../../../shared/domain/age.ts';
import type { MandarinLevel, NamedDialect } from '../../../shared/domain/dialect.ts';
import { type IdProblem, idProblem } from '../../../shared/domain/id-number.ts';
import type { IdType, InterpreterWish, PartyRole, Sex } from '../../../shared/domain/party.ts';
import { contactPhone } from '../../../shared/domain/phone.ts';
import type { StationDay } from '../../../shared/domain/station-day.ts';
import { FOR_OTHERS } from '../../../shared/rules/parties-complete.ts';

/** What is typed about a party until it is saved. */
export interface PartyDraft {
  readonly role: PartyRole;
  readonly onBehalfOf: string | null;
  readonly name: string;
  readonly phone: string;
  readonly sex: Sex | null;
  readonly ageBand: AgeBand | null;
  readonly birth: StationDay | null;
  readonly idType: IdType | null;
  readonly idNumber: string;
  readonly home: PartyView['home'];
  readonly homeName: PartyView['homeName'];
  readonly dialects: readonly NamedDialect[];
  readonly mandarin: MandarinLevel | null;
  readonly interpreter: InterpreterWish | null;
  readonly peopleCount: string;
  readonly address: string;
  readonly employer: string;
  readonly occupation: string;
  readonly ethnicity: string;
}

const SOMEBODY_NEW: PartyDraft = {
  role: 'co-applicant',
  onBehalfOf: null,
  name: '',
  phone: '',
  sex: null,
  ageBand: null,
  birth: null,
  idType: null,
  idNumber: '',
  home: null,
  homeName: null,
  dialects: [],
  mandarin: null,
  interpreter: null,
  peopleCount: '',
  address: '',
  employer: '',
  occupation: '',
  ethnicity: '',
};

export function draftOf(party: PartyView | undefined, hasRespondent: boolean): PartyDraft {
  if (party === undefined) return { ...SOMEBODY_NEW, role: hasRespondent ? 'co-applicant' : 'respondent' };
  const { partyId: _, ...known } = party;
  return {
    ...known,
    name: known.name ?? '',
    phone: known.phone ?? '',
    idNumber: known.idNumber ?? '',
    address: known.address ?? '',
    employer: known.employer ?? '',
    occupation: known.occupation ?? '',
    ethnicity: known.ethnicity ?? '',
    peopleCount: known.peopleCount === null ? '' : String(known.peopleCount),
  };
}

/** What does not fit yet; the form says so beside the field and is not sent. */
export interface PartyProblems {
  readonly idNumber: IdProblem | undefined;
  readonly phone: boolean;
  readonly onBehalfOf: boolean;
}

export const problemsOf = (draft: PartyDraft, today: StationDay): PartyProblems => ({
  idNumber:
    draft.idType === 'resident-id' && draft.idNumber.trim() !== '' ? idProblem(draft.idNumber, today) : undefined,
  phone: draft.phone.trim() !== '' && !contactPhone.safeParse(draft.phone).success,
  onBehalfOf: FOR_OTHERS.includes(draft.role) && draft.onBehalfOf === null,
});

/** As the contract takes it. */
export function partyToSend(draft: PartyDraft, partyId: string | null) {
  const { homeName: _, peopleCount, dialects, ...rest } = draft;
  return {
    ...rest,
    partyId,
    dialects: dialects.map(({ id }) => id),
    peopleCount: peopleCount === '' ? null : Number(peopleCount),
  };
}
