import type { PackPiece, PackState } from '../../shared/domain/content-pack.ts';
import type { PublicityPiece } from '../../shared/domain/publicity.ts';
import { packStates, type ReadPack } from '../../shared/rules/pack-states.ts';
import type { ReadDb } from '../store/database.ts';
import { packEnvelopeOf, type PackRow, packRows } from '../store/publicity-packs.ts';
import type { Core } from './core.ts';
import { readEnvelope } from './read-pack.ts';

/** A pack (内容包) that came, what was read in it, and what becomes of it. */
export interface PackHere extends PackRow, ReadPack {
  readonly state: PackState;
}

/** What a fact holds never changes, so it is read once; which keys are trusted is asked each time. */
const READ = new WeakMap<ReadDb, Map<string, ReadPack>>();

/** All packs that came, the first first, judged by the keys this station trusts now. */
export function packsHere({ db, packKeys }: Pick<Core, 'db' | 'packKeys'>): PackHere[] {
  const packs = packRows(db).map((one) => ({ ...one, ...readOnce(db, one.factId) }));
  const states = packStates(packs, packKeys());
  return packs.map((one, nth) => ({ ...one, state: states[nth] ?? 'unreadable' }));
}

function readOnce(db: ReadDb, factId: string): ReadPack {
  let read = READ.get(db);
  if (read === undefined) READ.set(db, (read = new Map()));
  let one = read.get(factId);
  if (one === undefined) read.set(factId, (one = readEnvelope(packEnvelopeOf(db, factId))));
  return one;
}

/** The pieces of all packs in use, the packs in the order they came. */
export const packPieces = (core: Core): { readonly pieceId: string; readonly piece: PublicityPiece }[] =>
  packsHere(core).flatMap(({ state, pack }) => (state === 'in-use' && pack !== null ? pack.pieces.map(asPiece) : []));

const asPiece = ({ pieceId, ...piece }: PackPiece) => ({ pieceId, piece });
