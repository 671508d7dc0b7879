import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OpenMove } from '../../../../shared/contract/desk/disputes.ts';
import type { MoveName } from '../../../../shared/rules/dispute-moves.ts';
import { DeskButton } from '../../fields/desk-button.tsx';
import { USUAL } from './move-draft.ts';

interface MoveButtonsProps {
  readonly moves: readonly OpenMove[];
  readonly open: MoveName | null;
  readonly onToggle: (move: MoveName) => void;
}

/** Where the case can go from here (下一步): the usual way large, the others beside it. */
export function MoveButtons({ moves, open, onToggle }: MoveButtonsProps) {
  const { t } = useTranslation('desk');
  if (moves.length === 0) return null;
  const usualFirst = moves.toSorted((a, b) => Number(USUAL.includes(b.move)) - Number(USUAL.includes(a.move)));
  return (
    <div className="steps moves" role="group" aria-label={t('move.title')}>
      <span className="moves-title">{t('move.title')}</span>
      {usualFirst.map(({ move }) => (
        <DeskButton
          key={move}
          look={USUAL.includes(move) ? 'main' : move === open ? 'plain' : 'quiet'}
          {...(USUAL.includes(move) ? { icon: ArrowRight } : {})}
          onPress={() => onToggle(move)}
        >
          {t(`move.${move}`)}
        </DeskButton>
      ))}
    </div>
  );
}
