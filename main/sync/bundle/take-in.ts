import { type Answer, granted, refused } from '../../../shared/domain/answer.ts';
import type { Millis } from '../../../shared/domain/millis.ts';
import type { SettingsStore } from '../../host/settings.ts';
import { GENESIS } from '../../ledger/chain.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { factAt, ledgerHead } from '../../ledger/read-facts.ts';
import { inTransaction, type ReadDb } from '../../store/database.ts';
import type { Centre, CentreFact } from '../centre.ts';
import { markProgress, markProgressIn, readProgress } from '../progress.ts';
import { pull } from '../pull.ts';
import type { ToStation } from './about.ts';
import type { FromDistrict, Held } from './bundle-content.ts';
import { markRead, readBundleProgress } from './bundle-progress.ts';

/** The district and this station do not have the same line; or something between the last bundle and this one is missing. */
export type Disagreement = 'gap' | 'fork' | 'ahead' | 'epoch';

export interface Taken {
  readonly came: 'new' | 'known';
  readonly received: number;
  readonly confirmed: number | null;
}

interface TakeParts {
  readonly db: ReadDb;
  readonly ledger: Pick<Ledger, 'receive'>;
  readonly settings: Pick<SettingsStore, 'get' | 'set'>;
  readonly clock: () => Millis;
}

/**
 * Takes in a bundle of the district that was proved to be one: first whether both have the same line, then what the
 * district states, by the same way as over the network, and last the mark that it holds the station's facts. Cut between
 * them, the same bundle does the rest. One that is older than what was taken in changes nothing.
 */
export async function takeIn(
  parts: TakeParts,
  says: ToStation,
  { held, stated }: FromDistrict,
): Promise<Answer<Taken, Disagreement>> {
  const { db } = parts;
  const { newest } = readBundleProgress(db);
  if (says.number < newest) return granted({ came: 'known', received: 0, confirmed: null });
  const quarrel = disagreement(db, held);
  if (quarrel !== undefined) {
    markProgress(db, { lastTryAt: parts.clock(), lastProblem: `centre-refused/${quarrel}` });
    return refused(quarrel);
  }
  const { pulledThrough } = readProgress(db);
  if (pulledThrough < says.after) return refused('gap');
  let received = 0;
  // Who heard more over the network meanwhile has nothing to learn here.
  if (pulledThrough <= says.last) {
    const pulling = await pull({ ...parts, centre: spoken(says, stated), stopped: () => false });
    if (!pulling.ok) {
      // At one of our places the district states something else: one of us was put back. The next bundle asks for everything.
      markProgress(db, { pulledThrough: 0 });
      return refused('gap');
    }
    ({ received } = pulling);
  }
  const known = says.number === newest && received === 0 && readProgress(db).sentThrough >= held.through;
  if (known) return granted({ came: 'known', received, confirmed: held.through });
  confirm(parts, held, { number: says.number, isNew: says.number > newest });
  return granted({ came: 'new', received, confirmed: held.through });
}

function disagreement(db: ReadDb, { epoch, through, hash }: Held): Exclude<Disagreement, 'gap'> | undefined {
  if (epoch !== readProgress(db).epoch) return 'epoch';
  if (through > ledgerHead(db).seq) return 'ahead';
  return (through === 0 ? GENESIS : factAt(db, through)?.hash) === hash ? undefined : 'fork';
}

/** A centre that says what stands in the bundle, and no more. */
function spoken({ after: from, last }: ToStation, stated: FromDistrict['stated']): Pick<Centre, 'pull'> {
  const idAt = (position: number): string | null =>
    position === from ? stated.at : (stated.facts.find((fact: CentreFact) => fact.position === position)?.id ?? null);
  return {
    pull: async (after, limit) =>
      after < from
        ? { status: 'refused', reason: 'gap' }
        : {
            ...stated,
            facts: stated.facts.filter(({ position }) => position > after).slice(0, limit),
            last,
            at: idAt(after),
          },
  };
}

/**
 * A district that was put back from a backup holds less than before: the first bundle that says so turns the mark
 * back, as the answer "gap" does over the network.
 */
function confirm(
  { db, clock }: TakeParts,
  { through, parked, keysWanted }: Held,
  { number, isNew }: { readonly number: number; readonly isNew: boolean },
): void {
  const at = clock();
  inTransaction(db, (tx) => {
    const before = readProgress(tx).sentThrough;
    const sentThrough = isNew ? through : Math.max(through, before);
    // An answer to no stick of ours, written while ours never arrived, delivered nothing: what waits is as late as before.
    const isDelivered = sentThrough > before || sentThrough === ledgerHead(tx).seq;
    markProgressIn(tx, {
      ...{ sentThrough, parked, lastTryAt: at, lastProblem: null },
      ...(isDelivered && { lastSuccessAt: at }),
    });
    markRead(tx, at, number, keysWanted);
  });
}
