import type { Category, Outcome } from '../../shared/domain/dispute.ts';
import type { IntakeChannel } from '../../shared/domain/intake.ts';
import type { LeadCloseReason } from '../../shared/domain/lead.ts';
import type { Millis } from '../../shared/domain/millis.ts';
import { alarmOf, type AlarmSources, type Ending } from '../../shared/rules/figures-settled-before-police.ts';
import type { ReadDb } from './database.ts';
import { rows } from './statement.ts';

/** How leads and disputes ended between two moments, each once, as it stands now. Reads projections and owns none. */
export const endingsBetween = (db: ReadDb, from: Millis, to: Millis): Ending[] => [
  ...rows<{ category: Category; reason: LeadCloseReason; alarmed: number }>(
    db,
    `SELECT category, reason, alarmed FROM lead WHERE state = 'closed' AND ended_at >= ? AND ended_at < ?`,
    from,
    to,
  ).map(
    ({ category, reason, alarmed }): Ending => ({
      ...{ kind: 'lead', category, how: reason },
      alarm: alarmOf({ lead: alarmed === 1, intake: null, police: false }),
    }),
  ),
  ...disputesEndedBetween(db, from, to),
];

/** A file that may tell of an alarm: that of a dispute that ended, or of an earlier case of the same quarrel. */
interface Telling {
  readonly endedId: string;
  readonly tellingId: string;
  readonly category: Category;
  readonly outcome: Outcome;
  readonly cameAgain: number;
  readonly leadAlarmed: number | null;
  readonly priorAlarms: number | null;
  readonly channel: IntakeChannel | null;
  readonly police: number;
}

function disputesEndedBetween(db: ReadDb, from: Millis, to: Millis): Ending[] {
  const told = rows<Telling>(
    db,
    `WITH RECURSIVE ended AS (
       SELECT dispute_id AS ended_id, category, outcome FROM dispute
       WHERE outcome IS NOT NULL AND closed_at >= ? AND closed_at < ?
     ), telling (ended_id, telling_id) AS (
       SELECT ended_id, ended_id FROM ended
       UNION
       SELECT ended_id, repeats FROM telling JOIN dispute ON dispute_id = telling_id WHERE repeats IS NOT NULL
     )
     SELECT ended_id AS endedId, telling_id AS tellingId, ended.category, ended.outcome,
       EXISTS (SELECT 1 FROM dispute WHERE repeats = ended_id) AS cameAgain,
       lead.alarmed AS leadAlarmed, prior_alarms AS priorAlarms, channel,
       EXISTS (SELECT 1 FROM ledger WHERE subject = 'dispute/' || telling_id
         AND type = 'dispute.handed-to-police.v1') AS police
     FROM telling JOIN ended USING (ended_id)
       LEFT JOIN lead ON lead.dispute_id = telling_id LEFT JOIN intake ON intake.dispute_id = telling_id`,
    from,
    to,
  );
  return told
    .filter(({ endedId, tellingId }) => endedId === tellingId)
    .map((own): Ending => {
      const before = told.filter(({ endedId, tellingId }) => endedId === own.endedId && tellingId !== endedId);
      const { category, outcome, cameAgain } = own;
      return {
        ...{ kind: 'dispute', category, how: outcome, cameAgain: cameAgain === 1 },
        alarm: alarmOf(sourcesOf(own), before.map(sourcesOf)),
      };
    });
}

const sourcesOf = ({ leadAlarmed, priorAlarms, channel, police }: Telling): AlarmSources => ({
  lead: leadAlarmed === null ? null : leadAlarmed === 1,
  intake: priorAlarms === null || channel === null ? null : { priorAlarms, channel },
  police: police === 1,
});
