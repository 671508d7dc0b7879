import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../parts/big-button.tsx';
import type { Ways } from './page.tsx';
import { usePieces } from './use-pieces.ts';

/** For whoever does not wait until the kiosk rests: the pieces, from the first on. Not there when there are none. */
export function PieceEntry({ act }: Pick<Ways, 'act'>) {
  const { t } = useTranslation('kiosk');
  const [first] = usePieces().data ?? [];
  if (first === undefined) return null;
  return (
    <BigButton icon={BookOpenText} onPress={() => act({ tap: 'piece-open', pieceId: first.pieceId })}>
      {t('piece.entry')}
    </BigButton>
  );
}
