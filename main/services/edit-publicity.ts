import type { ListedPiece } from '../../shared/contract/desk/publicity.ts';
import type { ShownPiece } from '../../shared/contract/kiosk/publicity.ts';
import { type Answer, granted, refused } from '../../shared/domain/answer.ts';
import { type Audience, MOST_PIECES, type PublicityPiece } from '../../shared/domain/publicity.ts';
import { dayOf } from '../../shared/domain/station-day.ts';
import {
  publicityAudienceSet,
  publicityPosted,
  publicityPutBack,
  publicityTakenDown,
} from '../../shared/facts/publicity.ts';
import { may } from '../../shared/rules/desk-rights.ts';
import { leadsToAPerson } from '../../shared/rules/leads-to-a-person.ts';
import { audienceHere, hiddenPieces, ownPiecesFrom } from '../store/publicity.ts';
import type { Core } from './core.ts';
import { asShown, type KnownPiece, knownPieces } from './publicity-on-show.ts';
import type { Session } from './sessions.ts';

type Group = Exclude<Audience, 'everyone'>;
const isGroup = (one: Audience): one is Group => one !== 'everyone';

/** All pieces that are not over, and why one is not on show. */
export function listPublicity(
  core: Core,
  { roles }: Session,
): Answer<{ pieces: ListedPiece[]; groups: Group[] }, 'not-allowed'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  const hidden = hiddenPieces(core.db);
  const pieces = knownPieces(core, dayOf(core.clock())).map((one) => ({
    ...one,
    hidden: hidden.has(one.pieceId),
    state: stateOf(core, one, hidden),
  }));
  return granted({ pieces, groups: audienceHere(core.db).filter(isGroup) });
}

function stateOf(core: Core, one: KnownPiece, hidden: ReadonlySet<string>): ListedPiece['state'] {
  if (hidden.has(one.pieceId)) return 'hidden';
  if (one.piece.firstDay > dayOf(core.clock())) return 'to-come';
  const here = audienceHere(core.db);
  if (!one.piece.audience.some((group) => here.includes(group))) return 'not-for-here';
  return asShown(core, one) === null ? 'nothing-to-show' : 'on-show';
}

/** The piece as people would see it now. */
export function previewPiece(
  core: Core,
  { roles }: Session,
  piece: PublicityPiece,
): Answer<{ shown: ShownPiece | null }, 'not-allowed'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  return granted({ shown: asShown(core, { pieceId: 'preview', origin: 'station', piece }) });
}

/** Posts a new piece, or changes one of the station's own. Nothing that leads to a person goes on a public screen. */
export function postPiece(
  core: Core,
  { roles, staffId }: Session,
  { pieceId, piece }: { readonly pieceId: string | null; readonly piece: PublicityPiece },
): Answer<{ pieceId: string }, 'not-allowed' | 'not-found' | 'bad-day' | 'too-many-pieces' | 'still-personal'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  const today = dayOf(core.clock());
  if (piece.lastDay < piece.firstDay || piece.lastDay < today) return refused('bad-day');
  if (wordsOf(piece).some(leadsToAPerson)) return refused('still-personal');
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const standing = ownPiecesFrom(tx, today);
    if (pieceId === null && standing.length >= MOST_PIECES) return refused('too-many-pieces');
    if (pieceId !== null && !standing.some((one) => one.pieceId === pieceId)) return refused('not-found');
    const id = pieceId ?? core.newId();
    append(publicityPosted.of(id, { pieceId: id, piece }));
    return granted({ pieceId: id });
  });
}

const wordsOf = (piece: PublicityPiece): string[] =>
  (piece.kind === 'results' ? [piece.title] : [piece.title, piece.line, piece.text, piece.source]).flatMap(
    ({ zh, en }) => [zh, en],
  );

/** Takes a piece off the screens: one of the station for good, one from elsewhere until it is put back. */
export function takeDownPiece(
  core: Core,
  { roles, staffId }: Session,
  pieceId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    const known = knownPieces(core, dayOf(core.clock())).some((one) => one.pieceId === pieceId);
    if (!known || hiddenPieces(tx).has(pieceId)) return refused('not-found');
    append(publicityTakenDown.of(pieceId, { pieceId }));
    return granted({ done: true as const });
  });
}

export function putBackPiece(
  core: Core,
  { roles, staffId }: Session,
  pieceId: string,
): Answer<{ done: true }, 'not-allowed' | 'not-found'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  return core.ledger.write(`staff/${staffId}`, ({ tx, append }) => {
    if (!hiddenPieces(tx).has(pieceId)) return refused('not-found');
    append(publicityPutBack.of(pieceId, { pieceId }));
    return granted({ done: true as const });
  });
}

/** Says who comes here; nobody named: only what is for everyone is shown. */
export function setAudienceHere(
  core: Core,
  { roles, staffId }: Session,
  groups: readonly Group[],
): Answer<{ done: true }, 'not-allowed'> {
  if (!may(roles, 'edit-publicity')) return refused('not-allowed');
  core.ledger.write(`staff/${staffId}`, ({ append }) =>
    append(publicityAudienceSet.of(core.stationCode, { groups: [...new Set(groups)] })),
  );
  return granted({ done: true as const });
}
