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

/** Where the case can go from here (下一步): the usual way large once nothing is missing for it, the others beside it. */
export function MoveButtons({ moves, open, onToggle }: MoveButtonsProps) {
  const { t } = useTranslation('desk');
  if (moves.length === 0) return null;
  const usualFirst = moves.toSorted((a, b) => Number(USUAL.includes(b.move)) - Number(USUAL.includes(a.move)));
  return (
    <div className="steps moves" role="group" aria-label={t('move.title')}>
      <span className="moves-title">{t('move.title')}</span>
      {usualFirst.map(({ move, missing }) => (
        <DeskButton
          key={move}
          look={lookOf(move, missing !== null, move === open)}
          {...(USUAL.includes(move) ? { icon: ArrowRight } : {})}
          onPress={() => onToggle(move)}
        >
          {t(`move.${move}`)}
        </DeskButton>
      ))}
    </div>
  );
}

function lookOf(move: MoveName, waits: boolean, isOpen: boolean) {
  if (!USUAL.includes(move)) return isOpen ? 'plain' : 'quiet';
  return waits ? 'plain' : 'main';
}
