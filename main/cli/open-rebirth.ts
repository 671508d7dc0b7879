import { CentreProblem } from '../sync/centre.ts';
import { reachCentre } from '../sync/postgres/connect.ts';
import { CommandFailed } from './output.ts';

/** For an administrator: lets another machine take a station up, and shuts the old one out. Returns the new epoch. */
export async function openRebirth(url: string, station: string, days: number): Promise<number> {
  try {
    const reached = await reachCentre(url);
    try {
      const [head] = await reached.query('SELECT FROM beehive.station_head WHERE station = $1 AND seq > 0', [station]);
      if (head === undefined)
        throw new CommandFailed(
          `the district has nothing of station ${station}: enrol it, and make it new with "init"`,
        );
      const [row] = await reached.query<{ epoch: number }>('SELECT beehive.open_rebirth($1, $2) AS epoch', [
        station,
        days,
      ]);
      if (row === undefined) throw new Error('open_rebirth answered nothing');
      return row.epoch;
    } finally {
      await reached.close();
    }
  } catch (error) {
    if (error instanceof CentreProblem) throw new CommandFailed(error.message, { cause: error });
    throw error;
  }
}
