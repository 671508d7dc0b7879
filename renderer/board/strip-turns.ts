import type { BoardView } from '../../shared/contract/board/contract.ts';

type Notice = BoardView['notices'][number];
type Piece = BoardView['publicity'][number];

/** What lies on the strip of the board, one at a time. */
export type StripTurn =
  | { readonly is: 'notice'; readonly notice: Notice }
  | { readonly is: 'piece'; readonly piece: Piece };

/** A piece between two notices: whoever waits for either sees it soon, however many there are of the other. */
export function stripTurns(notices: readonly Notice[], publicity: readonly Piece[]): StripTurn[] {
  const asNotice = (notice: Notice): StripTurn => ({ is: 'notice', notice });
  if (publicity.length === 0) return notices.map(asNotice);
  if (notices.length === 0) return publicity.map((piece) => ({ is: 'piece', piece }));
  const length = Math.max(notices.length, publicity.length);
  return Array.from({ length }, (_, at): StripTurn[] => {
    const notice = notices[at % notices.length];
    const piece = publicity[at % publicity.length];
    return [...(notice ? [asNotice(notice)] : []), ...(piece ? [{ is: 'piece', piece } as const] : [])];
  }).flat();
}
