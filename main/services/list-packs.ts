import type { ListedPack } from '../../shared/contract/desk/publicity.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import type { Core } from './core.ts';
import { packsHere } from './packs-here.ts';
import type { Session } from './sessions.ts';

/** What the desk lists of packs (内容包), the newest first; what came long ago and is not in use any more is left out. */
const LISTED = 60;

export function listPacks(core: Core, { roles }: Session): Answer<{ packs: ListedPack[] }, 'not-allowed'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  return granted({ packs: listedPacks(core) });
}

export function listedPacks(core: Pick<Core, 'db' | 'packKeys'>): ListedPack[] {
  const all = packsHere(core).toReversed();
  return all
    .filter(({ state }, nth) => nth < LISTED || state === 'in-use')
    .map(({ pack, cameBy, at, state, key }) => ({
      packId: pack?.packId ?? null,
      title: pack?.title ?? null,
      issuer: pack?.issuer ?? null,
      version: pack?.version ?? null,
      issuedOn: pack?.issuedOn ?? null,
      pieces: pack?.pieces.length ?? 0,
      ...{ cameBy, at, state, key },
    }));
}
