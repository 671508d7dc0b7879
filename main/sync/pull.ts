import { createPublicKey } from 'node:crypto';
import { factNames } from '../../shared/facts/fact.ts';
import { factTypeNamed } from '../../shared/facts/registry.ts';
import { asMillis } from '../../shared/domain/millis.ts';
import type { SettingsStore } from '../host/settings.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { isKnown } from '../ledger/read-facts.ts';
import type { ReadDb } from '../store/database.ts';
import type { Centre, CentreFact } from './centre.ts';
import { markProgress, readProgress } from './progress.ts';

/** Takes in what the centre states to this station. */
export interface PullParts {
  readonly db: ReadDb;
  readonly centre: Pick<Centre, 'pull'>;
  readonly ledger: Pick<Ledger, 'receive'>;
  readonly settings: Pick<SettingsStore, 'get' | 'set'>;
  readonly stopped: () => boolean;
}

export type Pulling =
  | {
      readonly ok: true;
      readonly received: number;
      readonly notUnderstood: number;
      readonly otherCentreKey: boolean;
      readonly centreForgot: boolean;
      readonly learntKey: boolean;
    }
  | { readonly ok: false; readonly reason: string };

const AT_ONCE = 200;

export async function pull({ db, centre, ledger, settings, stopped }: PullParts): Promise<Pulling> {
  let after = readProgress(db).pulledThrough;
  let answer = await centre.pull(after, AT_ONCE);
  const centreForgot = answer.status === 'ok' && after > 0 && (answer.at === null || !isKnown(db, answer.at));
  if (centreForgot) {
    // The centre's place `after` is not the fact we had there: one of us was restored. What is known is passed over,
    // and what the centre no longer has stays here: nothing is ever taken out of a ledger.
    after = 0;
    answer = await centre.pull(after, AT_ONCE);
  }
  if (answer.status !== 'ok') return { ok: false, reason: answer.reason };
  const trust = trustKey(settings, answer.centreKey);
  let received = 0;
  let notUnderstood = 0;
  let firstUnknown = Number.POSITIVE_INFINITY;
  while (answer.facts.length > 0) {
    const understood = answer.facts.filter(isUnderstood);
    received += ledger.receive(
      understood.map(({ id, type, subject, time, data, personal, letter }) => ({
        ...{ id, type, subject, time: asMillis(time), data },
        sealed: personal ?? [],
        letter: letter ?? undefined,
      })),
    );
    notUnderstood += answer.facts.length - understood.length;
    firstUnknown = Math.min(
      firstUnknown,
      ...answer.facts.filter((fact) => !isUnderstood(fact)).map(({ position }) => position),
    );
    const last = answer.facts.at(-1)?.position ?? after;
    if (last <= after) return { ok: false, reason: 'no-progress' };
    after = last;
    // Only now that they stand in the ledger. What a newer version will understand is asked for again
    // until then; what follows it is known by its id and passed over.
    markProgress(db, { pulledThrough: Math.min(after, firstUnknown - 1) });
    if (after >= answer.last) break;
    if (stopped()) return { ok: false, reason: 'stopped' };
    answer = await centre.pull(after, AT_ONCE);
    if (answer.status !== 'ok') return { ok: false, reason: answer.reason };
  }
  return {
    ...{ ok: true, received, notUnderstood, centreForgot },
    ...{ otherCentreKey: trust === 'other', learntKey: trust === 'learnt' },
  };
}

function isUnderstood({ type, subject, data }: CentreFact): boolean {
  const kind = factTypeNamed(type);
  return (
    kind !== undefined &&
    kind.statedBy === 'centre' &&
    factNames.shape.subject.safeParse(subject).success &&
    kind.data.safeParse(data).success
  );
}

/**
 * The first key offered is kept. Another one later is not taken over by itself: whoever rules the
 * centre's database could otherwise have every person's key wrapped to a key of their own.
 */
function trustKey(settings: Pick<SettingsStore, 'get' | 'set'>, offered: string): 'learnt' | 'same' | 'other' {
  const trusted = settings.get('centrePublicKey');
  if (offered === '' || offered === trusted) return 'same';
  if (trusted !== '' || !isWrappingKey(offered)) return 'other';
  settings.set('centrePublicKey', offered);
  return 'learnt';
}

function isWrappingKey(pem: string): boolean {
  try {
    return createPublicKey(pem).asymmetricKeyType === 'x25519';
  } catch {
    return false;
  }
}
