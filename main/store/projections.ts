import { createHash } from 'node:crypto';
import type { Fact } from '../../shared/facts/fact.ts';
import { alarms } from './alarms.ts';
import { appointments } from './appointments.ts';
import { backups } from './backups.ts';
import { calls } from './calls.ts';
import { carryOver } from './carry-over.ts';
import { closedDays } from './closed-days.ts';
import { coMediators } from './co-mediators.ts';
import { consultQuestions } from './consult-questions.ts';
import { counters } from './counters.ts';
import type { ReadDb, Tx } from './database.ts';
import { declarations } from './declarations.ts';
import { disputeRisks } from './dispute-risks.ts';
import { disputeSpeech } from './dispute-speech.ts';
import { disputes } from './disputes.ts';
import { fireChecks } from './fire-checks.ts';
import { fireQuizzes } from './fire-quizzes.ts';
import { hazards } from './hazards.ts';
import { interpreters } from './interpreters.ts';
import { keptKeys } from './kept-keys.ts';
import { languageGaps } from './language-gaps.ts';
import { matchingWeights } from './matching-weights.ts';
import { intakes } from './intakes.ts';
import { leads } from './leads.ts';
import { libraryCases } from './library-cases.ts';
import { mediators } from './mediators.ts';
import { notices } from './notices.ts';
import { panics } from './panics.ts';
import { parties } from './parties.ts';
import { papers } from './papers.ts';
import { panels } from './panels.ts';
import { prescreens } from './prescreens.ts';
import { passedLimits } from './passed-limits.ts';
import type { Application, AppliedFact, Projection } from './projection.ts';
import { referrals } from './referrals.ts';
import { reminders } from './reminders.ts';
import { publicity } from './publicity.ts';
import { publicityPacks } from './publicity-packs.ts';
import { recusals } from './recusals.ts';
import { rosters } from './rosters.ts';
import { scans } from './scans.ts';
import { seats } from './seats.ts';
import { services } from './services.ts';
import { slips } from './slips.ts';
import { staffSkills } from './staff-skills.ts';
import { staff } from './staff.ts';
import { change, row } from './statement.ts';
import { stations } from './stations.ts';
import { ticketPrints } from './ticket-prints.ts';
import { ticketQuestions } from './ticket-questions.ts';
import { tickets } from './tickets.ts';
import { toldCalendars } from './told-calendars.ts';
import { toldSettings } from './told-settings.ts';
import { toldWaits } from './told-waits.ts';

/**
 * Owns the set of projections: which tables are read off the facts, and which facts change them.
 * A fact type that no projection names changes no table (`log.exported`, or one of a newer version).
 */
export const PROJECTIONS: readonly Projection[] = [
  stations,
  services,
  counters,
  staff,
  mediators,
  tickets,
  calls,
  carryOver,
  disputes,
  coMediators,
  papers,
  scans,
  panels,
  passedLimits,
  notices,
  libraryCases,
  leads,
  declarations,
  disputeRisks,
  alarms,
  panics,
  recusals,
  interpreters,
  matchingWeights,
  disputeSpeech,
  languageGaps,
  rosters,
  parties,
  intakes,
  seats,
  toldWaits,
  prescreens,
  reminders,
  staffSkills,
  closedDays,
  ticketPrints,
  appointments,
  consultQuestions,
  fireChecks,
  fireQuizzes,
  hazards,
  slips,
  ticketQuestions,
  referrals,
  backups,
  publicity,
  publicityPacks,
  toldCalendars,
  toldSettings,
  keptKeys,
];

export const PROJECTED_TABLES: readonly string[] = PROJECTIONS.flatMap((projection) => projection.tables);

/** Changes whenever the form of a table or the code that fills it changes; then the tables are replayed. */
export const PROJECTIONS_VERSION = createHash('sha256')
  .update(
    PROJECTIONS.flatMap(({ ddl, apply, helpers = [], policy = '' }) => [
      ddl,
      policy,
      ...apply.map((one) => one.type + one.apply.toString()),
      ...helpers.map(String),
    ]).join(''),
  )
  .digest('hex');

const BY_TYPE = Map.groupBy(
  PROJECTIONS.flatMap((projection) => projection.apply),
  (application: Application) => application.type,
);

/** Brings the tables up to date with one fact. Throws when the fact cannot follow what stands there. */
export function applyFact(tx: Tx, fact: AppliedFact, data: unknown): void {
  for (const { apply, accepts } of BY_TYPE.get(fact.type) ?? [])
    if (accepts === undefined || accepts.safeParse(data).success) apply(tx, data, fact);
}

/** Drops and makes again all projected tables, empty. */
export function clearProjections(tx: Tx): void {
  for (const table of PROJECTED_TABLES.toReversed()) tx.exec(`DROP TABLE IF EXISTS ${table}`);
  for (const { ddl } of PROJECTIONS) tx.exec(ddl);
}

/** Clears the tables and reads them off `facts`; returns how many facts there were. */
export function replayInto(tx: Tx, facts: Iterable<Fact>): number {
  clearProjections(tx);
  let count = 0;
  for (const fact of facts) {
    applyFact(tx, fact, JSON.parse(fact.data));
    count += 1;
  }
  return count;
}

/** Whether every table is there and in the form of this version. */
export const projectionsAreCurrent = (db: ReadDb): boolean =>
  row<{ version: string }>(db, 'SELECT version FROM projection_version')?.version === PROJECTIONS_VERSION &&
  PROJECTED_TABLES.every(
    (table) => row(db, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", table) !== undefined,
  );

export const markProjectionsCurrent = (tx: Tx): void => {
  change(
    tx,
    'INSERT INTO projection_version (one, version) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET version = excluded.version',
    PROJECTIONS_VERSION,
  );
};
