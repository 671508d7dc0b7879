import { ageOn } from '../../shared/domain/age.ts';
import type { StationDay } from '../../shared/domain/station-day.ts';
import type { PaperParty } from '../reports/papers/paper-case.ts';
import { partiesOf } from '../store/parties.ts';
import type { Core } from './core.ts';
import { wordsOf } from './party-words.ts';

/** The particulars of the first person on one side; what nobody asked yet is null, and a line to write on. */
export function partyOnPaper(
  core: Core,
  disputeId: string,
  role: 'applicant' | 'respondent',
  today: StationDay,
): PaperParty {
  const party = partiesOf(core.db, disputeId).find((one) => one.role === role);
  if (party === undefined) return NOBODY;
  const words = { ...NOTHING_SAID, ...wordsOf(core, party) };
  return {
    name: said(words.name),
    sex: party.sex === null ? null : core.text(`sex.${party.sex}`),
    ethnicity: said(words.ethnicity),
    age: words.birth ? String(ageOn(words.birth, today)) : null,
    idNumber: said(words.idNumber),
    phone: said(words.phone),
    occupation: said(words.occupation),
    address: said(words.address),
  };
}

const said = (words: string | null | undefined): string | null => (words ? words : null);

/** The kiosk asks for a name and a phone; the rest is the desk's to add. */
const NOTHING_SAID: {
  name?: string;
  phone?: string | null;
  ethnicity?: string | null;
  birth?: StationDay | null;
  idNumber?: string | null;
  occupation?: string | null;
  address?: string | null;
} = {};
const NOBODY: PaperParty = {
  name: null,
  sex: null,
  ethnicity: null,
  age: null,
  idNumber: null,
  phone: null,
  occupation: null,
  address: null,
};
