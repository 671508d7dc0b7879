import type { AgeBand } from '../../shared/domain/age.ts';
import type { DialectId, MandarinLevel } from '../../shared/domain/dialect.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { IdType, InterpreterWish, PartyRole, Sex } from '../../shared/domain/party.ts';
import { disputeOpened } from '../../shared/facts/dispute.ts';
import { disputePartyDescribed, disputePartyRemoved } from '../../shared/facts/dispute-party.ts';
import type { ReadDb } from './database.ts';
import { on, type Projection } from './projection.ts';
import { changeOne, rows } from './statement.ts';

/**
 * The people of each dispute (当事人). The applicant and the respondent of the kiosk are the first two; whoever
 * is described later comes after, and the newest description wins. Names stay sealed in the fact `told_seq` names.
 */
export const parties: Projection = {
  tables: ['party'],
  ddl: `
    CREATE TABLE party (
      dispute_id TEXT NOT NULL, party_id TEXT NOT NULL, place INTEGER NOT NULL, role TEXT NOT NULL, on_behalf_of TEXT,
      sex TEXT, age_band TEXT, id_type TEXT, home TEXT, dialects TEXT NOT NULL, mandarin TEXT, interpreter TEXT,
      people_count INTEGER, told_seq INTEGER NOT NULL, removed INTEGER NOT NULL,
      PRIMARY KEY (dispute_id, party_id)
    ) STRICT;
  `,
  apply: [
    on(disputeOpened, (tx, { disputeId, applicantId, respondentId, home, dialects, mandarin }, { seq }) => {
      const first = `INSERT INTO party (dispute_id, party_id, place, role, home, dialects, mandarin, told_seq, removed)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)`;
      changeOne(tx, first, disputeId, applicantId, 0, 'applicant', home, JSON.stringify(dialects), mandarin, seq);
      if (respondentId !== null) changeOne(tx, first, disputeId, respondentId, 1, 'respondent', null, '[]', null, seq);
    }),
    on(disputePartyDescribed, (tx, data, { seq }) =>
      changeOne(
        tx,
        `INSERT INTO party (dispute_id, party_id, place, role, on_behalf_of, sex, age_band, id_type, home, dialects,
           mandarin, interpreter, people_count, told_seq, removed)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
         ON CONFLICT (dispute_id, party_id) DO UPDATE SET role = excluded.role, on_behalf_of = excluded.on_behalf_of,
           sex = excluded.sex, age_band = excluded.age_band, id_type = excluded.id_type, home = excluded.home,
           dialects = excluded.dialects, mandarin = excluded.mandarin, interpreter = excluded.interpreter,
           people_count = excluded.people_count, told_seq = excluded.told_seq, removed = 0`,
        data.disputeId,
        data.partyId,
        seq,
        data.role,
        data.onBehalfOf,
        data.sex,
        data.ageBand,
        data.idType,
        data.home,
        JSON.stringify(data.dialects),
        data.mandarin,
        data.interpreter,
        data.peopleCount,
        seq,
      ),
    ),
    on(disputePartyRemoved, (tx, { disputeId, partyId }) =>
      changeOne(tx, 'UPDATE party SET removed = 1 WHERE dispute_id = ? AND party_id = ?', disputeId, partyId),
    ),
  ],
};

export interface PartyRow {
  readonly disputeId: string;
  readonly partyId: string;
  readonly role: PartyRole;
  readonly onBehalfOf: string | null;
  readonly sex: Sex | null;
  readonly ageBand: AgeBand | null;
  readonly idType: IdType | null;
  readonly home: DivisionCode | null;
  readonly dialects: readonly DialectId[];
  readonly mandarin: MandarinLevel | null;
  readonly interpreter: InterpreterWish | null;
  readonly peopleCount: number | null;
  /** Number of the fact that holds the newest sealed words about the party. */
  readonly toldSeq: number;
}

type Stored = Omit<PartyRow, 'dialects'> & { dialects: string };

/** Those who are part of a dispute now, in the order they came. */
export const partiesOf = (db: ReadDb, disputeId: string): PartyRow[] =>
  rows<Stored>(
    db,
    `SELECT dispute_id AS disputeId, party_id AS partyId, role, on_behalf_of AS onBehalfOf, sex, age_band AS ageBand,
       id_type AS idType, home, dialects, mandarin, interpreter, people_count AS peopleCount, told_seq AS toldSeq
     FROM party WHERE dispute_id = ? AND removed = 0 ORDER BY place`,
    disputeId,
  ).map((stored) => ({ ...stored, dialects: JSON.parse(stored.dialects) as DialectId[] }));

/** Everybody who was ever part of it: all whose keys an erasure must destroy. */
export const everybodyIn = (db: ReadDb, disputeId: string): string[] =>
  rows<{ partyId: string }>(
    db,
    'SELECT party_id AS partyId FROM party WHERE dispute_id = ? ORDER BY place',
    disputeId,
  ).map(({ partyId }) => partyId);
