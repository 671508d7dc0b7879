import type { DialectId, MandarinLevel, Proficiency } from '../../shared/domain/dialect.ts';
import type { Category } from '../../shared/domain/dispute.ts';
import { ENDED_SQL } from '../../shared/domain/dispute-stage.ts';
import type { DivisionCode } from '../../shared/domain/division.ts';
import type { Sex } from '../../shared/domain/sex.ts';
import {
  mediatorCameOnDuty,
  mediatorProfiled,
  mediatorProfiledFirst,
  mediatorWentOffDuty,
} from '../../shared/facts/mediator.ts';
import { staffDismissed } from '../../shared/facts/staff.ts';
import type { ReadDb, Tx } from './database.ts';
import { on, type Projection } from './projection.ts';
import { change, changeOne, row, rows } from './statement.ts';

export const mediators: Projection = {
  tables: ['mediator'],
  helpers: [profile],
  ddl: `
    CREATE TABLE mediator (
      mediator_id TEXT PRIMARY KEY, home TEXT NOT NULL, dialects TEXT NOT NULL, mandarin TEXT NOT NULL,
      specialities TEXT NOT NULL, recused_from TEXT NOT NULL, sex TEXT, on_duty INTEGER NOT NULL
    ) STRICT;
  `,
  apply: [
    on(mediatorProfiledFirst, (tx, data) => profile(tx, { ...data, sex: null })),
    on(mediatorProfiled, profile),
    on(mediatorCameOnDuty, (tx, data) =>
      changeOne(tx, 'UPDATE mediator SET on_duty = 1 WHERE mediator_id = ?', data.mediatorId),
    ),
    on(mediatorWentOffDuty, (tx, data) =>
      changeOne(tx, 'UPDATE mediator SET on_duty = 0 WHERE mediator_id = ?', data.mediatorId),
    ),
    on(staffDismissed, (tx, data) => change(tx, 'UPDATE mediator SET on_duty = 0 WHERE mediator_id = ?', data.staffId)),
  ],
};

type Profile = Omit<MediatorRow, 'onDuty' | 'inHand'>;

function profile(tx: Tx, { mediatorId, home, dialects, mandarin, specialities, recusedFrom, sex }: Profile): void {
  changeOne(
    tx,
    `INSERT INTO mediator (mediator_id, home, dialects, mandarin, specialities, recused_from, sex, on_duty)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0)
     ON CONFLICT (mediator_id) DO UPDATE SET home = excluded.home, dialects = excluded.dialects,
       mandarin = excluded.mandarin, specialities = excluded.specialities, recused_from = excluded.recused_from,
       sex = excluded.sex`,
    mediatorId,
    home,
    JSON.stringify(dialects),
    mandarin,
    JSON.stringify(specialities),
    JSON.stringify(recusedFrom),
    sex,
  );
}

export interface MediatorRow {
  readonly mediatorId: string;
  readonly home: DivisionCode;
  readonly dialects: readonly { id: DialectId; level: Proficiency }[];
  readonly mandarin: MandarinLevel;
  readonly specialities: readonly Category[];
  readonly recusedFrom: readonly DivisionCode[];
  /** Null: the profile is from before anybody asked. */
  readonly sex: Sex | null;
  readonly onDuty: boolean;
  /** Open disputes assigned to them, and those they mediate beside somebody else. */
  readonly inHand: number;
}

interface Stored {
  mediator_id: string;
  home: string;
  dialects: string;
  mandarin: MandarinLevel;
  specialities: string;
  recused_from: string;
  sex: Sex | null;
  on_duty: number;
  in_hand: number;
}

const asMediator = (stored: Stored): MediatorRow => ({
  mediatorId: stored.mediator_id,
  home: stored.home as DivisionCode,
  dialects: JSON.parse(stored.dialects) as MediatorRow['dialects'],
  mandarin: stored.mandarin,
  specialities: JSON.parse(stored.specialities) as Category[],
  recusedFrom: JSON.parse(stored.recused_from) as DivisionCode[],
  sex: stored.sex,
  onDuty: stored.on_duty === 1,
  inHand: stored.in_hand,
});

const SELECT = `SELECT mediator.*,
  (SELECT count(*) FROM dispute WHERE dispute.mediator_id = mediator.mediator_id AND stage NOT IN (${ENDED_SQL}))
  + (SELECT count(*) FROM co_mediator JOIN dispute USING (dispute_id)
     WHERE co_mediator.mediator_id = mediator.mediator_id AND stage NOT IN (${ENDED_SQL})) AS in_hand
  FROM mediator`;

export const allMediators = (db: ReadDb): MediatorRow[] =>
  rows<Stored>(db, `${SELECT} ORDER BY mediator.mediator_id`).map(asMediator);

export function mediatorOf(db: ReadDb, mediatorId: string): MediatorRow | undefined {
  const stored = row<Stored>(db, `${SELECT} WHERE mediator.mediator_id = ?`, mediatorId);
  return stored && asMediator(stored);
}
