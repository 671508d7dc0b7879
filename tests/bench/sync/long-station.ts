import { factsAfter, ledgerHead } from '../../../main/ledger/read-facts.ts';
import { inTransaction } from '../../../main/store/database.ts';
import { statement } from '../../../main/store/statement.ts';
import { HOUR } from '../../../shared/domain/millis.ts';
import { stationDay, startOf } from '../../../shared/domain/station-day.ts';
import { addDays } from '../../../shared/rules/working-days.ts';
import { type DistrictStation, districtStation, districtCode } from '../district/district-station.ts';
import { playStationDay } from '../district/play-station-day.ts';
import { rechained } from '../district/rechain.ts';
import { chanceFrom } from '../wait/chance.ts';

const DAYS = 5;
const FIRST_DAY = stationDay.parse('2026-11-23');

/** A station whose ledger holds this many facts and a little more: a few days played for real, then the same again and again. */
export async function longStation(folder: string, facts: number): Promise<DistrictStation> {
  const station = await districtStation(folder, districtCode(0), startOf(FIRST_DAY) - 12 * HOUR);
  const chance = chanceFrom(1);
  for (let nth = 0; nth < DAYS; nth += 1) playStationDay(station, addDays(FIRST_DAY, nth), chance);
  const { db } = station.core;
  const played = factsAfter(db, 0, 1_000_000);
  inTransaction(db, (tx) => {
    const insert = statement(tx, 'INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    while (ledgerHead(tx).seq < facts)
      for (const one of rechained(played, station.code, ledgerHead(tx))) {
        const { seq, id, source, type, subject, time, actor, data, personal, urgent, prev, hash } = one;
        insert.run(seq, id, source, type, subject, time, actor, data, personal, urgent ? 1 : 0, prev, hash);
      }
  });
  return station;
}
