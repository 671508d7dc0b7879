import type { PolicyLine } from '../../shared/contract/desk/setup.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import type { Noun } from '../../shared/domain/nouns.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { CaseShelf } from './case-shelf.ts';
import type { ConsultShelf } from './consult-shelf.ts';
import type { DialectAtlas } from '../search/dialect-atlas.ts';
import type { Gazetteer } from '../search/gazetteer.ts';
import type { LeadLimits } from '../../shared/rules/lead-limits.ts';
import type { ReferralLimits } from '../../shared/rules/referral-limits.ts';
import type { SortedReferral } from '../../shared/rules/sort-referral.ts';
import type { EndorsementTable } from '../../shared/rules/endorsement-table.ts';
import type { FireTable } from '../../shared/rules/fire-table.ts';
import type { PublicityTable } from '../../shared/rules/publicity-table.ts';
import type { WorkCalendar } from '../../shared/rules/working-days.ts';
import type { Classified } from '../../shared/rules/classify-dispute.ts';
import type { ReadDb } from '../store/database.ts';

/** All that a service may use: the tables to read, the one writer, the clock, the facts about places and dialects. */
export interface Core {
  readonly stationCode: string;
  readonly db: ReadDb;
  readonly ledger: Ledger;
  readonly keys: DataKeys;
  /** Time of the station: never earlier than its last fact, whatever the machine's clock says. */
  readonly clock: () => Millis;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  readonly gazetteer: Gazetteer;
  readonly atlas: DialectAtlas;
  /** The cases of the library. */
  readonly shelf: CaseShelf;
  /** The consultation library, by resources/consult. */
  readonly consult: ConsultShelf;
  /** By when a lead must be dealt with here. */
  readonly leadLimits: () => LeadLimits;
  /** By when the other side of a referral has to move, as this station expects it. */
  readonly referralLimits: () => ReferralLimits;
  /** Whose matter something told in words seems to be. */
  readonly sortReferral: (text: string) => SortedReferral;
  /** Number of the last fact the district has for good. */
  readonly sentThrough: () => number;
  /** Holidays and the weekend days that are worked instead: what ships, and what the district tells. Always the newest. */
  readonly calendar: WorkCalendar;
  /** What words are about and how dangerous it is, by resources/classify. */
  readonly classify: (text: string) => Classified;
  /** What is known about endorsements (签注), each row with its source. */
  readonly endorsements: EndorsementTable;
  /** What is asked and taught about fire safety, each row with its source. */
  readonly fire: FireTable;
  /** The pieces of publicity (宣传内容) that ship, each with its source. */
  readonly publicity: PublicityTable;
  /** Largest shop that is a small place here, m²; null: not said. */
  readonly fireSmallShopM2: () => number | null;
  /** The numbers of policy as they count here, and who says so. */
  readonly policy: () => readonly PolicyLine[];
  /** Ed25519 public keys, Base64: content packs (内容包) signed with one of them are used. */
  readonly packKeys: () => readonly string[];
  /** A Chinese text of the common locale, for papers and logs. Throws when the key is missing. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The same in the language of the person a paper ticket is for. */
  readonly textIn: (language: Language, key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Whether a number that is given is also to be printed: a receipt printer is set. */
  readonly printsTickets: () => boolean;
  /** Hears, after each commit, which nouns changed; returns how to stop hearing. */
  onChanged(listen: (nouns: ReadonlySet<Noun>) => void): () => void;
}
